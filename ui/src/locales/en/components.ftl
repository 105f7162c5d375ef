page-loading = Reading
page-loading-long = This takes a moment. We are still busy.
page-again = Try again
page-optional = (optional)
form-cancel = Cancel
page-undo = Undo
page-undone = Undone.
page-redo = Redo
page-close = Close
page-drop-here = Let go to open
duration-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
duration-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
page-duration-wrong = Write it like this: 1.5 or 1:30.
page-date-wrong = Write the date like this: 31-10-2026. Or: 31 oct, tomorrow, fri, +7.
pager-shown = { $first } to { $last } of { $total }
pager-before = Previous
pager-after = Next
preview-label = Preview of { $name }
preview-pages =
    { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
preview-page = { $name }, page { $number } of { $count }
preview-missing =
    { $count ->
        [one] We cannot print this letter: { $letters }
       *[other] We cannot print these letters: { $letters }
    }
preview-missing-why = On paper a � or an empty box stands there. Write the name or text in other letters.
preview-smaller = Smaller
preview-larger = Larger
problem-unreachable-what = It did not work.
problem-unreachable-why = The program does not answer.
problem-unreachable-todo = See whether Buurtkas is still running and try again.
document-saved = Saved: { $name }
passphrase-show = Show
passphrase-hide = Hide
passphrase-strength-short = Too short. Make it a whole sentence.
passphrase-strength-weak = Easy to guess. Add words.
passphrase-strength-good = Good.
passphrase-strength-strong = Very strong.
vat-class = VAT class
vat-net = Without VAT
vat-vat = VAT
vat-gross = With VAT
vat-class-21 = 21%
vat-class-9 = 9%
vat-class-0 = 0%
vat-class-exempt = Exempt
vat-class-reverse = Reverse charge
kind-invoice = Invoice
kind-credit-note = Credit note
kind-held-back-zero = Comes to zero
kind-person = Person
kind-customer = Customer
kind-room = Room
kind-draft = Draft
kind-placement = Placement
kind-certificate = Certificate
status-open = To be made
status-draft = Draft
status-final = Final
status-held-back = Held back
column-number = Number
column-customer = Customer
column-customer-number = Customer number
column-kind = Kind
column-status = Status
column-lines = Lines
column-net = Without VAT
column-vat = VAT
column-payable = Payable
column-issue-date = Issue date
column-due-date = Due date
column-person = Who
column-period = Period
column-hours = Approved hours
column-certificate = Certificate
column-name = Name
column-role = Role
column-roles = Roles
column-city = City
column-contact = Contact
column-since = Since
column-group = Group
column-email = Email
column-e-invoice = Invoice as
column-instrument = Kind of placement
column-supervisor = Supervisor
column-made-on = Issued on
column-reason = Why not
combobox-new = New: { $text }
combobox-nothing = Nothing found.
combobox-failed = The search did not work. Try once more.
combobox-count =
    { $count ->
        [one] 1 found
       *[other] { $count } found
    }
table-wide = The table is wider than the screen. Scroll sideways, or use the arrow keys.
list-clear = Show everything
money-wrong = Write the amount like this: 12.50.
money-which = Do you mean { $small } or { $large }?
pad-back = Remove the last digit
pad-comma = Comma
quantity-gram = grams
quantity-hint-grams = In grams, or in kilos with a comma: 1,25.
quantity-kilos = That is { $kilos } kilos.
quantity-pieces = { $count } × { $unit }
quantity-wrong-weight = Write the weight like this: 1250 or 1,25.
quantity-wrong-count = Write a whole number, such as 6.
date-pick = Pick a day: { $field }
date-today = Today
date-month-before = Previous month
date-month-after = Next month
time-wrong = Write the time like this: 9:30.
page-undone-what = Undone: { $what }
page-redone-what = Redone: { $what }
save-busy = Saving…
save-kept = Everything is saved.
save-kept-at = Saved at { $time }
save-failed = Not saved yet. What you typed stays.
module-question = What do you do?
module-rooms = Let rooms
module-rooms-what = Halls and rooms, with reservations
module-farm = Farm and market
module-farm-what = Harvest, stock and the till
module-people = People and placements
module-people-what = Participants, hours and certificates
module-kitchen = Catering
module-kitchen-what = Cooking for others. No screens of its own yet.
module-assignments = Assignments
module-assignments-what = Work for others. No screens of its own yet.
list-editor-one = { $one } { $number }
list-editor-remove = Remove { $one } { $number }

form-keep = Save
form-missing = This is still needed.
price-euro = Price in euro
price-wrong = Enter an amount, like 22.50.
price-basis = The price is
price-excluding = without VAT
price-including = with VAT
price-unit = Per what?
price-unit-hint = For example: person, time, hour.
