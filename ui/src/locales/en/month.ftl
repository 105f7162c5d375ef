month-title = Month end { $month }
month-intro = Check what is ready. Then make everything at once.
month-organisation-missing =
    { $count ->
        [one] 1 detail of your organisation is missing
       *[other] { $count } details of your organisation are missing
    }
month-organisation-missing-why = You may not make invoices without them.
month-to-organisation = Fill in details
month-empty = There is nothing to close for { $month } yet.
month-to-import = Import lists
month-payable = Payable
month-net = Without VAT
month-vat = VAT
month-till = Till
month-documents-count =
    { $count ->
        [one] 1 document
       *[other] { $count } documents
    }
month-receipts-count =
    { $count ->
        [one] 1 receipt
       *[other] { $count } receipts
    }
month-finished = { $month } is closed
month-to-result = See the result
month-until = Counted up to and including { $date }.
month-documents = Invoices per customer
month-problem = Not possible yet
month-with-e-invoice = with e-invoice
month-placements = Placements and certificates
month-certificate-yes = Gets a certificate
month-certificate-no = No certificate
close-title = Close { $month }
close-what = This will happen:
close-invoices =
    { $count ->
        [one] 1 invoice gets a number
       *[other] { $count } invoices get a number
    }
close-credit-notes =
    { $count ->
        [one] 1 credit note gets a number
       *[other] { $count } credit notes get a number
    }
close-till = the till sales go into the books
close-certificates =
    { $count ->
        [one] 1 certificate is made
       *[other] { $count } certificates are made
    }
close-grants =
    { $count ->
        [one] the part of 1 grant goes into the books
       *[other] the part of { $count } grants goes into the books
    }
close-final = After that you can no longer change these invoices.
close-skips =
    { $count ->
        [one] 1 customer is skipped; below you see why.
       *[other] { $count } customers are skipped; below you see why.
    }
close-issue-date = Issue date
close-do = Close the month
close-why-not = First fill in the details of your organisation.
close-starting = Starting.
close-phase-drafts = Making drafts:
close-phase-invoices = Making invoices:
close-phase-till = Booking the till:
close-phase-grants = Grants are being booked.
close-phase-certificates = Making certificates:
close-phase-finished = Done.
close-progress = { $done } of { $total }
close-progress-label = Progress
close-stop = Stop
close-stopped = Stopped. What is done stays. You can go on later.
month-grants = Grants and funds
month-grants-what = The share of this month. It is booked when the month is closed.
month-grants-result = The part of this month, as it stands in the books.
month-grant = Grant
month-grant-giver = Given by
till-title = Till
till-booked = In the books
till-not-booked = Not in the books yet
till-count =
    { $rows ->
        [one] 1 line
       *[other] { $rows } lines
    } on { $receipts ->
        [one] 1 receipt
       *[other] { $receipts } receipts
    }, { $gross } in total.
till-per-class = Till per VAT class
till-per-means = Till per means of payment
till-means = Paid by
till-amount = Amount
result-title = Result of { $month }
result-to-review = Go to month end
result-empty = Nothing was made in { $month } yet.
result-sentence =
    { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    } and { $certificates ->
        [one] 1 certificate
       *[other] { $certificates } certificates
    } were made
result-grants =
    { $count ->
        [one] The part of 1 grant is in the books.
       *[other] The part of { $count } grants is in the books.
    }
result-documents = Invoices made
result-held-back = Held back
result-certificates = Certificates
save-all = Save everything in a folder
save-all-text = All PDFs and e-invoices go into this folder.
save-all-directory = Folder
save-all-do = Save
save-all-done =
    { $count ->
        [one] 1 file is
       *[other] { $count } files are
    } in { $directory }
month-choose = Choose a month
month-before = Previous month
month-after = Next month
result-not-certified = Placements without a certificate
till-means-card = Card
till-means-cash = Cash
