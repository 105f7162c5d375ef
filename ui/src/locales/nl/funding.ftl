grants-title = Subsidies en fondsen
grants-intro = Geld dat je krijgt voor een doel en voor een tijd. Elke maand telt een deel mee.
grants-new = Nieuwe subsidie
grants-empty = Nog geen subsidies. Schrijf op wat je krijgt, van wie en tot wanneer.
grants-due =
    { $count ->
        [one] 1 maand van een subsidie is nog niet geboekt
       *[other] { $count } maanden van subsidies zijn nog niet geboekt
    }
grants-due-why = De maandafsluiting boekt elke maand zijn deel. Deze maanden waren al voorbij.
grants-book = Nu boeken
grants-booked-now =
    { $count ->
        [0] Er viel niets te boeken.
        [one] 1 maand geboekt: { $amount }.
       *[other] { $count } maanden geboekt: { $amount }.
    }
grant-one = Subsidie
grant-name = Waarvoor
grant-name-hint = Een paar woorden, zoals “Ontmoeten in de tuin”.
grant-giver = Van wie
grant-giver-kind = Soort gever
grant-government = Overheid (gemeente, provincie, Rijk)
grant-fund = Fonds, stichting of bedrijf
grant-amount = Bedrag
grant-amount-hint = Het hele bedrag voor de hele periode.
grant-start = Eerste dag
grant-end = Laatste dag
grant-for = Voor welke onderneming
grant-note = Opmerking
grant-period = Periode
grant-booked = Geboekt
grant-stand = Stand
grant-ended = Afgelopen
grant-runs = Loopt
grant-ends-in =
    { $days ->
        [0] Stopt vandaag
        [one] Stopt morgen
       *[other] Stopt over { $days } dagen
    }
grant-needed = Vul dit nog in.
grant-save = Bewaren
grant-dirty = Nog niet bewaard
grant-saved = De subsidie is bewaard.
grant-remove = Weghalen
grant-removed = De subsidie is weggehaald.
grant-gone = Deze subsidie is er niet (meer).
grant-back = Naar alle subsidies
grant-is-booked = Tot en met { $until } is { $booked } geboekt. Dat verandert niet meer.
grant-ends-earlier = Stopt de subsidie eerder? Kies een eerdere laatste dag, niet vóór { $until }, en vul in wat je in totaal krijgt.
grant-months = Per maand
grant-months-why = Een hele maand telt als één, een deel van een maand telt zijn dagen. Samen is het precies het bedrag.
grant-month = Maand
grant-share = Deel
grant-month-booked = Geboekt
grant-month-open = Komt nog
grant-with-without = Met en zonder
