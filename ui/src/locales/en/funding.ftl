grants-title = Grants and funds
grants-intro = Money that you get for a purpose and for a while. Each month a part of it counts.
grants-new = New grant
grants-empty = No grants yet. Write down what you get, from whom and until when.
grants-due =
    { $count ->
        [one] 1 month of a grant has not been booked yet
       *[other] { $count } months of grants have not been booked yet
    }
grants-due-why = The end of a month books its part. These months were over already.
grants-book = Book now
grants-booked-now =
    { $count ->
        [0] There was nothing to book.
        [one] 1 month booked: { $amount }.
       *[other] { $count } months booked: { $amount }.
    }
grant-one = Grant
grant-name = What for
grant-name-hint = A few words, such as “Meeting in the garden”.
grant-giver = From whom
grant-giver-kind = Kind of giver
grant-government = Government (municipality, province, state)
grant-fund = Fund, foundation or company
grant-amount = Amount
grant-amount-hint = The whole amount for the whole period.
grant-start = First day
grant-end = Last day
grant-for = For which enterprise
grant-note = Note
grant-period = Period
grant-booked = Booked
grant-stand = Status
grant-ended = Over
grant-runs = Running
grant-ends-in =
    { $days ->
        [0] Ends today
        [one] Ends tomorrow
       *[other] Ends in { $days } days
    }
grant-needed = Still to fill in.
grant-save = Save
grant-dirty = Not saved yet
grant-saved = The grant was saved.
grant-remove = Remove
grant-removed = The grant was removed.
grant-gone = This grant is not here (any more).
grant-back = To all grants
grant-is-booked = Until { $until }, { $booked } was booked. That does not change any more.
grant-ends-earlier = Does the grant end earlier? Choose an earlier last day, not before { $until }, and fill in what you get in all.
grant-months = Per month
grant-months-why = A whole month counts as one, a part of a month counts its days. Together it is exactly the amount.
grant-month = Month
grant-share = Part
grant-month-booked = Booked
grant-month-open = To come
grant-with-without = With and without
