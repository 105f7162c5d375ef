income-title = Own income
income-intro = What the neighbourhood earns itself, beside all that comes in.
income-own = Own income
income-grant = Grants and funds
income-gift = Gifts
income-membership = Paid by members
income-other = Other income
income-not-own = Other money
income-total = Together
income-share = Own part
income-house = The whole house
income-everything = All together
income-year = Year
income-enterprise = Enterprise
income-percent = { $percent }%
income-no-share = –
income-so-far = so far
income-finding = Own income: from { $from }% to { $to }%
income-finding-one = Own income: { $percent }%
income-no-finding = Too little has been booked yet
income-year-says = In { $year } it was { $percent }%.
income-of-ten =
    { $part ->
        [all] In { $year } the neighbourhood earned everything itself.
        [none] In { $year } the neighbourhood earned nothing itself yet.
       *[some] Of every € 10 the neighbourhood earned { $own } itself in { $year }.
    }
income-this-year-none = No income has been booked in { $year } yet. So there is no percentage either.
income-aim-line = aim { $percent }%
income-aim-is = The aim is { $percent }%.
income-aim-in = The aim is { $percent }% in { $year }.
income-aim-do = Choose aim
income-aim-title = The aim for own income
income-aim-why = The aim is a line in the chart. You can always change it.
income-aim-percent = Part of all income, in percent
income-aim-percent-hint = Leave empty for no aim.
income-aim-year = In which year
income-aim-wrong = Fill in whole figures.
income-aim-save = Save aim
income-aim-saved = The aim was saved.
income-as-table = Show as table
income-as-chart = Show as chart
income-table = Income per year and enterprise
income-what-counts = Own income is what was sold to others or done for them, without VAT. What one enterprise does for another does not count. All of it comes from the books.
income-now = { $year } so far
income-see-own = See the postings of own income
income-see-grants = See the postings of grants
income-empty = Nothing has been booked yet. End a month, and this shows what the neighbourhood earns.
income-to-month = End the month
without-title = With and without a grant
without-which = Which grant
without-choice = { $name } (until { $end })
without-with = With
without-without = Without
without-own-of = { $own } of { $total }
without-less = Without ‘{ $name }’, { $booked } less came in.
without-nothing-booked = Nothing of ‘{ $name }’ was booked in these months.
without-of-ten =
    { $part ->
        [all] Then we earned all that still came in ourselves.
        [none] Then we earned nothing of what still came in ourselves.
       *[some] Then we earned { $own } of every € 10 ourselves.
    }
without-ends = The grant runs until { $date }.
without-ended = The grant ran until { $date }.
without-months = The last twelve full months: { $from } to { $to }.
without-complete = These figures are complete up to and including { $month }. Not everything after it is booked yet.
without-postings = See what was booked of this grant
without-no-grants = There are no grants yet. Write them down, and this shows how it is without.
without-to-grants = To grants and funds
flows-title = Money flows
flows-finding = Most money comes from { $name }
flows-of = All of { $year }.
flows-so-far = { $year } so far.
flows-green = Green was earned ourselves.
flows-no-costs = No costs have been booked in Buurtkas yet. So this only shows where the money comes from.
flows-empty = Nothing has been booked in { $year } yet.
flows-house = The cooperative
flows-left = Left
flows-table = Where the money comes from and goes to
flows-what = What
flows-direction = Direction
flows-in = in
flows-out = out
flows-amount = Amount
flows-sentence = Money that came in: { $sources }. Together { $income }.
postings-title = Postings
postings-period = From { $from } to { $to }.
postings-empty = There are no postings that fit this.
postings-date = Date
postings-from = Of what
postings-account = Account
postings-invoice = Invoice { $number }, { $who }
postings-till-month = Till of { $month }
postings-till = Till { $place }
postings-grant = { $name }, { $month }
postings-sum =
    { $count ->
        [one] Together, 1 posting
       *[other] Together, { $count } postings
    }
group-staff = Staff
group-volunteers = Volunteers
group-housing = Rent and energy
group-running = Tools and packaging
group-selling = Selling and advertising
group-transport = Transport
group-office = Office
group-general = General costs
group-depreciation = Depreciation
group-purchases = Purchases
group-financial = Interest
group-taxes = Taxes
