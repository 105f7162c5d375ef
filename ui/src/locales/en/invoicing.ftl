invoices-title = Invoices
invoices-search = Search by number or customer
invoices-kind = What do you want to see?
invoices-kind-all = Everything
invoices-kind-invoices = Invoices
invoices-kind-credit-notes = Credit notes
invoices-none-found = Nothing found. Try another word.
invoices-empty = There are no invoices yet. They are made at month end.
invoices-to-month = Go to month end
invoices-count =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }
invoice-save-pdf = Save PDF
invoice-save-ubl = Save e-invoice
invoice-address = Address
invoice-entry = In the books
invoice-back = Go to all invoices
entry-account = Account
entry-enterprise = Enterprise
entry-debit = Debit
entry-credit = Credit
drafts-title = Drafts
drafts-intro = A draft can still be changed.
drafts-make = Make drafts for { $month }
drafts-made =
    { $count ->
        [one] 1 draft is ready.
       *[other] { $count } drafts are ready.
    }
drafts-empty = There are no drafts.
draft-title = Draft
draft-kicker = Draft of an invoice
draft-kicker-credit = Draft of a credit note
draft-gone = This draft is gone. It may be final already.
draft-to-drafts = Go to drafts
draft-discard = Discard draft
draft-discarded = The draft is gone. Its lines are open again.
draft-finalise = Make final
draft-finalised = { $number } was made.
draft-stuck = Not saved yet: we cannot read a number or date.
draft-zero = This comes to zero. No invoice is made of it.
draft-ready = Ready to be made final.
draft-about = For whom
draft-buyer-reference = Customer's reference
draft-buyer-reference-hint = Does the customer ask for a purchase number? Put it here.
draft-preceding = Belongs to invoice
draft-preceding-hint = The number of the invoice you pay back.
draft-note = Note on the invoice
finalise-title = Make the invoice final
finalise-title-credit = Make the credit note final
finalise-what = For { $buyer }, { $payable }. The invoice gets the next number.
finalise-warning = You cannot change this invoice afterwards. A mistake? Then make a credit note.
lines-title = Lines
lines-excluding = Prices without VAT
lines-including = Prices with VAT
lines-text = What
lines-text-of = What, line { $number }
lines-date = Date
lines-date-of = Date, line { $number }
lines-quantity = Quantity
lines-quantity-of = Quantity, line { $number }
lines-unit = Unit
lines-unit-of = Unit, line { $number }
lines-price = Price
lines-price-of = Price, line { $number }
lines-discount = Discount %
lines-discount-of = Discount, line { $number }
lines-vat = VAT
lines-vat-of = VAT, line { $number }
lines-vat-reason = Reason for the VAT class
lines-vat-reason-of = Reason for the VAT class, line { $number }
lines-enterprise = Enterprise
lines-enterprise-of = Enterprise, line { $number }
lines-amount = Amount
lines-remove = Remove line { $number }: { $text }
lines-add = Add a line
lines-wrong = Check the date and the numbers. Write for example 31-10-2026 and 12.50.
totals-title = Amounts
totals-per-class = VAT per class
totals-payable = Payable
totals-refund = Refund to the customer
draft-nobody = No one yet
