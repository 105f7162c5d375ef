# What is to be said of a list that comes in: of a file, a row or a line that was passed over.
# The place (file, sheet, row) stands beside it on the screen already.

# A whole file.

file-empty = There is nothing in this file. See whether you chose the right one.
file-too-large = This file is too large: { $size }. We read files up to { $allowed }. Split the list into parts.
file-not-a-list = This is no list but { $found ->
    [pdf] a PDF
    [picture] a picture
    [program] a program
    [web-page] a web page
    [xml] an XML file
    [archive] a zip file without a list in it
    [text-document] a text document
   *[other] a file without readable text
}. Save the list as an Excel or CSV file and choose that.
file-damaged = This { $form } file is damaged or not complete. Open it in Excel and save it again.
file-password-protected = This file has a password. Take the password off in Excel and choose it again.
file-unpacks-too-large = Unpacked, this file is too large. We read up to { $allowed }. Split the list into parts.
file-too-many-cells = There are too many cells in this file. We read at most { $allowed }. Split the list into parts.
file-broken-json = This JSON file cannot be read from line { $line }, character { $column }. Make it again.
file-not-recognised = { $first-row-given ->
    [no] We do not recognise this list.
   *[yes] We do not recognise this list. The first row is: { $first-row }.
} Write above each column what is in it, such as Name or Date.
file-columns-missing = This looks like { $kind ->
    [organisation] a list with the details of the organisation
    [people] a list of people
    [customers] a list of customers
    [rooms] a list of rooms
    [billable-lines] a list of lines to bill
    [till-sales] a list of till sales
    [placements] a list of placements
    [hours] a list of hours
   *[other] a list
}, but a column is missing: { $missing }. Add it and choose the file again.
file-mixed-encoding = This file came in, but its letters were saved in two ways. Look over names with accents.
file-personal-numbers-left-out = The column ‘{ $column }’ did not come in. It holds citizen service numbers (BSN), which we do not keep.
file-nothing-approved = The hours came in as not approved yet. The list has no column that approves them.
file-basis-from-title = Whether VAT is in the price stands only above the list: ‘{ $text }’. We read every price so.

# A line that is no row.

skipped-totals = This line adds up other rows. We passed over it.
skipped-repeated-headings = Here the column names stand once more. We passed over them.
skipped-words = Here is only a heading or a note. We passed over it.

# A row that does not come in.

row-missing = The column ‘{ $column }’ is empty. Enter what belongs there.
row-not-a-date = The column ‘{ $column }’ says ‘{ $text }’. That is no date. Write a date like 31-10-2026.
row-impossible-date = The column ‘{ $column }’ says ‘{ $text }’. There is no such day. See which day it was.
row-date-out-of-range = The column ‘{ $column }’ says ‘{ $text }’. We expect a day from { $earliest } to { $latest }. See whether the year is right.
row-not-a-time = The column ‘{ $column }’ says ‘{ $text }’. That is no time. Write a time like 09:30.
row-not-a-number = The column ‘{ $column }’ says ‘{ $text }’. That is no number. Enter a number.
row-not-whole = The column ‘{ $column }’ says ‘{ $text }’. Only a whole number fits here.
row-too-many-decimals = The column ‘{ $column }’ says ‘{ $text }’. { $allowed ->
    [0] Only a whole number fits here.
    [1] We keep at most one decimal.
   *[other] We keep at most { $allowed } decimals.
}
row-out-of-range = The column ‘{ $column }’ says ‘{ $text }’. A number from { $least } to { $most } fits here.
row-amount-too-large = { $quantity } times { $price } is too large an amount to keep to the cent. See whether both numbers are right.
row-not-one-of = The column ‘{ $column }’ says ‘{ $text }’. Choose one of these: { $allowed }.
row-doubtful = The column ‘{ $column }’ says ‘{ $text }’. That can mean more than one thing. Choose one of these: { $allowed }.
row-price-without-vat = The column ‘{ $column }’ holds a price without VAT. For the till we need the price with VAT.
row-too-long = The text in the column ‘{ $column }’ has { $length } characters. There is room for { $allowed }. Make the text shorter.
row-end-before-begin = { $same ->
    [yes] Begin and end are both { $begin }. See which of the two is not right.
   *[no] The end ({ $end }) is before the begin ({ $begin }). See whether the times were swapped.
}
row-end-date-before-start = The last day in the column ‘{ $column }’ is { $end }. That is before the first day, { $start }. See whether the dates were swapped.
row-pause-too-long = The break takes { $pause } and the whole shift { $shift }. See whether the break is in minutes.
row-error-cell = In the column ‘{ $column }’ Excel reports an error: { $text }. Mend the formula or enter the value yourself.
row-too-many-cells = This row has { $found } cells and the list { $expected } columns. Is there a separator within a text?
row-wrong-type = ‘{ $column }’ holds something of another sort: ‘{ $text }’. Put a plain text or a number there.

# A row that came in, but look at it.

row-ambiguous-number = The column ‘{ $column }’ says ‘{ $text }’. We read that as { $read-as }. Is that right?
row-ambiguous-date = The column ‘{ $column }’ says ‘{ $text }’. We read that as { $read-as }. Is that right?
row-short-year = The column ‘{ $column }’ holds a year of two digits: ‘{ $text }’. We read that as { $read-as }. Is that right?
row-unknown-choice = The column ‘{ $column }’ says ‘{ $text }’. We do not know that, so it was left empty. Choose one of these: { $allowed }.
row-number-left-out = The column ‘{ $column }’ says ‘{ $text }’. That number is not right, so it was left empty. Check all digits.
row-zeros-restored = In the column ‘{ $column }’ zeros at the front were lost: ‘{ $text }’. We made it { $read-as }.
row-not-an-email = The column ‘{ $column }’ says ‘{ $text }’. That does not look like an e-mail address. It was kept as it is.
row-zero-quantity = The column ‘{ $column }’ says 0. So this row brings in nothing.
row-two-prices = There are two prices: { $taken } without VAT and { $left } with VAT. We count with the price without VAT.
row-hours-differ = Begin and end make { $duration }, but the list says ‘{ $text }’. We count with begin and end.
row-control-characters-left-out = The column ‘{ $column }’ held characters that nobody can see. They were left out.
row-personal-number-left-out = The column ‘{ $column }’ perhaps held a citizen service number (BSN). It was left out, for we do not keep those.
row-quote-not-closed = There is one lone quotation mark in this row. See whether the text came over right.
row-end-taken-as-planned = The date in the column ‘{ $column }’ was read as the planned end. Is the placement over? Then enter the real end date.
row-cells-beside = { $count ->
    [one] One cell beside the list has no column name. It did not come in.
   *[other] { $count } cells beside the list have no column name. They did not come in.
}
row-unknown-field = We do not know the field ‘{ $column }’. It did not come in.

# What shows when the row lies beside the administration.

import-unknown-customer = { $name-given ->
    [no] It does not say which customer this is for. Enter the customer.
   *[yes] We do not know the customer ‘{ $name }’. Add the customer, or see how the name is spelt.
}
import-ambiguous-customer = There are { $count } customers with the name ‘{ $name }’. We do not guess who it is. Add the customer number.
import-unknown-person = { $column ->
    [deelnemer] We do not know the participant ‘{ $name }’.
    [begeleider] We do not know the supervisor ‘{ $name }’.
   *[other] We do not know anyone with the name ‘{ $name }’.
} Add this person first, or see how the name is spelt.
import-ambiguous-person = { $column ->
    [deelnemer] There are { $count } people with the name of this participant: ‘{ $name }’.
    [begeleider] There are { $count } people with the name of this supervisor: ‘{ $name }’.
   *[other] There are { $count } people with the name ‘{ $name }’.
} We do not guess who it is. Give one of them a name that differs.
import-vat-rate-unknown = There was no VAT rate of { $rate } % on { $date }. See whether the date and the rate are right.
import-same-name-other-person-remark = There already is somebody with the name ‘{ $name }’. It is not surely the same, so we keep them apart.
import-room-differs = The room ‘{ $name }’ is there already, with other details. Those were not changed.
import-customer-differs = The customer ‘{ $name }’ is there already, with other details. Those were not changed.
import-organisation-changed = The name of the organisation is now ‘{ $name }’. Is that not right? Then undo the import.
import-amount-too-large = The amount of this row is too large to keep to the cent. See whether quantity and price are right.
import-month-booked = The till of { $month } is in the ledger already. See whether this sale belongs to another month.
import-zero-quantity = The quantity is 0, so there is nothing to bill. Enter the quantity or remove the row.
import-exempt-without-reason = It says exempt without a reason. Write beside it why no VAT is charged.

# What may stand in a cell: "ja or nee".
one-or-other = { $first } or { $last }

# Fields of a list. Those of the organisation stand in application.ftl.
field-activity = activity
field-actual-end = real end date
field-addition = addition
field-approved = approved
field-attention = for the attention of
field-begin = begin
field-birth-date = date of birth
field-capacity = number of persons
field-city = town
field-country = country
field-customer = customer
field-customer-group = customer group
field-customer-number = customer number
field-date = date
field-day-part-price = price per part of a day
field-description = description
field-discount = discount
field-duration = number of hours
field-end = end
field-end-reason = reason of ending
field-enterprise = enterprise
field-first-name = first name
field-goal = goal
field-hour-price = price per hour
field-hours-per-week = hours a week
field-house-number = house number
field-initials = initials
field-instrument = kind of placement
field-kind = kind
field-kvk = KvK number
field-layout = layout
field-note = note
field-number = number
field-participant = participant
field-pause = break
field-payment-means = paid with
field-planned-end = planned end date
field-postcode = postcode
field-postcode-city = postcode and town
field-prefix = prefix of the surname
field-price = price
field-price-basis = price is excl or incl
field-price-excl = price without VAT
field-price-incl = price with VAT
field-product = product
field-quantity = quantity
field-receipt = receipt
field-reference = reference
field-referrer = referrer
field-role = role
field-since = since
field-skills = skills
field-start = start date
field-street = street
field-supervisor = supervisor
field-surname = surname
field-tasks = tasks
field-time = time
field-unit = unit
field-until = until
field-vat = VAT
field-vat-reason = reason without VAT
row-discount-in-euro = Row left out: column { $column } holds a discount in euros ({ $text }). Write the discount as a percentage.
