# The other words of the commands.

# Latest changes: what somebody did.
action-set-income-target = Aim for own income changed
action-book-grants = Months of grants booked
action-delete-grant = Grant taken away
action-save-grant = Grant saved
action-create-administration = Administration made
action-save-organisation = Details of the organisation changed
action-save-settings = Settings changed
action-set-logo = Logo changed
action-set-language = Language changed
action-save-product = Product saved
action-write-harvest = Harvest written down
action-delete-harvest = Harvest deleted
action-count-stock = Stock counted
action-open-till = Till opened
action-sell = Sold at the till
action-sell-on-account = Sold on account
action-reverse-receipt = Receipt reversed
action-close-till = Till closed and booked
action-import-lists = Lists brought in
action-save-room = Room changed
action-save-service = Service changed
action-book-reservation = Room booked
action-change-reservation = Reservation changed
action-set-reservation-state = Reservation set to another state
action-save-customer = Customer changed
action-save-open-line = Line to bill changed
action-delete-open-line = Line to bill removed
action-make-drafts = Drafts made
action-save-draft = Draft changed
action-discard-draft = Draft thrown away
action-finalise-invoices = Invoices made final
action-book-till-month = Till of a month booked
action-issue-certificates = Certificates made
action-revoke-certificate = Certificate revoked
action-add-person = Person added
action-change-person = Person changed
action-add-placement = Placement added
action-change-placement = Placement changed
action-end-placement = Placement ended
action-resume-placement = Placement goes on after all
action-add-hours = Hours entered
action-change-hours = Hours changed
action-delete-hours = Hours removed
action-approve-hours = Hours approved
action-disapprove-hours = Approval of hours removed
action-undo-change = Change undone
action-redo-change = Change done again
action-add-user = User added
action-remove-user = User removed
action-change-passphrase = Password changed

# What cannot be found: "We cannot find this invoice."
noun-grant = this grant
noun-certificate = this certificate
noun-change = this change
noun-customer = this customer
noun-document = this document
noun-draft = this draft
noun-harvest = this harvest
noun-hours = these hours
noun-invoice = this invoice
noun-person = this person
noun-line = this line
noun-placement = this placement
noun-product = this product
noun-reservation = this reservation
noun-room = this room
noun-service = this service
noun-receipt = this receipt
noun-till = this till

# How a placement stands.
outcome-earned = Completed, with approved hours.
outcome-still-running = The placement is still running.
outcome-still-running-past-planned-end = The placement is still running, past its planned end. Enter the end date once it is over.
outcome-not-started = The placement has not started yet.
outcome-no-hours = The placement has ended, but there are no hours in its period.
outcome-no-approved-hours = The placement has ended, but no hour was approved. { $unapproved ->
    [one] One shift still waits for approval.
   *[other] { $unapproved } shifts still wait for approval.
}

# The same outcome in files of figures: always in these English words.
figure-earned = ended with approved hours
figure-still-running = still running
figure-still-running-past-planned-end = still running, past the planned end date
figure-not-started = not started yet
figure-no-hours = ended, but no hours at all
figure-no-approved-hours = ended, but no approved hours ({ $unapproved } rows not approved)

# What the check of a certificate says.
verdict-genuine = This certificate is genuine. It has number { $number }, belongs to { $name } and was made on { $issued }.
verdict-revoked = This certificate is genuine but no longer counts. Number { $number } of { $name } was revoked on { $revoked }.
verdict-unknown = This code is not in the register. See whether all characters were copied right.
verdict-changed = This paper was changed after it was made. Do not trust it.
verdict-not-signed-by-us = This paper carries no signature of this organisation. We cannot say whether it is genuine.

# VAT.
vat-class-rate = VAT { $rate } %
vat-class-zero = VAT 0 %
vat-class-exempt = Exempt from VAT
vat-class-reverse-charge = VAT reverse charge

# What stands in the way of an undo: "Part of it has become final: an invoice."
table-account = an account of the ledger
table-audit-line = a line of the log
table-billable-line = a line to bill
table-certificate = a certificate
table-certificate-revocation = a revoked certificate
table-certificate-series = the numbering of the certificates
table-change = another change
table-customer = a customer
table-document = a document
table-document-not-kept = a document
table-document-content = a document
table-draft-invoice = a draft
table-draft-line = a line of a draft
table-enterprise = an enterprise
table-grant = a grant
table-hours = hours
table-imported-row = a row that was brought in
table-invoice = an invoice
table-invoice-line = a line of an invoice
table-invoice-series = the numbering of the invoices
table-invoice-vat = the VAT of an invoice
table-journal-entry = a journal entry
table-logo = the logo
table-organisation = the details of the organisation
table-party = a person or customer
table-person = a person
table-month-end-document = a document of a month's end
table-placement = a placement
table-placement-skill = a skill of a placement
table-placement-task = a task of a placement
table-posting = a line of a journal entry
table-rental-rate = a rent
table-reservation = a reservation
table-reservation-extra = what joins a reservation
table-reservation-line = a line to bill of a reservation
table-reservation-rent = the rent of a reservation
table-reservation-series = a series of reservations
table-role = a role of a person
table-room = a room
table-search-entry = the search index
table-seller = the details of the organisation on an invoice
table-service = a service with a reservation
table-setting = a setting
table-signing-key = the key for certificates
table-harvest = a harvest
table-harvest-use = a part of a harvest
table-lot = a lot in stock
table-lot-stock = the state of the stock
table-product = a product
table-product-stock = the state of the stock
table-receipt = a till receipt
table-receipt-line = a line of a till receipt
table-receipt-series = the numbering of till receipts
table-stock-movement = a movement of stock
table-till-session-sum = the state of a till
table-till-sale = a till sale
table-till-session = a till session
table-hours-day = the hours of a day
table-posting-month = the postings of a month
table-invoice-day = the invoices of a day
table-receipt-day = the receipts of a day
table-product-receipt = the receipts of a product
table-unbilled-line = a line to bill
table-undo-row = another change

# Fields of the organisation.
field-giver = giver
field-family = family name
field-given = first name
field-hours = hours
field-reason = reason
field-roles = roles
field-account-holder = name on the account
field-address = address
field-email = e-mail address
field-enterprises = enterprises
field-first-invoice-number = first invoice number
field-iban = IBAN
field-invoice-number-digits = digits of the invoice number
field-invoice-series = start of the invoice number
field-issue-date = issue date
field-kvk-number = KvK number
field-legal-form = legal form
field-name = name
field-option-until = option until
field-oin = OIN
field-payment-days = payment term
field-phone = phone number
field-repeat = repetition
field-title = what for
field-rsin = RSIN
field-small-business-scheme = small business scheme
field-user-name = name of the user
field-vat-id = VAT number
field-website = website

# The month.
month-not-run = The month was not run for this customer yet.

# The check of the file: what was verified, and what came of it.
check-seals-ok = Every page of the file is as it was written.
check-seals-wrong = Pages of the file were changed outside the program, or damaged by the disk: { $faults }.
check-structure-ok = The database is whole.
check-structure-wrong = The database is damaged: { $faults }.
check-references-ok = Every reference in the file arrives.
check-references-wrong = There are references to something that is not there: { $faults }.
check-audit-ok = The log is a closed chain of { $count ->
    [one] one line
   *[other] { $count } lines
}. Nothing was taken out or changed.
check-audit-wrong = The chain of the log breaks at line { $faults }. From there on something was changed or taken out.
check-ledger-ok = { $count ->
    [0] There are no journal entries yet.
    [one] The only journal entry balances: debit equals credit.
   *[other] All { $count } journal entries balance: debit equals credit.
}
check-ledger-wrong = Debit and credit are not equal in: { $faults }.
check-invoice-numbers-ok = { $count ->
    [0] There are no invoices yet, and so no gaps in their numbers.
    [one] There is one invoice and the numbers have no gaps.
   *[other] The numbers of { $count } invoices run on without gaps.
}
check-invoice-numbers-wrong = There are gaps in the invoice numbers: { $faults }.
check-certificate-numbers-ok = { $count ->
    [0] There are no certificates yet, and so no gaps in their numbers.
    [one] There is one certificate and the numbers have no gaps.
   *[other] The numbers of { $count } certificates run on without gaps.
}
check-certificate-numbers-wrong = The number of certificates does not fit the numbers taken: { $faults }.
check-invoices-booked-ok = { $count ->
    [0] There are no invoices to book yet.
    [one] The only invoice stands in the ledger.
   *[other] All { $count } invoices stand in the ledger.
}
check-invoices-booked-wrong = These invoices do not stand in the ledger: { $faults }.
check-invoices-documents-ok = { $count ->
    [0] There are no invoices to keep yet.
    [one] The only invoice is kept as PDF.
   *[other] All { $count } invoices are kept as PDF.
}
check-invoices-documents-wrong = The PDF of these invoices is missing: { $faults }.
check-documents-not-kept-ok = { $count ->
    [one] Of one piece from earlier years the document is not in this file; its data and its entry in the books are.
   *[other] Of { $count } pieces from earlier years the documents are not in this file; their data and their entries in the books are.
}
check-documents-not-kept-wrong = This is not right: { $faults }.
check-documents-ok = { $count ->
    [0] No documents are kept yet.
    [one] The only document still is exactly as it was made.
   *[other] All { $count } documents still are exactly as they were made.
}
check-documents-wrong = These documents were changed after they were made: { $faults }.
check-receipt-numbers-ok = { $count ->
    [0] There are no till receipts yet.
    [one] The only till receipt has the first number.
   *[other] The numbers of { $count } till receipts follow each other.
}
check-receipt-numbers-wrong = There are gaps in the numbers of till receipts: { $faults }.
check-receipts-ok = { $count ->
    [0] There are no till receipts to compare yet.
    [one] The only till receipt still is exactly as it was given.
   *[other] All { $count } till receipts still are exactly as they were given.
}
check-receipts-wrong = These till receipts were changed after they were given: { $faults }.
check-receipts-stock-ok = { $count ->
    [0] Nothing was sold out of stock yet.
    [one] What stands on the only till receipt was taken out of stock.
   *[other] What stands on { $count } till receipts was taken out of stock.
}
check-receipts-stock-wrong = The stock does not match these till receipts: { $faults }.
check-till-booked-ok = { $count ->
    [0] No till was closed yet.
    [one] The only closed till is booked.
   *[other] All { $count } closed tills are booked.
}
check-till-booked-wrong = These closed tills are not in the ledger: { $faults }.
check-days-ok = The daily counts of invoices, receipts and hours are right, and those of the ledger by month.
check-days-wrong = On these days or in these months the count of invoices, receipts, hours or postings is not right: { $faults }.
check-waiting-ok = { $count ->
    [0] There is nothing to bill yet.
    [one] It is right whether the only line waits to be billed.
   *[other] Of { $count } lines it is right which wait to be billed.
}
check-waiting-wrong = Of these lines it is not right whether they wait to be billed: { $faults }.
check-stock-ok = { $count ->
    [0] Nothing has moved in stock yet.
    [one] The state of the stock matches the only movement.
   *[other] The state of stock and tills matches { $count } movements.
}
check-stock-wrong = The state of stock or tills does not match: { $faults }.
