today-hello = Hello, { $name }
today-morning = Good morning, { $name }
today-afternoon = Good afternoon, { $name }
today-evening = Good evening, { $name }
today-start-import = Import lists
today-start-month = Close the month
today-start-invoices = See invoices
today-start-certificates = See certificates
today-attention = This needs attention
today-nothing = Nothing to do. Have a good day.
today-result = See { $month }
today-organisation =
    { $count ->
        [one] 1 detail of the organisation is missing
       *[other] { $count } details of the organisation are missing
    }
today-organisation-why = You may not make invoices without them.
today-organisation-do = Fill in
today-import = There are no people and customers yet
today-import-why = Bring in your lists from Excel or CSV.
today-import-do = Import
today-problems =
    { $count ->
        [one] 1 invoice cannot be made yet
       *[other] { $count } invoices cannot be made yet
    }
today-problems-why = Something is still missing.
today-problems-do = See
today-month = { $month } is ready
today-month-why =
    { $count ->
        [one] 1 document
       *[other] { $count } documents
    }, { $payable } in total. Check them and close the month.
today-month-do = Review
today-certificates =
    { $count ->
        [one] 1 person has earned a certificate
       *[other] { $count } people have earned a certificate
    }
today-certificates-why = They are made at month end.
today-certificates-do = See placements
today-state = What is in it
today-people = People
today-customers = Customers
today-invoices = Invoices
today-certificates-made = Certificates
today-invoiced = Invoiced in total
