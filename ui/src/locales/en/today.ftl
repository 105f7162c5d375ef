today-hello = Hello, { $name }
today-morning = Good morning, { $name }
today-afternoon = Good afternoon, { $name }
today-evening = Good evening, { $name }
today-start-hours = Enter hours
today-start-room = Book a room
today-start-till = Open the till
today-start-harvest = Write down a harvest
today-start-import = Import lists
today-start-month = End the month
today-start-invoices = See invoices
today-start-certificates = See certificates
today-start-income = Own income
today-attention = This needs attention
today-nothing = Nothing to do. Have a good day.
today-late = Late.
today-more = { $count } more
today-fewer = Show fewer
today-house = In the house today
today-house-empty = Nothing is booked today.
today-week = This week
today-all-day = All day
today-until = to { $time }
today-income = Own income this year
today-of-ten =
    { $part ->
        [all] The neighbourhood earned everything itself.
        [none] The neighbourhood earned nothing itself yet.
       *[some] Of every € 10 the neighbourhood earned { $own } itself.
    }
today-aim = The aim is { $percent }%.
today-aim-in = The aim is { $percent }% in { $year }.
today-earned = Earned ourselves
today-given = Grants, funds and other money
today-income-none = No income has been booked this year yet.
today-income-more = See it per year and enterprise
