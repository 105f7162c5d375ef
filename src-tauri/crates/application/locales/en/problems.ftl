# Everything that can stop a user. Every problem says three things:
# -what: what happened, and what did not; -why: the reason; -todo: what to do now.
# Beside every fact $x stands $x-given: "no" when the fact is empty, else "yes".

# The door.

problem-nothing-open-what = This cannot be done yet. Nothing was changed.
problem-nothing-open-why = No administration is open.
problem-nothing-open-todo = Open an administration first, or make a new one.

problem-unknown-command-what = Nothing was done and nothing was changed.
problem-unknown-command-why = This version has no command ‘{ $name }’.
problem-unknown-command-todo = Look in the list of commands for its name.

problem-input-unreadable-what = Nothing was done and nothing was changed.
problem-input-unreadable-why = { $detail-given ->
    [no] The input does not have the form this command asks for.
   *[yes] The input does not have the form this command asks for: { $detail }.
}
problem-input-unreadable-todo = Compare the input with the list of commands and try again.

problem-not-allowed-what = This was not done. Nothing was changed.
problem-not-allowed-why = You are working as { $role ->
    [director] director
    [bookkeeper] bookkeeper
    [coordinator] coordinator
    [volunteer] volunteer
    [participant] participant
    [auditor] auditor
   *[other] { $role }
}. This task does not belong to that role.
problem-not-allowed-todo = Ask a colleague who may do this. The director decides who may do what.

problem-folder-missing-what = No administration was made. Nothing was changed.
problem-folder-missing-why = { $path-given ->
    [no] The folder for the file does not exist.
   *[yes] This folder does not exist: { $path }.
}
problem-folder-missing-todo = Make the folder first, or choose one that is there.

problem-not-a-sample-what = Nothing was thrown away. Nothing was changed.
problem-not-a-sample-why = { $path-given ->
    [no] This file is no sample. There may be real work in it.
   *[yes] This file is no sample: { $path }. There may be real work in it.
}
problem-not-a-sample-todo = Only the sample can be thrown away here. This file stays.

problem-not-admitted-what = Nothing was done. This page may not enter the office.
problem-not-admitted-why = Buurtkas was started again, or you opened this address in another way.
problem-not-admitted-todo = Open the address that Buurtkas shows when it starts.

problem-too-large-what = This is too large. Nothing was read.
problem-too-large-why = { $limit-given ->
    [no] The files together are too large.
   *[yes] The files together are more than about { $limit }.
}
problem-too-large-todo = Bring the lists in piece by piece.

problem-file-not-found-what = The administration was not opened. Nothing was changed.
problem-file-not-found-why = { $path-given ->
    [no] There is no administration at this place.
   *[yes] There is no administration at this place: { $path }.
}
problem-file-not-found-todo = Choose the right file. Is it on a USB stick? Then plug it in first.

problem-file-exists-what = No new administration was made. The file that was there is unchanged.
problem-file-exists-why = { $path-given ->
    [no] There already is a file of that name at this place.
   *[yes] There already is a file at this place: { $path }.
}
problem-file-exists-todo = Choose another name or another folder. Or open the file that is there.

problem-key-file-missing-what = The administration was not opened. Its contents are unchanged.
problem-key-file-missing-why = { $path-given ->
    [no] The key file is not beside the administration. Without it no password fits.
   *[yes] There is no key file beside { $path }. Without it no password fits.
}
problem-key-file-missing-todo = Put the key file back in the same folder. Your backup holds both together.

problem-key-file-unreadable-what = The administration was not opened. Its contents are unchanged.
problem-key-file-unreadable-why = { $path-given ->
    [no] The key file is damaged.
   *[yes] The key file of { $path } is damaged.
}
problem-key-file-unreadable-todo = Put the key file back from your latest backup. The administration itself can stay.

problem-wrong-passphrase-what = The administration is still closed. Nothing was changed.
problem-wrong-passphrase-why = This password does not fit.
problem-wrong-passphrase-todo = Try again and mind the capital letters. Lost it? Use the words on the recovery sheet.

problem-unknown-user-what = This was not done. Nothing was changed.
problem-unknown-user-why = There is no user with the name ‘{ $name }’.
problem-unknown-user-todo = See how the name is spelt and try again.

problem-user-needed-what = The administration is still closed. Nothing was changed.
problem-user-needed-why = Several people can open this administration: { $names }.
problem-user-needed-todo = Say who you are and try again.

problem-wrong-recovery-words-what = The administration is still closed. Your password is unchanged.
problem-wrong-recovery-words-why = These words do not fit this file.
problem-wrong-recovery-words-todo = Type all words of the recovery sheet in the same order. See whether the sheet belongs to this file.

problem-file-damaged-what = The administration was not read any further. Nothing was written over.
problem-file-damaged-why = { $path-given ->
    [no] The key fits, but the file is damaged.
   *[yes] The key fits, but the file is damaged: { $path }.
}
problem-file-damaged-todo = Make a copy of this file and keep it. Then put back your latest backup.

problem-file-too-new-what = The administration was not opened. The file is unchanged.
problem-file-too-new-why = { $made-by-given ->
    [no] The file was made with a newer version of the program.
   *[yes] The file was made with a newer version of the program: { $made-by }.
}
problem-file-too-new-todo = Install the newest version of Buurtkas on this computer. Then open the file.

problem-folder-read-only-what = Nothing was written. What was saved before is safe.
problem-folder-read-only-why = { $path-given ->
    [no] The program may not write in this folder.
   *[yes] The program may not write here: { $path }.
}
problem-folder-read-only-todo = Choose a folder in which you may write, such as Documents.

problem-disk-full-what = Your last change was not saved. What was saved before is safe.
problem-disk-full-why = There is too little room on this computer.
problem-disk-full-todo = Make room and try again.

problem-on-network-share-what = The administration was not opened. Nothing was changed.
problem-on-network-share-why = { $path-given ->
    [no] The file is on a network drive. It could be damaged there when two people work at once.
   *[yes] This file is on a network drive: { $path }. It could be damaged there when two people work at once.
}
problem-on-network-share-todo = Put the file and its key file on this computer. Open it there.

problem-file-busy-what = This was not done yet. What was saved before is safe.
problem-file-busy-why = Another window or program is writing to the same file now.
problem-file-busy-todo = Wait a moment and try again. Still stuck? Close the other window.

problem-file-error-what = This was not done. What was saved before is safe.
problem-file-error-why = { $detail-given ->
    [no] The computer could not read or write the file.
   *[yes] The computer could not read or write the file. It says: { $detail }.
}
problem-file-error-todo = Try again. If it fails once more, restart the computer.

problem-passphrase-too-short-what = The password was not set. Nothing was changed.
problem-passphrase-too-short-why = It has fewer than { $at-least } characters.
problem-passphrase-too-short-todo = Choose at least { $at-least } characters. A sentence of four or more words is easy to remember.

problem-user-exists-what = The user was not added. Nothing was changed.
problem-user-exists-why = There already is a user with the name ‘{ $name }’.
problem-user-exists-todo = Choose another name, for instance with the family name.

problem-last-director-what = The user was not removed. Nothing was changed.
problem-last-director-why = This is the only director. Without a director nobody can add users any more.
problem-last-director-todo = Add another director first.
problem-own-access-what = The user was not removed. Nothing was changed.
problem-own-access-why = You cannot remove yourself: you could not get in any more.
problem-own-access-todo = Ask another director to do this.

# Settings.

problem-field-not-right-what = This field was not saved yet: { $field ->
    [issue_date] { field-issue-date }
    [kvk_number] { field-kvk-number }
    [oin] { field-oin }
    [rsin] { field-rsin }
    [vat_id] { field-vat-id }
    [user_name] { field-user-name }
    [iban] { field-iban }
    [payment_days] { field-payment-days }
    [first_invoice_number] { field-first-invoice-number }
    [invoice_number_digits] { field-invoice-number-digits }
    [user_name] { field-user-name }
    [email] { field-email }
    [roles] { field-roles }
    [time] { field-time }
    [hours_per_week] { field-hours-per-week }
   *[other] { $field }
}. What was there before is unchanged.
problem-field-not-right-why = { $text-given ->
    [no] The field is empty.
   *[yes] ‘{ $text }’ does not fit here.
}
problem-field-not-right-todo = { $field ->
    [issue_date] Choose a day in the years 2000 to 2099.
    [kvk_number] Enter eight digits, as they stand on the KvK extract.
    [oin] Enter twenty digits, as they stand in the OIN register.
    [rsin] Enter nine digits, as they stand on the KvK extract.
    [vat_id] Enter the VAT number like NL123456789B01. Check all digits.
    [iban] Check all digits of the account number.
    [payment_days] Enter a number of days from 0 to 365.
    [first_invoice_number] Start at number 1 or higher, with 1 to 9 digits.
    [invoice_number_digits] Choose 1 to 9 digits.
    [user_name] Enter a name.
    [email] See whether the address has an @.
    [time] Write the time like this: 9:30.
    [hours_per_week] Enter more than 0 and at most 60 hours, such as 16 or 7.5.
   *[other] See what belongs here and enter it again.
}

problem-logo-unreadable-what = The logo was not used. Nothing else was changed.
problem-logo-unreadable-why = This file is no PNG or SVG picture that we can draw.
problem-logo-unreadable-todo = Choose another file, or save the logo as PNG first.

# Finding.

problem-not-found-what = This was not done. Nothing was changed.
problem-not-found-why = { $what-given ->
    [no] What you asked for is not there, or not any more.
   *[yes] We cannot find { $what }. Perhaps it was removed meanwhile.
}
problem-not-found-todo = Go back to the list and choose again.

problem-document-not-kept-what = The document was not opened. Nothing was changed.
problem-document-not-kept-why = This piece is from earlier years. Its data and its entry in the books are in this file; the document itself was not kept.
problem-document-not-kept-todo = Look at it on the screen, or find the document in the administration of that time.

# Bringing in lists.

problem-nothing-to-import-what = Nothing was brought in. Nothing was changed.
problem-nothing-to-import-why = There was no file in what you chose.
problem-nothing-to-import-todo = Choose the folder or the files with your lists.

problem-import-file-unreadable-what = Nothing was brought in. Nothing was changed.
problem-import-file-unreadable-why = { $path-given ->
    [no] There is a file that we cannot open.
   *[yes] We cannot open this file: { $path }.
}
problem-import-file-unreadable-todo = Is it still open in Excel? Close it and try again.

# Undo.

problem-already-undone-what = Nothing was changed.
problem-already-undone-why = This change was undone already.
problem-already-undone-todo = You need not do anything.

problem-not-undone-what = Nothing was changed.
problem-not-undone-why = This change was not undone, or was done again already.
problem-not-undone-todo = You need not do anything.

problem-redo-overtaken-what = The change was not done again. Everything is as it was.
problem-redo-overtaken-why = Something else was changed or undone after it was undone.
problem-redo-overtaken-todo = Was something else undone too? Redo that first. If that cannot be, change it yourself at the place where it stood.

problem-changed-since-what = The change was not undone. Everything is as it was.
problem-changed-since-why = { $what-given ->
    [no] Something else about it was changed since.
   *[yes] Something else was changed since: { $what }.
}
problem-changed-since-todo = Undo the newer change first, and then this one.

problem-became-fact-what = The change was not undone. Everything is as it was.
problem-became-fact-why = { $what-given ->
    [no] Part of it has become final.
   *[yes] Part of it has become final: { $what }.
}
problem-became-fact-todo = What is final stays. Correct it with a credit note or a new line.

problem-undo-expired-what = The change was not undone. Everything is as it was.
problem-undo-expired-why = The change is more than 30 days old.
problem-undo-expired-todo = Change it yourself at the place where it stands.

# Invoicing.

problem-buyer-missing-what = The invoice was not made final. The draft is saved.
problem-buyer-missing-why = It does not say yet who the invoice is for.
problem-buyer-missing-todo = Choose a customer.

problem-buyer-address-incomplete-what = The invoice was not made final. The draft is saved.
problem-buyer-address-incomplete-why = { $buyer-given ->
    [no] The customer's address is not complete.
   *[yes] The address of { $buyer } is not complete.
}
problem-buyer-address-incomplete-todo = Enter the customer's street, house number, postcode and town.

problem-no-lines-what = The invoice was not made final. The draft is saved.
problem-no-lines-why = There are no lines on it.
problem-no-lines-todo = Add at least one line, or throw the draft away.

problem-nothing-to-pay-what = The invoice was not made final. The draft is saved.
problem-nothing-to-pay-why = The lines add up to exactly € 0.00.
problem-nothing-to-pay-todo = Change the lines, or wait until there is more to bill.

problem-quantity-zero-what = The invoice was not made final. The draft is saved.
problem-quantity-zero-why = The quantity in line { $line } is 0.
problem-quantity-zero-todo = Enter a quantity, or remove line { $line }.

problem-line-text-missing-what = The invoice was not made final. The draft is saved.
problem-line-text-missing-why = Line { $line } has no description.
problem-line-text-missing-todo = Write in line { $line } what you supplied.

problem-exempt-without-reason-what = The invoice was not made final. The draft is saved.
problem-exempt-without-reason-why = Line { $line } is exempt from VAT, but the reason is missing.
problem-exempt-without-reason-todo = Write in line { $line } why no VAT is charged.

problem-vat-under-small-business-scheme-what = The invoice was not made final. The draft is saved.
problem-vat-under-small-business-scheme-why = Line { $line } charges VAT, but the small business scheme is on.
problem-vat-under-small-business-scheme-todo = Set line { $line } to exempt. Or switch the scheme off in the settings.

problem-reverse-charge-without-vat-id-what = The invoice was not made final. The draft is saved.
problem-reverse-charge-without-vat-id-why = { $buyer-given ->
    [no] VAT is reverse charged, but the customer's VAT number is missing.
   *[yes] VAT is reverse charged to { $buyer }, but that customer's VAT number is missing.
}
problem-reverse-charge-without-vat-id-todo = Enter the customer's VAT number. Or choose another VAT rate.

problem-vat-rate-unknown-what = This was not done. What was saved before is unchanged.
problem-vat-rate-unknown-why = There was no VAT rate of { $rate } % on { $supply-date }.
problem-vat-rate-unknown-todo = See whether the date of supply and the rate are right.

problem-vat-class-unknown-what = The line was not saved. What was saved before is unchanged.
problem-vat-class-unknown-why = { $text-given ->
    [no] No VAT rate was chosen.
   *[yes] ‘{ $text }’ is no VAT rate.
}
problem-vat-class-unknown-todo = Choose 21 %, 9 %, 0 %, exempt or reverse charge.

problem-preceding-invoice-missing-what = The credit note was not made final. The draft is saved.
problem-preceding-invoice-missing-why = It does not say which invoice it corrects. The law asks for that.
problem-preceding-invoice-missing-todo = Enter the number of that invoice.

problem-books-closed-what = The invoice was not made final. The draft is saved.
problem-books-closed-why = The invoice is dated { $issue-date }. The books are closed up to and including { $closed-until }.
problem-books-closed-todo = Choose a later invoice date.

problem-seller-incomplete-what = The invoice was not made final. The draft is saved.
problem-seller-incomplete-why = Of your own organisation this is still missing: { $missing }.
problem-seller-incomplete-todo = Complete it in the settings and try again.

problem-amount-too-large-what = This was not done. What was saved before is unchanged.
problem-amount-too-large-why = The amount is too large to keep to the cent.
problem-amount-too-large-todo = See whether quantity and price are right. Is there a zero too many?

problem-number-not-plausible-what = The line was not saved. What was saved before is unchanged.
problem-number-not-plausible-why = { $text } does not fit: it is too large or has too many decimals.
problem-number-not-plausible-todo = Use at most six decimals. A discount lies between 0 and 100 %.

problem-e-invoice-rule-what = The invoice was not made final. The draft is saved.
problem-e-invoice-rule-why = The e-invoice does not meet official rule { $rule }: { $sentence }
problem-e-invoice-rule-todo = Look at the details that the rule names. Change the draft, the customer or your settings.

problem-not-a-month-what = Nothing was done and nothing was changed.
problem-not-a-month-why = { $text-given ->
    [no] No month was given.
   *[yes] ‘{ $text }’ is no month.
}
problem-not-a-month-todo = Write the year and then the month, like 2026-10.

problem-month-already-booked-what = The till sales were not added. Nothing was changed.
problem-month-already-booked-why = The till of { $month } is in the ledger already.
problem-month-already-booked-todo = See whether these sales belong to another month.

# Grants and own income.

problem-grant-incomplete-what = The grant was not saved.
problem-grant-incomplete-why = Not filled in yet: { $missing }.
problem-grant-incomplete-todo = Fill this in and save again.

problem-grant-without-amount-what = The grant was not saved.
problem-grant-without-amount-why = The amount is not more than nothing.
problem-grant-without-amount-todo = Fill in the whole amount that you get for the whole period.

problem-grant-period-not-right-what = The grant was not saved.
problem-grant-period-not-right-why = The period from { $start } to { $end } cannot be right.
problem-grant-period-not-right-todo = The last day comes after the first. A grant lasts twenty years at most.

problem-grant-months-are-booked-what = The grant ‘{ $name }’ was not changed.
problem-grant-months-are-booked-why = Until { $until }, { $booked-cents } stands in the books already. That does not change any more.
problem-grant-months-are-booked-todo = Does the grant end earlier? Choose an earlier last day, not before { $until }, and fill in what you get in all. Is there more money or time? Write that down as a new grant.

problem-grant-no-month-left-what = The grant was not changed.
problem-grant-no-month-left-why = Until { $until }, { $booked-cents } is booked. No month is left for the rest of the amount.
problem-grant-no-month-left-todo = Fill in { $booked-cents } as the amount, or choose a later last day.

problem-enterprise-unknown-what = Nothing was saved.
problem-enterprise-unknown-why = The organisation has no enterprise ‘{ $name }’.
problem-enterprise-unknown-todo = Choose an enterprise from the list, or add it in the settings.

problem-income-target-not-right-what = The aim was not changed.
problem-income-target-not-right-why = An aim lies between 1 and 100 percent, in a year that can be.
problem-income-target-not-right-todo = Fill in a whole percentage, and a year if you know it.
# People, hours and placements.

problem-too-many-lines-what = This was not saved. What was saved before has not changed.
problem-too-many-lines-why = At ‘{ $field }’ there are more than { $at-most }.
problem-too-many-lines-todo = Remove some, or do it in parts.

problem-citizen-number-what = This was not saved. What was saved before has not changed.
problem-citizen-number-why = At ‘{ $field }’ there is a number that can be a citizen service number (BSN). The law does not let you keep it, not even with consent.
problem-citizen-number-todo = Remove the number. Is it another number? Then write it with a hyphen or a letter in it.

problem-date-not-possible-what = This was not saved. What was saved before has not changed.
problem-date-not-possible-why = At ‘{ $field }’, { $date } cannot be right.
problem-date-not-possible-todo = Check the year.

problem-ends-before-start-what = This was not saved. What was saved before has not changed.
problem-ends-before-start-why = The end ({ $end }) is before the start ({ $start }).
problem-ends-before-start-todo = Choose an end on or after { $start }.

problem-name-missing-what = This person was not saved.
problem-name-missing-why = There is no name yet.
problem-name-missing-todo = Enter a first name or a family name.

problem-instrument-missing-what = The placement was not saved. What was saved before has not changed.
problem-instrument-missing-why = It does not say yet what kind of placement it is.
problem-instrument-missing-todo = Enter the kind of placement, such as work experience or day activities.

problem-own-supervisor-what = The placement was not saved. What was saved before has not changed.
problem-own-supervisor-why = Nobody guides themselves.
problem-own-supervisor-todo = Choose another supervisor, or leave this empty.

problem-hours-missing-what = The hours were not saved.
problem-hours-missing-why = It does not say yet how long the work took.
problem-hours-missing-todo = Enter from when until when, or only how long.

problem-hours-end-before-begin-what = The hours were not saved.
problem-hours-end-before-begin-why = The end { $end } is not after the begin { $begin }.
problem-hours-end-before-begin-todo = Choose an end after { $begin }. Enter a shift past midnight as two days.

problem-hours-break-too-long-what = The hours were not saved.
problem-hours-break-too-long-why = The break is as long as the time from { $begin } to { $end }, or longer.
problem-hours-break-too-long-todo = Enter a shorter break.

problem-hours-too-many-what = The hours were not saved.
problem-hours-too-many-why = On { $date } this person would then have worked { $hours } hours. A day has 24.
problem-hours-too-many-todo = Check the date and the length.

problem-hours-overlap-what = The hours were not saved.
problem-hours-overlap-why = { $activity-given ->
    [no] On { $date } this person already has hours from { $begin } to { $end }.
   *[yes] On { $date } this person already has hours from { $begin } to { $end }: { $activity }.
}
problem-hours-overlap-todo = Choose another time, or change those other hours first.

problem-hours-still-to-come-what = Nothing was approved.
problem-hours-still-to-come-why = The hours of { $date } are still to come.
problem-hours-still-to-come-todo = Approve them when the day has passed.

# Certificates.

problem-certificate-not-earned-what = No certificate was made. The placement and its hours are unchanged.
problem-certificate-not-earned-why = { $reason }
problem-certificate-not-earned-todo = Look at the end date and the approved hours of the placement.

problem-already-revoked-what = Nothing was changed.
problem-already-revoked-why = Certificate { $number } was revoked already.
problem-already-revoked-todo = You need not do anything.

problem-reason-missing-what = The certificate was not revoked. It stays valid.
problem-reason-missing-why = No reason was given yet.
problem-reason-missing-todo = Write in a few words why you revoke it.

problem-paper-unreadable-what = Nothing was verified. Nothing was changed.
problem-paper-unreadable-why = { $path-given ->
    [no] There is a file that we cannot read.
   *[yes] This file cannot be read: { $path }.
}
problem-paper-unreadable-todo = Choose the PDF of the certificate. If it is over 25 MB, it is not one of ours.
# The farm and the till.

problem-text-too-long-what = It was not saved. Nothing has changed.
problem-text-too-long-why = The text of ‘{ $field }’ is longer than { $at-most } characters.
problem-text-too-long-todo = Make the text shorter and try again.

problem-product-under-small-business-scheme-what = It was not done. Nothing has changed.
problem-product-under-small-business-scheme-why = { $product } is listed with VAT, but the small business scheme is on.
problem-product-under-small-business-scheme-todo = Set the product to exempt. Or switch the scheme off in the settings.

problem-product-retired-what = It was not done. Nothing has changed.
problem-product-retired-why = { $product } is no longer sold.
problem-product-retired-todo = Take the product off the receipt. Or switch it on again under Products.

problem-product-unit-in-use-what = The product was not saved. Nothing has changed.
problem-product-unit-in-use-why = { $product } was harvested, counted or sold by the { $unit } before. Then the unit cannot change any more.
problem-product-unit-in-use-todo = Leave the unit as it is. Or make a new product with the other unit.

problem-quantity-nothing-what = It was not saved. Nothing has changed.
problem-quantity-nothing-why = The quantity of { $product } is 0 or less.
problem-quantity-nothing-todo = Fill in how much it is, more than 0. Or remove the line.

problem-quantity-not-whole-what = It was not saved. Nothing has changed.
problem-quantity-not-whole-why = { $product } is counted. A part of it cannot be.
problem-quantity-not-whole-todo = Fill in a whole number. Is it weighed? Then change the product first.

problem-quantity-not-plausible-what = It was not saved. Nothing has changed.
problem-quantity-not-plausible-why = The quantity of { $product } is too large or has too many decimals.
problem-quantity-not-plausible-todo = Use at most three decimals: scales weigh in grams.

problem-harvest-empty-what = The harvest was not saved. Nothing has changed.
problem-harvest-empty-why = It does not say yet how much { $product } it is.
problem-harvest-empty-todo = Fill in how much it is for at least one use.

problem-harvest-left-stock-what = The harvest was not deleted. Nothing has changed.
problem-harvest-left-stock-why = Some of this harvest of { $product } was sold or written off after a count.
problem-harvest-left-stock-todo = Is the stock not right? Then count it and write down why.

problem-count-without-note-what = The count was not saved. The stock has not changed.
problem-count-without-note-why = There should be { $stock } of { $product }. The count differs, or something is still short, and it does not say why.
problem-count-without-note-todo = Write down shortly where the difference comes from.

problem-nothing-sold-what = No receipt was made. Nothing has changed.
problem-nothing-sold-why = There is nothing on the receipt yet.
problem-nothing-sold-todo = Choose a product first.

problem-till-closed-what = It was not done. No receipt was made and nothing has changed.
problem-till-closed-why = The till at { $place } has been closed and booked meanwhile.
problem-till-closed-todo = Open the till again and do it once more.

problem-till-already-open-what = The till was not opened once more. Nothing has changed.
problem-till-already-open-why = The till at { $place } is open already, with another float.
problem-till-already-open-todo = Go on with the till that is open. Or close that one first.

problem-till-of-earlier-month-what = No receipt was made. Nothing has changed.
problem-till-of-earlier-month-why = This till at { $place } has receipts of { $month }. The VAT of each month must stay apart.
problem-till-of-earlier-month-todo = Close this till and open a new one.

problem-cash-too-little-what = No receipt was made. Nothing has changed.
problem-cash-too-little-why = { $received } was received, and the total is { $total }.
problem-cash-too-little-todo = Ask for the rest, or take something off the receipt.

problem-cash-limit-what = No receipt was made. Nothing has changed.
problem-cash-limit-why = The total is { $total }. Since 1 January 2026 goods of { $limit } or more may not be paid in cash, not in parts either.
problem-cash-limit-todo = Let them pay by card, or sell on account.

problem-total-changed-what = No receipt was made. Nothing has changed.
problem-total-changed-why = The screen showed { $shown }, but at the present prices it is { $total }. Somebody changed a price.
problem-total-changed-todo = Look at the new total and settle again.

problem-difference-without-note-what = The till was not closed. Nothing was booked.
problem-difference-without-note-why = There should be { $expected } in the drawer. The difference is { $difference }, and it does not say why.
problem-difference-without-note-todo = Count once more. Does the difference stay? Then write down shortly where it comes from.

problem-receipt-already-reversed-what = The receipt was not reversed once more. Nothing has changed.
problem-receipt-already-reversed-why = Receipt { $number } was reversed by receipt { $by } before.
problem-receipt-already-reversed-todo = Open receipt { $by } to see when that was.

problem-receipt-is-counter-receipt-what = The receipt was not reversed. Nothing has changed.
problem-receipt-is-counter-receipt-why = Receipt { $number } reverses another receipt itself.
problem-receipt-is-counter-receipt-todo = Was that a mistake? Then make a new receipt with the same products.

problem-reversal-without-reason-what = Receipt { $number } was not reversed. Nothing has changed.
problem-reversal-without-reason-why = No reason was given yet.
problem-reversal-without-reason-todo = Write shortly why you reverse the receipt.

# Files out.

problem-cannot-write-what = Not all files were saved. The administration itself is unchanged.
problem-cannot-write-why = { $path-given ->
    [no] We could not write at that place.
   *[yes] We could not write here: { $path }. Perhaps another file is there already.
}
problem-cannot-write-todo = Choose another folder, or remove the old file there.

# Our mistake.

problem-internal-what = Something went wrong in the program. Your last step was not done. Your data is safe.
problem-internal-why = This is a mistake of ours, with number { $incident }.
problem-internal-todo = Try again. If it happens once more, send us the number.

# Fields.

problem-name-taken-what = It was not saved. Nothing has changed.
problem-name-taken-why = The name ‘{ $name }’ exists already.
problem-name-taken-todo = Choose another name, or change what is there.

# Rooms.

problem-reservation-ends-before-it-starts-what = The reservation was not made or changed.
problem-reservation-ends-before-it-starts-why = The end ({ $end }) is not after the beginning ({ $begin }).
problem-reservation-ends-before-it-starts-todo = Choose a later end. Does it go on after midnight? Then fill in the last day too.

problem-reservation-clashes-what = The reservation was not made or changed.
problem-reservation-clashes-why = { $room } is taken on { $date } from { $begin } to { $end } by ‘{ $title }’. Time to set up and to clear counts too.
problem-reservation-clashes-todo = Choose another time or another room.

problem-series-clashes-what = Nothing was booked or changed, not on the days that are free either.
problem-series-clashes-why = { $room } is taken on { $count } days: { $dates }.
problem-series-clashes-todo = Choose another time or room, or a shorter series and book the other days apart.

problem-time-does-not-exist-what = The reservation was not made or changed.
problem-time-does-not-exist-why = On { $date } there is no { $time }: summer time begins and the clock goes from 02:00 to 03:00.
problem-time-does-not-exist-todo = Choose a time before 02:00 or from 03:00 on.

problem-reservation-too-long-what = The reservation was not made or changed.
problem-reservation-too-long-why = One reservation lasts at most { $days } days, and setting up and clearing at most a day each.
problem-reservation-too-long-todo = Make it shorter, or make more than one of it.

problem-series-too-long-what = Nothing was booked.
problem-series-too-long-why = A series has at most { $most } occurrences.
problem-series-too-long-todo = Choose an earlier last day.

problem-room-has-no-price-what = The reservation was not made or changed.
problem-room-has-no-price-why = { $group-given ->
    [no] { $room } has no price for everybody, and this customer belongs to no group.
   *[yes] { $room } has no price for the group ‘{ $group }’ and none for everybody.
}
problem-room-has-no-price-todo = Fill in a price for the room, or choose another group for the customer.

problem-room-not-in-use-what = The reservation was not made or changed.
problem-room-not-in-use-why = { $room } is no longer in use.
problem-room-not-in-use-todo = Choose another room, or put this one back in use.

problem-reservation-cannot-become-what = The reservation stands as it stood.
problem-reservation-cannot-become-why = A reservation cannot go from ‘{ $from ->
    [option] option
    [confirmed] confirmed
    [took_place] took place
    [cancelled] cancelled
    [no_show] no show
   *[other] { $from }
}’ to ‘{ $to ->
    [option] option
    [confirmed] confirmed
    [took_place] took place
    [cancelled] cancelled
    [no_show] no show
   *[other] { $to }
}’.
problem-reservation-cannot-become-todo = Set it to ‘confirmed’ first.

problem-reservation-is-billed-what = The reservation was not changed.
problem-reservation-is-billed-why = ‘{ $title }’ of { $date } stands in a draft or on an invoice.
problem-reservation-is-billed-todo = Throw the draft away first. Is the invoice final? Then make a credit note.

problem-reservation-not-yet-what = The reservation stands as it stood.
problem-reservation-not-yet-why = ‘{ $title }’ is not until { $date }.
problem-reservation-not-yet-todo = Do this on the day itself or after it.

# Customers and lines to bill.

problem-customer-exists-what = The customer was not saved. Nothing has changed.
problem-customer-exists-why = ‘{ $name }’ has the same KvK number, OIN or customer number already.
problem-customer-exists-todo = Look that customer up, or check the number.

problem-prices-mixed-what = The line was not saved. Nothing has changed.
problem-prices-mixed-why = Lines with prices { $basis ->
    [including_vat] including VAT
   *[other] excluding VAT
} wait for { $customer } already. One invoice cannot have both.
problem-prices-mixed-todo = Fill in the price { $basis ->
    [including_vat] including VAT
   *[other] excluding VAT
}.

problem-line-not-open-what = The line was not changed.
problem-line-not-open-why = { $text-given ->
    [no] The line stands in a draft or on an invoice.
   *[yes] ‘{ $text }’ stands in a draft or on an invoice.
}
problem-line-not-open-todo = Change the draft, or throw it away; then the line waits again.
