# De andere woorden van de opdrachten.

# Laatste wijzigingen: wat iemand deed.
action-set-income-target = Doel voor eigen inkomsten veranderd
action-book-grants = Maanden van subsidies geboekt
action-delete-grant = Subsidie weggehaald
action-save-grant = Subsidie bewaard
action-create-administration = Administratie gemaakt
action-save-organisation = Gegevens van de organisatie aangepast
action-save-settings = Instellingen aangepast
action-set-logo = Logo veranderd
action-set-language = Taal veranderd
action-save-product = Product bewaard
action-write-harvest = Oogst opgeschreven
action-delete-harvest = Oogst verwijderd
action-count-stock = Voorraad geteld
action-open-till = Kassa geopend
action-sell = Verkocht aan de kassa
action-sell-on-account = Verkocht op rekening
action-reverse-receipt = Bon teruggedraaid
action-close-till = Kassa gesloten en geboekt
action-import-lists = Lijsten ingelezen
action-save-room = Ruimte aangepast
action-save-service = Dienst aangepast
action-book-reservation = Ruimte gereserveerd
action-change-reservation = Reservering aangepast
action-set-reservation-state = Stand van een reservering veranderd
action-save-customer = Klant aangepast
action-save-open-line = Regel om te factureren aangepast
action-delete-open-line = Regel om te factureren weggehaald
action-make-drafts = Concepten gemaakt
action-save-draft = Concept aangepast
action-discard-draft = Concept weggegooid
action-finalise-invoices = Facturen definitief gemaakt
action-book-till-month = Kassa van een maand geboekt
action-issue-certificates = Certificaten gemaakt
action-revoke-certificate = Certificaat ingetrokken
action-add-person = Persoon toegevoegd
action-change-person = Persoon aangepast
action-add-placement = Plek toegevoegd
action-change-placement = Plek aangepast
action-end-placement = Plek beëindigd
action-resume-placement = Plek loopt toch door
action-add-hours = Uren ingevuld
action-change-hours = Uren aangepast
action-delete-hours = Uren weggehaald
action-approve-hours = Uren goedgekeurd
action-disapprove-hours = Goedkeuring van uren weggehaald
action-undo-change = Wijziging teruggezet
action-redo-change = Wijziging opnieuw gedaan
action-add-user = Gebruiker toegevoegd
action-remove-user = Gebruiker weggehaald
action-change-passphrase = Wachtwoord veranderd

# Wat niet te vinden is: "We kunnen deze factuur niet vinden."
noun-grant = deze subsidie
noun-certificate = dit certificaat
noun-change = deze wijziging
noun-customer = deze klant
noun-document = dit document
noun-draft = dit concept
noun-harvest = deze oogst
noun-hours = deze uren
noun-invoice = deze factuur
noun-person = deze persoon
noun-line = deze regel
noun-placement = deze plek
noun-product = dit product
noun-reservation = deze reservering
noun-room = deze ruimte
noun-service = deze dienst
noun-receipt = deze bon
noun-till = deze kassa

# Hoe het met een plek staat.
outcome-earned = Afgerond, met goedgekeurde uren.
outcome-still-running = De plek loopt nog.
outcome-still-running-past-planned-end = De plek loopt nog, ook na de geplande einddatum. Vul de einddatum in als de plek klaar is.
outcome-not-started = De plek is nog niet begonnen.
outcome-no-hours = De plek is afgelopen, maar er zijn geen uren in die periode.
outcome-no-approved-hours = De plek is afgelopen, maar geen enkel uur is goedgekeurd. { $unapproved ->
    [one] Er wacht nog één dienst op goedkeuring.
   *[other] Er wachten nog { $unapproved } diensten op goedkeuring.
}

# Dezelfde uitkomst in cijferbestanden: altijd in deze Engelse woorden.
figure-earned = ended with approved hours
figure-still-running = still running
figure-still-running-past-planned-end = still running, past the planned end date
figure-not-started = not started yet
figure-no-hours = ended, but no hours at all
figure-no-approved-hours = ended, but no approved hours ({ $unapproved } rows not approved)

# Wat een controle van een certificaat zegt.
verdict-genuine = Dit certificaat is echt. Het heeft nummer { $number }, is van { $name } en is gemaakt op { $issued }.
verdict-revoked = Dit certificaat is echt, maar geldt niet meer. Nummer { $number } van { $name } is ingetrokken op { $revoked }.
verdict-unknown = Deze code staat niet in het register. Kijk of alle tekens goed zijn overgenomen.
verdict-changed = Dit papier is veranderd nadat het is gemaakt. Vertrouw het niet.
verdict-not-signed-by-us = Dit papier heeft geen handtekening van deze organisatie. We kunnen niet zeggen of het echt is.

# Btw.
vat-class-rate = Btw { $rate } %
vat-class-zero = Btw 0 %
vat-class-exempt = Vrijgesteld van btw
vat-class-reverse-charge = Btw verlegd

# Wat in de weg staat bij het terugzetten: "Een deel ervan is intussen definitief: een factuur."
table-account = een rekening van het grootboek
table-audit-line = een regel van het logboek
table-billable-line = een regel om te factureren
table-certificate = een certificaat
table-certificate-revocation = een ingetrokken certificaat
table-certificate-series = de nummering van de certificaten
table-change = een andere wijziging
table-customer = een klant
table-document = een document
table-document-not-kept = een document
table-document-content = een document
table-draft-invoice = een concept
table-draft-line = een regel van een concept
table-enterprise = een onderneming
table-grant = een subsidie
table-hours = uren
table-imported-row = een ingelezen rij
table-invoice = een factuur
table-invoice-line = een regel van een factuur
table-invoice-series = de nummering van de facturen
table-invoice-vat = de btw van een factuur
table-journal-entry = een boeking
table-logo = het logo
table-organisation = de gegevens van de organisatie
table-party = een persoon of klant
table-person = een persoon
table-month-end-document = een document van een maandafsluiting
table-placement = een plek
table-placement-skill = een vaardigheid bij een plek
table-placement-task = een taak bij een plek
table-posting = een regel van een boeking
table-rental-rate = een huurprijs
table-reservation = een reservering
table-reservation-extra = wat bij een reservering hoort
table-reservation-line = een regel om te factureren van een reservering
table-reservation-rent = de huur van een reservering
table-reservation-series = een reeks reserveringen
table-role = een rol van een persoon
table-room = een ruimte
table-search-entry = het zoekregister
table-seller = de gegevens van de organisatie op een factuur
table-service = een dienst bij een reservering
table-setting = een instelling
table-signing-key = de sleutel voor certificaten
table-harvest = een oogst
table-harvest-use = een deel van een oogst
table-lot = een partij in de voorraad
table-lot-stock = de stand van de voorraad
table-product = een product
table-product-stock = de stand van de voorraad
table-receipt = een kassabon
table-receipt-line = een regel van een kassabon
table-receipt-series = de nummering van de kassabonnen
table-stock-movement = een beweging in de voorraad
table-till-session-sum = de stand van een kassa
table-till-sale = een kassaverkoop
table-till-session = een kassaronde
table-hours-day = de uren van een dag
table-posting-month = de boekingen van een maand
table-invoice-day = de facturen van een dag
table-receipt-day = de bonnen van een dag
table-product-receipt = de bonnen van een product
table-unbilled-line = een regel om te factureren
table-undo-row = een andere wijziging

# Velden van de organisatie.
field-giver = gever
field-family = achternaam
field-given = voornaam
field-hours = uren
field-reason = reden
field-roles = rollen
field-account-holder = naam bij de rekening
field-address = adres
field-email = e-mailadres
field-enterprises = ondernemingen
field-first-invoice-number = eerste factuurnummer
field-iban = IBAN
field-invoice-number-digits = aantal cijfers van het factuurnummer
field-invoice-series = begin van het factuurnummer
field-issue-date = factuurdatum
field-kvk-number = KvK-nummer
field-legal-form = rechtsvorm
field-name = naam
field-option-until = optie tot en met
field-oin = OIN
field-payment-days = betaaltermijn
field-phone = telefoonnummer
field-repeat = herhaling
field-title = waarvoor
field-rsin = RSIN
field-small-business-scheme = kleineondernemersregeling
field-user-name = naam van de gebruiker
field-vat-id = btw-nummer
field-website = website

# De maand.
month-not-run = De maand is voor deze klant nog niet gedraaid.

# De controle van het bestand: wat is nagekeken, en wat eruit kwam.
check-seals-ok = Elke bladzijde van het bestand is zoals die is geschreven.
check-seals-wrong = Bladzijden van het bestand zijn buiten het programma veranderd of door de schijf beschadigd: { $faults }.
check-structure-ok = De database is heel.
check-structure-wrong = De database is beschadigd: { $faults }.
check-references-ok = Elke verwijzing in het bestand komt uit.
check-references-wrong = Er zijn verwijzingen naar iets dat er niet is: { $faults }.
check-audit-ok = Het logboek is een gesloten keten van { $count ->
    [one] één regel
   *[other] { $count } regels
}. Er is niets tussenuit gehaald of veranderd.
check-audit-wrong = De keten van het logboek breekt bij regel { $faults }. Vanaf daar is iets veranderd of weggehaald.
check-ledger-ok = { $count ->
    [0] Er zijn nog geen boekingen.
    [one] De enige boeking is in balans: debet is gelijk aan credit.
   *[other] Alle { $count } boekingen zijn in balans: debet is gelijk aan credit.
}
check-ledger-wrong = Debet en credit zijn niet gelijk bij: { $faults }.
check-invoice-numbers-ok = { $count ->
    [0] Er zijn nog geen facturen, dus ook geen gaten in de nummering.
    [one] Er is één factuur en de nummering heeft geen gaten.
   *[other] De nummers van { $count } facturen lopen door zonder gaten.
}
check-invoice-numbers-wrong = In de factuurnummers zitten gaten: { $faults }.
check-certificate-numbers-ok = { $count ->
    [0] Er zijn nog geen certificaten, dus ook geen gaten in de nummering.
    [one] Er is één certificaat en de nummering heeft geen gaten.
   *[other] De nummers van { $count } certificaten lopen door zonder gaten.
}
check-certificate-numbers-wrong = Het aantal certificaten past niet bij de gebruikte nummers: { $faults }.
check-invoices-booked-ok = { $count ->
    [0] Er zijn nog geen facturen om te boeken.
    [one] De enige factuur staat in het grootboek.
   *[other] Alle { $count } facturen staan in het grootboek.
}
check-invoices-booked-wrong = Deze facturen staan niet in het grootboek: { $faults }.
check-invoices-documents-ok = { $count ->
    [0] Er zijn nog geen facturen om te bewaren.
    [one] De enige factuur is bewaard als pdf.
   *[other] Alle { $count } facturen zijn bewaard als pdf.
}
check-invoices-documents-wrong = Van deze facturen ontbreekt de pdf: { $faults }.
check-documents-not-kept-ok = { $count ->
    [one] Van één stuk van vroeger staat het document niet in dit bestand; de gegevens en de boekingen wel.
   *[other] Van { $count } stukken van vroeger staat het document niet in dit bestand; de gegevens en de boekingen wel.
}
check-documents-not-kept-wrong = Dit klopt niet: { $faults }.
check-documents-ok = { $count ->
    [0] Er zijn nog geen documenten bewaard.
    [one] Het enige document is nog precies zoals het is gemaakt.
   *[other] Alle { $count } documenten zijn nog precies zoals ze zijn gemaakt.
}
check-documents-wrong = Deze documenten zijn veranderd nadat ze zijn gemaakt: { $faults }.
check-receipt-numbers-ok = { $count ->
    [0] Er zijn nog geen kassabonnen.
    [one] De enige kassabon heeft het eerste nummer.
   *[other] De nummers van { $count } kassabonnen sluiten op elkaar aan.
}
check-receipt-numbers-wrong = In de nummers van de kassabonnen zitten gaten: { $faults }.
check-receipts-ok = { $count ->
    [0] Er zijn nog geen kassabonnen om te vergelijken.
    [one] De enige kassabon is precies zoals hij is gegeven.
   *[other] Alle { $count } kassabonnen zijn precies zoals ze zijn gegeven.
}
check-receipts-wrong = Deze kassabonnen zijn veranderd nadat ze zijn gegeven: { $faults }.
check-receipts-stock-ok = { $count ->
    [0] Er is nog niets uit de voorraad verkocht.
    [one] Wat op de enige kassabon staat, is uit de voorraad gehaald.
   *[other] Wat op { $count } kassabonnen staat, is uit de voorraad gehaald.
}
check-receipts-stock-wrong = Bij deze kassabonnen past de voorraad niet: { $faults }.
check-till-booked-ok = { $count ->
    [0] Er is nog geen kassa gesloten.
    [one] De enige gesloten kassa is geboekt.
   *[other] Alle { $count } gesloten kassa’s zijn geboekt.
}
check-till-booked-wrong = Deze gesloten kassa’s staan niet in het grootboek: { $faults }.
check-days-ok = De tellingen per dag van facturen, bonnen en uren kloppen, en die van het grootboek per maand.
check-days-wrong = Op deze dagen of in deze maanden klopt de telling van facturen, bonnen, uren of boekingen niet: { $faults }.
check-waiting-ok = { $count ->
    [0] Er is nog niets om op een factuur te zetten.
    [one] Van de enige regel klopt of die nog op een factuur moet.
   *[other] Van { $count } regels klopt welke nog op een factuur moeten.
}
check-waiting-wrong = Van deze regels klopt niet of ze nog op een factuur moeten: { $faults }.
check-stock-ok = { $count ->
    [0] Er is nog niets in de voorraad bewogen.
    [one] De stand van de voorraad past bij de enige beweging.
   *[other] De stand van de voorraad en de kassa past bij { $count } bewegingen.
}
check-stock-wrong = De stand van de voorraad of de kassa past niet bij: { $faults }.
