# Today: what asks for attention. Each time the fact, a sentence, and what the button says.

attention-organisation = { $count ->
    [one] 1 detail of the organisation is missing
   *[other] { $count } details of the organisation are missing
}
attention-organisation-why = Without these you may not make an invoice.
attention-organisation-do = Fill in

attention-nobody = There are no people and customers yet
attention-nobody-why = Bring your lists in from Excel or CSV.
attention-nobody-do = Import

attention-hours = { $count ->
    [one] Hours of 1 person not approved yet
   *[other] Hours of { $count } people not approved yet
}
attention-hours-why = { $rows ->
    [one] It is 1 shift, of { $since }.
   *[other] { $rows } shifts together, the first of { $since }.
}
attention-hours-do = See hours

attention-month = { $month } has not been ended yet
attention-month-why = { $lines ->
    [0] The till has not been booked yet.
    [one] 1 line waits to be billed{ $till ->
        [yes] , and the till has not been booked yet.
       *[no] .
    }
   *[other] { $lines } lines wait to be billed{ $till ->
        [yes] , and the till has not been booked yet.
       *[no] .
    }
}
attention-month-do = End the month

attention-drafts = { $count ->
    [one] 1 draft waits
   *[other] { $count } drafts wait
}
attention-drafts-why = Look it over and make an invoice of it.
attention-drafts-do = See

attention-certificate = { $text } has earned a certificate
attention-certificate-why = The placement ran until { $date }.
attention-certificate-do = Make certificate
attention-certificates = { $count } people have earned a certificate
attention-certificates-why = Their placement is done and their hours are approved.
attention-certificates-do = See placements

attention-placement = { $days ->
    [0] The placement of { $text } ends today
    [one] The placement of { $text } ends tomorrow
   *[other] The placement of { $text } ends in { $days } days
}
attention-placement-why = Agreed until { $date }. Plan a talk and see whether the hours are right.
attention-placement-do = Open placement
attention-placements = { $count } placements end within a month
attention-placements-why = Plan talks and see whether the hours are right.
attention-placements-do = See placements
attention-placement-late = The placement of { $text } should have ended
attention-placement-late-why = Agreed until { $date }. End it, or choose a new last day.
attention-placement-late-do = Open placement
attention-placements-late = { $count } placements should have ended
attention-placements-late-why = End them, or choose a new last day.
attention-placements-late-do = See placements

attention-grant = { $days ->
    [0] The grant ‘{ $text }’ ends today
    [one] The grant ‘{ $text }’ ends tomorrow
   *[other] The grant ‘{ $text }’ ends in { $days } days
}
attention-grant-why = { $giver } pays until { $date }. See how it is without.
attention-grant-do = With and without

attention-grants-due = { $count ->
    [one] 1 month of a grant has not been booked yet
   *[other] { $count } months of grants have not been booked yet
}
attention-grants-due-why = Until then your own income seems larger than it is.
attention-grants-due-do = Book

attention-till = The till ‘{ $text }’ is still open
attention-till-why = Opened on { $since }. Count the money and close it.
attention-till-do = Close till

attention-option = The option ‘{ $text }’ runs out
attention-option-why = { $room }, option until { $date }. Confirm it or let it go.
attention-option-do = See
attention-options = { $count } options run out
attention-options-why = Confirm them or let them go.
attention-options-do = To the board

attention-outcome = { $count ->
    [one] 1 booking is over without an outcome
   *[other] { $count } bookings are over without an outcome
}
attention-outcome-why = Did it take place? The first was on { $date }. Only then it can be billed.
attention-outcome-do = To the board

attention-stock = { $count ->
    [one] More { $text } was sold than there was
   *[other] More of { $count } products was sold than there was
}
attention-stock-why = Count what lies there, and the stock is right again.
attention-stock-do = Count stock
