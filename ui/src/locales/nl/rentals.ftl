rooms-title = Ruimtes en prijzen
rooms-intro = De ruimtes die je verhuurt, met hun prijzen zonder btw.
rooms-empty = Er staan nog geen ruimtes in. Maak je eerste ruimte, of haal je lijst binnen.
rooms-capacity =
    { $count ->
        [one] 1 mens
       *[other] { $count } mensen
    }
rooms-everyone = iedereen
rooms-per = per { $per }
rooms-hour = per uur
rooms-day-part = per dagdeel
rooms-add = Ruimte maken
rooms-change = { $name } wijzigen
rooms-no-price = Nog geen prijs
rooms-not-booked = Niet te boeken
room-change-title = Ruimte wijzigen
room-name = Naam
room-name-missing = Vul in hoe de ruimte heet.
room-capacity = Hoeveel mensen passen erin?
room-capacity-wrong = Vul een heel getal in, zoals 40.
room-layout = Opstelling
room-layout-hint = Bijvoorbeeld: theater, kring, tafels.
room-rates = Prijzen
room-rates-hint = Zonder btw. Laat de groep leeg voor een prijs die voor iedereen geldt.
room-group = Groep
room-group-of = Groep, prijs { $number }
room-price = Prijs in euro
room-price-of = Prijs in euro, prijs { $number }
room-per = Per
room-per-of = Per, prijs { $number }
room-rate-add = Prijs toevoegen
room-rate-remove = Prijs { $number } weghalen
room-active = Deze ruimte is te boeken
room-saved = De ruimte is bewaard.
services-title = Wat erbij kan
services-intro = Lunch, beamer, koffie: wat iemand bij een ruimte kan bestellen.
services-add = Iets toevoegen
services-change = Wijzigen
services-none = Er staat nog niets in. Voeg bijvoorbeeld een lunch of een beamer toe.
services-off = niet te boeken
service-change-title = Wat erbij kan wijzigen
service-name = Wat is het?
service-name-hint = Bijvoorbeeld: Lunch, of Beamer met bediening.
service-active = Dit is te boeken
service-saved = Het is bewaard.
board-title = Planbord
board-label = Planbord van { $day }
board-view = Wat wil je zien?
board-day = Dag
board-week = Week
board-month = Maand
board-today = Vandaag
board-this-week = Deze week
board-this-month = Deze maand
board-before = Eerder
board-after = Later
board-book = Ruimte boeken
board-week-of = Week { $number }
board-room = Ruimte
board-holds = Aantal mensen:
board-no-rooms = Er is nog geen ruimte om te boeken. Maak er eerst een.
board-no-rooms-reading = Er is nog geen ruimte om te boeken.
board-to-rooms = Naar ruimtes en prijzen
board-changed = De reservering is veranderd.
board-series = reeks
board-taken = al bezet
board-cell-free = { $room }, { $time }, vrij
board-cell-taken = { $room }, { $time }, { $what }
board-says-selected = { $room }, { $time }. Enter boekt, Esc stopt.
board-says-carried = Naar { $room }, { $time }. Enter zet neer, Esc stopt.
board-says-clash = { $room }, { $time }. Dan is het al bezet door { $title }.
board-keys = Sleep over een vrije tijd om te boeken, of sleep een reservering. Met toetsen: pijltjes bewegen, Shift met pijltjes kiest een tijd, Enter boekt of opent, M verplaatst, Ctrl met pijltjes maakt langer of korter, Esc stopt.
board-keys-reading = Met toetsen: pijltjes bewegen, Enter opent.
legend-title = Wat de kleuren zeggen
legend-rented = verhuurd
legend-own = eigen gebruik
legend-held = klaarzetten en opruimen
week-to-day = Naar { $day }
week-today = vandaag
week-book = { $room } boeken op { $day }
week-keys = Met de pijltjes ga je door de week.
month-of-room = Maand van { $room }
month-day =
    { $count ->
        [0] { $day }, vrij
        [one] { $day }, 1 reservering
       *[other] { $day }, { $count } reserveringen
    }
month-more = en nog { $count }
series-title = Dit is er een uit een reeks
series-text = Welke wil je veranderen?
series-this = Alleen deze
series-later = Deze en alle volgende
series-all = Alle
series-none = Niets veranderen
booking-title = Ruimte boeken
booking-change-title = Reservering wijzigen
booking-what = Waarvoor?
booking-what-missing = Vul in waarvoor het is.
booking-untitled = Reservering
booking-who = Wie?
booking-who-hint = Zoek een klant. Laat leeg voor eigen gebruik.
booking-room = Ruimte
booking-day = Dag
booking-begin = Van
booking-end = Tot
booking-repeat = Herhalen?
booking-never = Nooit
booking-weekly = Elke week
booking-two-weekly = Elke twee weken
booking-four-weekly = Elke vier weken
booking-until = Tot en met
booking-repeat-sentence =
    { $every ->
        [1] Elke { $weekday } tot en met { $last }, { $count } keer
        [2] Elke twee weken op { $weekday } tot en met { $last }, { $count } keer
       *[other] Elke vier weken op { $weekday } tot en met { $last }, { $count } keer
    }
booking-extras = Wat komt erbij?
extra-price-excluding = € { $price } per { $unit }, zonder btw
extra-price-including = € { $price } per { $unit }, met btw
extra-wrong = Vul een getal in.
booking-sure = Staat het vast?
booking-confirmed = Ja, het staat vast
booking-option = Nee, het is een optie
booking-option-until = Optie tot en met
booking-more = Meer: klaarzetten, opruimen, notitie
booking-set-up = Klaarzetten
booking-set-up-hint = Zo lang voor het begin is de ruimte al bezet. Bijvoorbeeld 0:30.
booking-clearing = Opruimen
booking-end-date = Loopt door tot een andere dag
booking-end-date-hint = Alleen als het na middernacht doorgaat.
booking-note = Notitie
booking-price = Prijs
booking-own-use = Eigen gebruik: hier komt geen factuur van.
booking-total = Samen met wat erbij komt, zonder btw
booking-total-including = Met btw
booking-each-time = Dit is de prijs van één keer.
booking-clash = Dan is de ruimte al bezet. Kies een andere tijd of ruimte.
booking-clash-one = { $room }, { $date }, { $begin } tot { $end }: { $title }
booking-book = Boeken
booking-keep = Bewaren
booking-done =
    { $count ->
        [one] De ruimte is geboekt.
       *[other] De ruimte is { $count } keer geboekt.
    }
reservation-title = Reservering
reservation-kicker = Reservering van { $room }
reservation-option = optie
reservation-confirmed = bevestigd
reservation-took-place = geweest
reservation-cancelled = geannuleerd
reservation-no-show = niet gekomen
reservation-to-board = Op het planbord
reservation-change = Wijzigen
reservation-stand = Hoe staat het ervoor?
reservation-option-held = De optie geldt tot en met { $date }.
reservation-option-open = De optie geldt tot je bevestigt of annuleert.
reservation-cancelled-because = Reden: { $reason }
reservation-confirm = Bevestigen
reservation-been = Is geweest
reservation-nobody = Niet gekomen
reservation-cancel = Reservering annuleren
reservation-back = Toch terug naar bevestigd
reservation-not-yet = Op de dag zelf kun je hier zeggen dat het geweest is.
reservation-now = De reservering is nu: { $state }.
reservation-facts = Gegevens
reservation-when = Wanneer
reservation-over-night = { $date } { $begin } tot { $last } { $end }
reservation-own-use = Eigen gebruik
reservation-in-series = Hoort bij een reeks
reservation-price = Huur en wat erbij komt
reservation-on-bill = op de factuur
cancel-title = Reservering annuleren
cancel-text = De ruimte komt vrij voor een ander.
cancel-reason = Waarom?
cancel-reason-missing = Vul in waarom het niet doorgaat.
cancel-not = Niet annuleren
bill-nothing = Hier komt geen factuur van.
bill-open = Klaar om te factureren.
bill-drafted = Staat in een concept van een factuur.
bill-invoiced = Staat op een factuur.
bill-to-drafts = Naar de concepten
bill-to-invoices = Naar de factuur
bill-to-lines = Naar de open regels
bill-make = Maak factuur
