help-title = Help with this screen
help-button = Help
help-terms = Words
help-general =
    At the top it says where you are.
    On the left you choose another part.
    Find or do finds everything.
    Did something go wrong? Choose Undo.
help-start =
    Five short steps put the basics in place.
    You may skip any step and fill it in later.
    Choose Save and continue to go on.
    You find the steps again through Find or do.
help-today =
    Your day starts here.
    Needs attention shows what is wrong or ready.
    The button beside it brings you to where you mend it.
    At the top are the things you do most often.
help-people =
    Everybody you know stands here.
    Type a bit of a name to find someone.
    With Role you choose only volunteers, members or participants.
    Choose Add a person for somebody new.
    A whole list comes in through Import.
help-person =
    Everything about one person stands here.
    You see how to reach them and what they do here.
    Choose Enter hours to write down when they worked.
    Make a placement starts a placement for a participant.
help-person-edit =
    Fill in what you know. A name is enough.
    A role says what somebody does here, and since when.
    Never write down a citizen number or anything medical.
    Choose Save person when it is right.
help-placements =
    The placements of participants stand here.
    You see who supervises, how long it lasts and how many hours count.
    Choose a name to open the placement.
    Only approved hours count for a certificate.
help-placement =
    This is the placement of one participant.
    You see the goal, the tasks and the hours so far.
    At the bottom it says whether a certificate is earned.
    Is something still open? Then it says what.
help-placement-edit =
    Write down what you agreed with the participant.
    The tasks and skills come on the certificate.
    Who referred them and the goal never come on paper.
    Never write down a citizen number or anything medical.
help-placement-certificate =
    Here you see whether the certificate can be made.
    What is missing is said with the reason.
    On the right you see what it will look like.
    After Make the certificate it never changes. You can still revoke it.
help-certificates =
    This is the register of all certificates.
    A certificate never changes.
    Is something wrong? Revoke it and make a new one.
    Choose a number to see it or print it again.
help-certificate =
    This is a certificate as it was given.
    You can print it again: it stays exactly the same.
    Revoking needs a reason. It then stays in the register.
help-verify =
    Here you see whether a certificate is genuine.
    Type the code from the bottom of the paper.
    Or drag the PDF here.
    We say whether it is genuine, changed or revoked.
help-hours =
    Choose who worked, on which day and how long.
    Write down times, or only how long it took.
    After saving, the person and the day stay.
    Below you see the whole week. There you can change or remove hours.
help-hours-approve =
    The hours that wait for approval stand here.
    Approve everything at once, or choose a few rows first.
    Only approved hours count for a certificate.
    A day that is still to come has to wait.
help-board =
    The board shows which room is taken when.
    Drag over free time to book. You can drag a reservation too.
    Red means: the room is taken then.
    The button Book a room does it all without dragging.
    The week and the month look further ahead.
help-reservation =
    This is one reservation, with its price and what joins it.
    An option holds the room until you confirm.
    Did it take place? Say so here. Its lines are then ready to be billed.
    Calling off asks for a reason and frees the room.
help-rooms =
    The rooms and their rates stand here.
    Every group of tenants can have a rate of its own.
    A rate is per hour or per part of a day.
    Letting a room is usually exempt from VAT.
help-invoices =
    All invoices stand here, the newest first.
    Search by number or by the name of the customer.
    An invoice never changes.
    A mistake? Make a credit note.
help-invoice =
    This is the invoice as it was sent.
    On the right are the pages. You can save or print them.
    At the bottom it says how the invoice came into the books.
help-drafts =
    A draft is an invoice that is not finished.
    All that is still to be billed comes into one draft per customer.
    You can still change or discard everything.
help-draft =
    What you change is saved by itself.
    On the right you see at once how the invoice will look.
    At the top it says what is still missing.
    Finalising gives the invoice a number. After that nothing changes.
help-customers =
    The customers who get an invoice stand here.
    Search by name, number or town.
    With a KvK number or OIN a customer can get an e-invoice.
help-customer =
    The details of one customer stand here.
    At the top stands what is still to be billed.
    You can add a line yourself.
    Make a draft gathers all lines in one draft. You can still change it.
help-month =
    Here you close a month.
    First check that all is right. What cannot be done says why.
    Then we make invoices, book the till and make certificates.
    Stop halfway? What is done stays. You go on later.
help-month-result =
    This is what the month brought.
    You can save all documents at once.
    At the bottom it says what was not made, and why.
help-importing =
    Here you bring in lists from Excel or CSV.
    Drag the files here, or choose them with the button.
    We first show what comes in and what does not.
    All of it together can be undone with one click.
help-organisation =
    These details stand on your invoices and certificates.
    Without KvK number, address and account number you cannot make an invoice.
    A logo is welcome, but not needed.
help-modules =
    Here you choose what you do.
    What you do not use leaves the menu. Nothing is removed.
    You also choose when the screen locks itself.
help-users =
    Everybody opens the file with a passphrase of their own.
    The role decides what somebody sees and may do.
    Does somebody leave? Then remove their access.
help-look =
    Here you choose language, colours and text size.
    Only the language counts for everybody. The rest is for this computer.
    Discreet blurs names and amounts, for when there are visitors.
help-file =
    Everything stands in one encrypted file.
    Make a copy of it often.
    With Check now we read everything through.
help-changes =
    It says here who did what and when.
    Undo makes it as it was.
    Redo brings back what you undid, as long as nothing else was done.
    Is that no longer possible? Then it says why.
    You can undo something for thirty days.
term-vat = VAT
term-vat-meaning = Tax that you add to the price and pass on to the tax office.
term-exempt = Exempt
term-exempt-meaning = No VAT is added, because the law says so. The reason stands on the invoice.
term-draft = Draft
term-draft-meaning = An invoice in the making. It has no number yet.
term-credit-note = Credit note
term-credit-note-meaning = An invoice that makes up for an earlier one.
term-e-invoice = E-invoice
term-e-invoice-meaning = A file that your customer’s computer can read by itself.
term-day-part = Part of a day
term-day-part-meaning = A morning, afternoon or evening.
term-placement = Placement
term-placement-meaning = An agreement with somebody who learns or works here.
term-kor = KOR
term-kor-meaning = A scheme for small businesses: you then charge no VAT.
term-kvk = KvK number
term-kvk-meaning = Eight digits by which the Chamber of Commerce knows you.
term-iban = IBAN
term-iban-meaning = The number of your bank account. It starts with NL.
term-passphrase = Passphrase
term-passphrase-meaning = A long sentence in place of a short password.
term-code = Code
term-code-meaning = Twelve letters and digits at the bottom of every certificate.
keys-title = Keyboard shortcuts
keys-intro = Everything also works with the mouse.
keys-search = Find or do something
keys-new = New in this list
keys-filter = Search in this list
keys-undo = Undo your last change
keys-redo = Redo what you undid
keys-save = Say that all is saved already
keys-menu = To a part of the menu
keys-map = Show these shortcuts
keys-back = One screen back
keys-forward = One screen forward
keys-help = Help with this screen
keys-close = Close what lies on top
keys-rows = Through the rows of a list
help-grants =
    These are the grants and funds: from whom, how much and until when.
    The end of a month books the part of that month, of every grant.
    Do you write a grant down later? “Book now” catches up with the months that are over.
    What is booked does not change any more. Ending earlier is possible.
help-own-income =
    This shows which part of all money the neighbourhood earns itself.
    Own income is what was sold to others or done for them, without VAT.
    Click a year or an amount to see the postings behind it.
    Below you see how it would be without a grant.
help-money-flows =
    This shows where the money comes from and where it goes.
    The wider the stream, the more money.
    “Show as table” has the same amounts, with the postings behind them.
help-postings =
    These are the postings behind an amount.
    Each line leads to the invoice, the till or the grant that it comes from.
    Below stands the sum of all lines.
term-grant = Grant
term-grant-meaning = Money for a purpose, for which you need not deliver anything.
term-own-income = Own income
term-own-income-meaning = What others pay for what you sell or do for them.
term-posting = Posting
term-posting-meaning = A line in the books: an amount on an account, on a day.
help-harvest =
    Tap what you harvested and fill in how much.
    Fill in weighed produce in grams, or in kilos with a comma.
    What is for sale comes into stock.
    Choose Write down. A mistake is removed in the list below.
help-stock =
    Here is what there is of each product.
    Did you sell more than there was? Then it says short.
    Choose Count and fill in what is really there.
    Write how the difference came about.
help-products =
    Here is what you sell and what it costs.
    The price is what the customer pays, with VAT in it.
    A weighed product has a price per kilo.
    No longer selling something? Take the tick away.
help-till =
    Open the till and fill in how much float there is.
    Tap products, or type a name and press Enter.
    F9 is card, F10 is cash.
    On account puts the sale on the next invoice.
    Close the till when you are done selling.
help-close-till =
    Count what lies in the till, with the float.
    Buurtkas works out how much there should be.
    A difference is allowed. Write what may have happened.
    After closing, the sales go into the books.
help-receipts =
    Every sale has a receipt with a number of its own.
    You can show a receipt again and save it.
    A receipt is never changed. Choose Take back the receipt for a counter receipt.
    For that a till must be open.
term-float = Float
term-float-meaning = The money that lies in the till before you start, to give change.
