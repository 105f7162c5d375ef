# Words on paper.

invoice = Invoice
invoice-title = Invoice { $number }
credit-note = Credit note
credit-note-title = Credit note { $number }
draft-title = Draft invoice
draft-mark = Draft
draft-notice = This is a draft. There is no invoice yet: please pay nothing on the strength of this sheet.

issue-date = Invoice date
credit-issue-date = Date
due-date = To be paid by
supply-date = Date of supply
supply-period = Period of supply
supply-period-value = { $from } to { $to }
buyer-reference = Your reference
customer-number = Your customer number
preceding-invoice = Belongs to invoice
buyer-kvk = Your KvK number
buyer-oin = Your OIN
buyer-vat-id = Your VAT number

attention = Attn. { $name }
kvk = KvK { $number }
oin = OIN { $number }
vat-id = VAT number { $number }
iban = IBAN { $number }

column-date = Date
column-text = Description
column-quantity = Quantity
column-price-excl = Price excl. VAT
column-price-incl = Price incl. VAT
column-discount = Discount
column-vat = VAT
column-amount-excl = Amount excl. VAT
column-amount-incl = Amount incl. VAT
line-reference = Reference: { $reference }

carried-forward = Carried to page { $page }
brought-forward = Brought from page { $page }
page-of = Page { $page } of { $count }

vat-class = VAT
vat-net = On
vat-amount = VAT amount
vat-gross = Including VAT
vat-exempt = exempt
vat-reverse-charge = reverse charge
total-net = Total excluding VAT
total-vat = VAT
payable = To be paid
payable-back = We pay you
exempt-because = Exempt from VAT: { $reason }
reverse-charge = VAT reverse-charged to { $buyer }, VAT number { $vat-id }.
reverse-charge-plain = VAT reverse-charged.

payment-head = Payment
payment = Please transfer { $amount } by { $date } to { $iban } in the name of { $holder }, quoting { $number }.
payment-scan = Or scan the code with the app of your bank: everything is filled in for you.
payment-code = Payment code: { $amount } to { $iban } in the name of { $holder }, reference { $number }.
credit-head = Repayment
credit = We pay you { $amount } back. There is nothing you need to do.
credit-of = This credit note belongs to invoice { $number }.

receipt-title = Receipt { $number }
counter-receipt-title = Counter receipt { $number }
receipt-moment = { $date }, { $time }
receipt-reverses = This receipt reverses receipt { $number }.
receipt-reason = Reason: { $reason }
receipt-amount = Amount
receipt-quantity = { $quantity } { $unit } × { $price }
receipt-total = Total
receipt-net = Without VAT
receipt-gross = With VAT
receipt-paid-card = Paid by card
receipt-paid-cash = Paid in cash
receipt-back-card = Paid back by card
receipt-back-cash = Paid back in cash
receipt-received = Received
receipt-change = Change
receipt-including = All prices include VAT.
receipt-thanks = Thank you. We hope to see you again.

logo-of = Logo of { $name }
attached-invoice = The same invoice as an e-invoice (UBL, NLCIUS)
attached-credit-note = The same credit note as an e-invoice (UBL, NLCIUS)

certificate = Certificate
certificate-title = Certificate { $number } of { $name }
certificate-for = This certificate belongs to
certificate-born = born on { $date }
certificate-worked = who worked from { $from } to { $to } at
certificate-hours-label = hours worked
certificate-tasks = Done
certificate-skills = Learnt and shown
certificate-guided = Guided by { $name }
certificate-place-date = { $place }, { $date }
certificate-signature = For { $organisation }
certificate-check = Is this certificate genuine? Ask { $organisation }, with this code.
certificate-preview-mark = PREVIEW
certificate-preview-number = No number yet
certificate-preview-code = This is a preview
certificate-number = Number { $number }
certificate-code = Code { $code }
certificate-qr = QR code with number { $number } and verification code { $code }
certificate-ornament = Drawing of a greenhouse with young plants
attached-certificate = The data of this certificate with its digital signature

recovery = Recovery sheet
recovery-title = Recovery sheet of { $organisation }
recovery-made = Made on { $date }
recovery-purpose-head = What is this sheet for?
recovery-purpose = With these { $count } words you open the administration when nobody knows the passphrase any more. Whoever holds this sheet can read everything in it.
recovery-keep-head = How to keep it
recovery-keep-1 = Put this sheet in a safe or with a notary, not beside the computer.
recovery-keep-2 = Do not photograph it and do not send it by e-mail.
recovery-keep-3 = Has the sheet gone missing, or has somebody seen it? Make a new recovery sheet at once: the old one stops working then.
recovery-words-head = The words, in this order
recovery-qr = QR code with the same words
recovery-qr-note = The code holds the same words.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
