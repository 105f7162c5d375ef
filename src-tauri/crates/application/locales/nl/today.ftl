# Vandaag: wat aandacht vraagt. Steeds het feit, een zin erbij, en wat op de knop staat.

attention-organisation = { $count ->
    [one] Nog 1 gegeven van de organisatie invullen
   *[other] Nog { $count } gegevens van de organisatie invullen
}
attention-organisation-why = Zonder deze gegevens mag je geen factuur maken.
attention-organisation-do = Invullen

attention-nobody = Er staan nog geen mensen en klanten in
attention-nobody-why = Haal je lijsten binnen uit Excel of CSV.
attention-nobody-do = Importeren

attention-hours = { $count ->
    [one] Uren van 1 mens nog niet goedgekeurd
   *[other] Uren van { $count } mensen nog niet goedgekeurd
}
attention-hours-why = { $rows ->
    [one] Het is 1 dienst, van { $since }.
   *[other] Samen { $rows } diensten, de eerste van { $since }.
}
attention-hours-do = Bekijk uren

attention-month = { $month } is nog niet afgesloten
attention-month-why = { $lines ->
    [0] De kassa is nog niet geboekt.
    [one] 1 regel wacht op een factuur{ $till ->
        [yes] , en de kassa is nog niet geboekt.
       *[no] .
    }
   *[other] { $lines } regels wachten op een factuur{ $till ->
        [yes] , en de kassa is nog niet geboekt.
       *[no] .
    }
}
attention-month-do = Maand afsluiten

attention-drafts = { $count ->
    [one] 1 concept wacht
   *[other] { $count } concepten wachten
}
attention-drafts-why = Kijk het na en maak er een factuur van.
attention-drafts-do = Bekijk

attention-certificate = { $text } heeft een certificaat verdiend
attention-certificate-why = De plek liep tot en met { $date }.
attention-certificate-do = Certificaat maken
attention-certificates = { $count } mensen hebben een certificaat verdiend
attention-certificates-why = Hun plek is klaar en hun uren zijn goedgekeurd.
attention-certificates-do = Bekijk plekken

attention-placement = { $days ->
    [0] De plek van { $text } stopt vandaag
    [one] De plek van { $text } stopt morgen
   *[other] De plek van { $text } stopt over { $days } dagen
}
attention-placement-why = Afgesproken tot en met { $date }. Plan een gesprek en kijk of de uren kloppen.
attention-placement-do = Open plek
attention-placements = { $count } plekken stoppen binnen een maand
attention-placements-why = Plan gesprekken en kijk of de uren kloppen.
attention-placements-do = Bekijk plekken
attention-placement-late = De plek van { $text } had klaar moeten zijn
attention-placement-late-why = Afgesproken tot en met { $date }. Sluit de plek af, of kies een nieuwe einddatum.
attention-placement-late-do = Open plek
attention-placements-late = { $count } plekken hadden klaar moeten zijn
attention-placements-late-why = Sluit ze af, of kies een nieuwe einddatum.
attention-placements-late-do = Bekijk plekken

attention-grant = { $days ->
    [0] De subsidie ‘{ $text }’ stopt vandaag
    [one] De subsidie ‘{ $text }’ stopt morgen
   *[other] De subsidie ‘{ $text }’ stopt over { $days } dagen
}
attention-grant-why = { $giver } betaalt tot en met { $date }. Kijk hoe het zonder is.
attention-grant-do = Met en zonder

attention-grants-due = { $count ->
    [one] 1 maand van een subsidie is nog niet geboekt
   *[other] { $count } maanden van subsidies zijn nog niet geboekt
}
attention-grants-due-why = Zolang dat niet zo is, lijken je eigen inkomsten groter dan ze zijn.
attention-grants-due-do = Boeken

attention-till = De kassa ‘{ $text }’ staat nog open
attention-till-why = Geopend op { $since }. Tel het geld en sluit de kassa.
attention-till-do = Kassa sluiten

attention-option = De optie ‘{ $text }’ loopt af
attention-option-why = { $room }, optie tot en met { $date }. Bevestig of laat los.
attention-option-do = Bekijk
attention-options = { $count } opties lopen af
attention-options-why = Bevestig ze of laat ze los.
attention-options-do = Naar het planbord

attention-outcome = { $count ->
    [one] 1 boeking is voorbij zonder uitkomst
   *[other] { $count } boekingen zijn voorbij zonder uitkomst
}
attention-outcome-why = Ging het door? De eerste was op { $date }. Pas daarna kan er een factuur komen.
attention-outcome-do = Naar het planbord

attention-stock = { $count ->
    [one] Van { $text } is meer verkocht dan er was
   *[other] Van { $count } producten is meer verkocht dan er was
}
attention-stock-why = Tel wat er ligt, dan klopt de voorraad weer.
attention-stock-do = Voorraad tellen
