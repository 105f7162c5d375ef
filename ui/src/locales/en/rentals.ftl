rooms-title = Rooms and prices
rooms-intro = The rooms you let, with their prices without VAT.
rooms-empty = There are no rooms yet. Make your first room, or bring in your list.
rooms-capacity =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
rooms-everyone = everybody
rooms-per = per { $per }
rooms-hour = per hour
rooms-day-part = per part of the day
rooms-add = Make a room
rooms-change = Change { $name }
rooms-no-price = No price yet
rooms-not-booked = Not to be booked
room-change-title = Change the room
room-name = Name
room-name-missing = Enter what the room is called.
room-capacity = How many people does it hold?
room-capacity-wrong = Enter a whole number, like 40.
room-layout = Layout
room-layout-hint = For example: theatre, circle, tables.
room-rates = Prices
room-rates-hint = Without VAT. Leave the group empty for a price that goes for everybody.
room-group = Group
room-group-of = Group, price { $number }
room-price = Price in euro
room-price-of = Price in euro, price { $number }
room-per = Per
room-per-of = Per, price { $number }
room-rate-add = Add a price
room-rate-remove = Take price { $number } away
room-active = This room can be booked
room-saved = The room is saved.
services-title = What can join
services-intro = Lunch, projector, coffee: what people can order with a room.
services-add = Add something
services-change = Change
services-none = There is nothing yet. Add a lunch or a projector, for example.
services-off = not to be booked
service-change-title = Change what can join
service-name = What is it?
service-name-hint = For example: Lunch, or Projector with an operator.
service-active = This can be booked
service-saved = It is saved.
board-title = Board
board-label = Board of { $day }
board-view = What do you want to see?
board-day = Day
board-week = Week
board-month = Month
board-today = Today
board-this-week = This week
board-this-month = This month
board-before = Earlier
board-after = Later
board-book = Book a room
board-week-of = Week { $number }
board-room = Room
board-holds = Number of people:
board-no-rooms = There is no room to book yet. Make one first.
board-no-rooms-reading = There is no room to book yet.
board-to-rooms = To rooms and prices
board-changed = The reservation is changed.
board-series = series
board-taken = taken
board-cell-free = { $room }, { $time }, free
board-cell-taken = { $room }, { $time }, { $what }
board-says-selected = { $room }, { $time }. Enter books, Esc stops.
board-says-carried = To { $room }, { $time }. Enter puts it down, Esc stops.
board-says-clash = { $room }, { $time }. It is taken then by { $title }.
board-keys = Drag over free time to book, or drag a reservation. By keys: arrows move, Shift with arrows selects a time, Enter books or opens, M moves, Ctrl with arrows makes it longer or shorter, Esc stops.
board-keys-reading = By keys: arrows move, Enter opens.
legend-title = What the colours say
legend-rented = let
legend-own = own use
legend-held = set-up and clearing
week-to-day = To { $day }
week-today = today
week-book = Book { $room } on { $day }
week-keys = The arrows take you through the week.
month-of-room = Month of { $room }
month-day =
    { $count ->
        [0] { $day }, free
        [one] { $day }, 1 reservation
       *[other] { $day }, { $count } reservations
    }
month-more = and { $count } more
series-title = This is one of a series
series-text = Which do you want to change?
series-this = Only this one
series-later = This one and all later ones
series-all = All
series-none = Change nothing
booking-title = Book a room
booking-change-title = Change the reservation
booking-what = What for?
booking-what-missing = Enter what it is for.
booking-untitled = Reservation
booking-who = Who?
booking-who-hint = Search for a customer. Leave empty for own use.
booking-room = Room
booking-day = Day
booking-begin = From
booking-end = Until
booking-repeat = Repeat?
booking-never = Never
booking-weekly = Every week
booking-two-weekly = Every two weeks
booking-four-weekly = Every four weeks
booking-until = Up to and including
booking-repeat-sentence =
    { $every ->
        [1] Every { $weekday } up to { $last }, { $count } times
        [2] Every two weeks on { $weekday } up to { $last }, { $count } times
       *[other] Every four weeks on { $weekday } up to { $last }, { $count } times
    }
booking-extras = What joins it?
extra-price-excluding = € { $price } per { $unit }, without VAT
extra-price-including = € { $price } per { $unit }, with VAT
extra-wrong = Enter a number.
booking-sure = Is it settled?
booking-confirmed = Yes, it is settled
booking-option = No, it is an option
booking-option-until = Option up to
booking-more = More: set-up, clearing, note
booking-set-up = Set-up
booking-set-up-hint = The room is taken this long before the start. For example 0:30.
booking-clearing = Clearing
booking-end-date = Lasts until another day
booking-end-date-hint = Only when it goes on after midnight.
booking-note = Note
booking-price = Price
booking-own-use = Own use: no invoice comes of this.
booking-total = Together with what joins it, without VAT
booking-total-including = With VAT
booking-each-time = This is the price of one time.
booking-clash = The room is taken then. Choose another time or room.
booking-clash-one = { $room }, { $date }, { $begin } to { $end }: { $title }
booking-book = Book
booking-keep = Save
booking-done =
    { $count ->
        [one] The room is booked.
       *[other] The room is booked { $count } times.
    }
reservation-title = Reservation
reservation-kicker = Reservation of { $room }
reservation-option = option
reservation-confirmed = confirmed
reservation-took-place = took place
reservation-cancelled = called off
reservation-no-show = nobody came
reservation-to-board = On the board
reservation-change = Change
reservation-stand = How does it stand?
reservation-option-held = The option holds up to { $date }.
reservation-option-open = The option holds until you confirm it or call it off.
reservation-cancelled-because = Reason: { $reason }
reservation-confirm = Confirm
reservation-been = Took place
reservation-nobody = Nobody came
reservation-cancel = Call the reservation off
reservation-back = Back to confirmed after all
reservation-not-yet = On the day itself you can say here that it took place.
reservation-now = The reservation is now: { $state }.
reservation-facts = Details
reservation-when = When
reservation-over-night = { $date } { $begin } to { $last } { $end }
reservation-own-use = Own use
reservation-in-series = Belongs to a series
reservation-price = Rent and what joins it
reservation-on-bill = on the invoice
cancel-title = Call the reservation off
cancel-text = The room comes free for somebody else.
cancel-reason = Why?
cancel-reason-missing = Enter why it is called off.
cancel-not = Keep it
bill-nothing = No invoice comes of this.
bill-open = Ready to be billed.
bill-drafted = Stands in a draft of an invoice.
bill-invoiced = Stands on an invoice.
bill-to-drafts = To the drafts
bill-to-invoices = To the invoice
bill-to-lines = To the open lines
bill-make = Make an invoice
