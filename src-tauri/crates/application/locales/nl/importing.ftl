# Wat er over een ingelezen lijst te zeggen is: over een bestand, een rij of een overgeslagen regel.
# De plek (bestand, blad, rij) staat er op het scherm al bij.

# Een heel bestand.

file-empty = In dit bestand staat niets. Kijk of je het goede bestand koos.
file-too-large = Dit bestand is te groot: { $size }. We lezen bestanden tot { $allowed }. Splits de lijst in delen.
file-not-a-list = Dit is geen lijst maar { $found ->
    [pdf] een pdf
    [picture] een plaatje
    [program] een programma
    [web-page] een webpagina
    [xml] een XML-bestand
    [archive] een zip-bestand zonder lijst erin
    [text-document] een tekstdocument
   *[other] een bestand zonder leesbare tekst
}. Bewaar de lijst als Excel- of CSV-bestand en kies dat.
file-damaged = Dit { $form }-bestand is beschadigd of niet compleet. Open het in Excel en bewaar het opnieuw.
file-password-protected = Op dit bestand zit een wachtwoord. Haal het wachtwoord er in Excel af en kies het opnieuw.
file-unpacks-too-large = Uitgepakt is dit bestand te groot. We lezen tot { $allowed }. Splits de lijst in delen.
file-too-many-cells = In dit bestand staan te veel cellen. We lezen er hooguit { $allowed }. Splits de lijst in delen.
file-broken-json = Dit JSON-bestand is niet te lezen vanaf regel { $line }, teken { $column }. Maak het opnieuw aan.
file-not-recognised = { $first-row-given ->
    [no] We herkennen deze lijst niet.
   *[yes] We herkennen deze lijst niet. De eerste rij is: { $first-row }.
} Zet boven elke kolom wat erin staat, zoals Naam of Datum.
file-columns-missing = Dit lijkt { $kind ->
    [organisation] een lijst met de gegevens van de organisatie
    [people] een lijst met mensen
    [customers] een lijst met klanten
    [rooms] een lijst met ruimtes
    [billable-lines] een lijst met regels om te factureren
    [till-sales] een lijst met kassaverkopen
    [placements] een lijst met plekken
    [hours] een lijst met uren
   *[other] een lijst
}, maar er ontbreekt een kolom: { $missing }. Voeg die toe en kies het bestand opnieuw.
file-mixed-encoding = Dit bestand is ingelezen, maar de letters zijn op twee manieren bewaard. Kijk namen met accenten na.
file-personal-numbers-left-out = De kolom ‘{ $column }’ is niet ingelezen. Er staan burgerservicenummers in en die bewaren we niet.
file-nothing-approved = De uren zijn ingelezen als nog niet goedgekeurd. In de lijst staat geen kolom die goedkeurt.
file-basis-from-title = Of de btw in de prijs zit, staat alleen boven de lijst: ‘{ $text }’. Zo hebben we elke prijs gelezen.

# Een regel die geen rij is.

skipped-totals = Deze regel telt andere rijen op. We hebben hem overgeslagen.
skipped-repeated-headings = Hier staan de kolomnamen nog een keer. We hebben ze overgeslagen.
skipped-words = Hier staat alleen een tussenkop of een opmerking. We hebben die overgeslagen.

# Een rij die niet binnenkomt.

row-missing = De kolom ‘{ $column }’ is leeg. Vul in wat er hoort te staan.
row-not-a-date = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat is geen datum. Schrijf een datum als 31-10-2026.
row-impossible-date = In de kolom ‘{ $column }’ staat ‘{ $text }’. Die dag bestaat niet. Kijk welke dag het was.
row-date-out-of-range = In de kolom ‘{ $column }’ staat ‘{ $text }’. We verwachten een dag van { $earliest } tot en met { $latest }. Kijk of het jaar klopt.
row-not-a-time = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat is geen tijd. Schrijf een tijd als 09:30.
row-not-a-number = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat is geen getal. Vul een getal in.
row-not-whole = In de kolom ‘{ $column }’ staat ‘{ $text }’. Hier past alleen een heel getal.
row-too-many-decimals = In de kolom ‘{ $column }’ staat ‘{ $text }’. { $allowed ->
    [0] Hier past alleen een heel getal.
    [1] We bewaren hooguit één cijfer achter de komma.
   *[other] We bewaren hooguit { $allowed } cijfers achter de komma.
}
row-out-of-range = In de kolom ‘{ $column }’ staat ‘{ $text }’. Hier past een getal van { $least } tot en met { $most }.
row-amount-too-large = { $quantity } keer { $price } is een te groot bedrag om op de cent te bewaren. Kijk of beide getallen kloppen.
row-not-one-of = In de kolom ‘{ $column }’ staat ‘{ $text }’. Kies een van deze: { $allowed }.
row-doubtful = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat kan meer dan één ding betekenen. Kies een van deze: { $allowed }.
row-price-without-vat = In de kolom ‘{ $column }’ staat een prijs zonder btw. Voor de kassa hebben we de prijs met btw nodig.
row-too-long = De tekst in de kolom ‘{ $column }’ heeft { $length } tekens. Er passen er { $allowed }. Maak de tekst korter.
row-end-before-begin = { $same ->
    [yes] Begin en einde zijn allebei { $begin }. Kijk welke van de twee niet klopt.
   *[no] Het einde ({ $end }) ligt voor het begin ({ $begin }). Kijk of de tijden zijn omgewisseld.
}
row-end-date-before-start = De laatste dag in de kolom ‘{ $column }’ is { $end }. Dat is voor de eerste dag, { $start }. Kijk of de datums zijn omgewisseld.
row-pause-too-long = De pauze duurt { $pause } en de hele dienst { $shift }. Kijk of de pauze in minuten staat.
row-error-cell = In de kolom ‘{ $column }’ meldt Excel een fout: { $text }. Herstel de formule of vul de waarde zelf in.
row-too-many-cells = Deze rij heeft { $found } cellen en de lijst { $expected } kolommen. Staat er een scheidingsteken midden in een tekst?
row-wrong-type = Bij ‘{ $column }’ staat iets van een andere soort: ‘{ $text }’. Zet er een gewone tekst of een getal neer.

# Een rij die binnenkwam, maar kijk er even naar.

row-ambiguous-number = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat hebben we gelezen als { $read-as }. Klopt dat?
row-ambiguous-date = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat hebben we gelezen als { $read-as }. Klopt dat?
row-short-year = In de kolom ‘{ $column }’ staat een jaar van twee cijfers: ‘{ $text }’. Dat hebben we gelezen als { $read-as }. Klopt dat?
row-unknown-choice = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat kennen we niet, dus het is leeg gelaten. Kies een van deze: { $allowed }.
row-number-left-out = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat nummer klopt niet, dus het is leeg gelaten. Kijk alle cijfers na.
row-zeros-restored = In de kolom ‘{ $column }’ waren nullen vooraan weggevallen: ‘{ $text }’. We hebben er { $read-as } van gemaakt.
row-not-an-email = In de kolom ‘{ $column }’ staat ‘{ $text }’. Dat lijkt geen e-mailadres. Het is wel zo bewaard.
row-zero-quantity = In de kolom ‘{ $column }’ staat 0. Deze rij levert dus niets op.
row-two-prices = Er staan twee prijzen: { $taken } zonder btw en { $left } met btw. We rekenen met de prijs zonder btw.
row-hours-differ = Begin en einde geven samen { $duration }, maar in de lijst staat ‘{ $text }’. We rekenen met begin en einde.
row-control-characters-left-out = In de kolom ‘{ $column }’ stonden tekens die niemand kan zien. Die zijn weggelaten.
row-personal-number-left-out = In de kolom ‘{ $column }’ stond misschien een burgerservicenummer. Dat is weggelaten, want dat bewaren we niet.
row-quote-not-closed = In deze rij staat één los aanhalingsteken. Kijk of de tekst goed is overgekomen.
row-end-taken-as-planned = De datum in de kolom ‘{ $column }’ is gelezen als geplande einddatum. Is de plek al klaar? Vul dan de echte einddatum in.
row-cells-beside = { $count ->
    [one] Naast de lijst staat één cel zonder kolomnaam. Die is niet ingelezen.
   *[other] Naast de lijst staan { $count } cellen zonder kolomnaam. Die zijn niet ingelezen.
}
row-unknown-field = Het veld ‘{ $column }’ kennen we niet. Het is niet ingelezen.

# Wat blijkt als de rij naast de administratie ligt.

import-unknown-customer = { $name-given ->
    [no] Er staat niet bij voor welke klant dit is. Vul de klant in.
   *[yes] De klant ‘{ $name }’ kennen we niet. Voeg de klant toe, of kijk hoe de naam gespeld is.
}
import-ambiguous-customer = Er zijn { $count } klanten met de naam ‘{ $name }’. We raden niet wie het is. Zet het klantnummer erbij.
import-unknown-person = { $column ->
    [deelnemer] De deelnemer ‘{ $name }’ kennen we niet.
    [begeleider] De begeleider ‘{ $name }’ kennen we niet.
   *[other] Iemand met de naam ‘{ $name }’ kennen we niet.
} Voeg deze persoon eerst toe, of kijk hoe de naam gespeld is.
import-ambiguous-person = { $column ->
    [deelnemer] Er zijn { $count } mensen met de naam van deze deelnemer: ‘{ $name }’.
    [begeleider] Er zijn { $count } mensen met de naam van deze begeleider: ‘{ $name }’.
   *[other] Er zijn { $count } mensen met de naam ‘{ $name }’.
} We raden niet wie het is. Geef een van hen een naam die verschilt.
import-vat-rate-unknown = Op { $date } bestond er geen btw-tarief van { $rate } %. Kijk of de datum en het tarief kloppen.
import-same-name-other-person-remark = Er is al iemand met de naam ‘{ $name }’. Het is niet zeker dezelfde, dus we houden ze apart.
import-room-differs = De ruimte ‘{ $name }’ is er al, met andere gegevens. Die zijn niet veranderd.
import-customer-differs = De klant ‘{ $name }’ is er al, met andere gegevens. Die zijn niet veranderd.
import-organisation-changed = De naam van de organisatie is nu ‘{ $name }’. Klopt dat niet? Zet het inlezen dan terug.
import-amount-too-large = Het bedrag van deze rij is te groot om op de cent te bewaren. Kijk of aantal en prijs kloppen.
import-month-booked = De kassa van { $month } staat al in het grootboek. Kijk of deze verkoop bij een andere maand hoort.
import-zero-quantity = Het aantal is 0, dus er is niets te factureren. Vul het aantal in of haal de rij weg.
import-exempt-without-reason = Er staat ‘vrijgesteld’ zonder reden. Schrijf erbij waarom er geen btw bij komt.

# Wat in een cel mag staan: "ja of nee".
one-or-other = { $first } of { $last }

# Velden van een lijst. Die van de organisatie staan in application.ftl.
field-activity = activiteit
field-actual-end = echte einddatum
field-addition = toevoeging
field-approved = goedgekeurd
field-attention = ter attentie van
field-begin = begin
field-birth-date = geboortedatum
field-capacity = aantal personen
field-city = plaats
field-country = land
field-customer = klant
field-customer-group = klantgroep
field-customer-number = klantnummer
field-date = datum
field-day-part-price = prijs per dagdeel
field-description = omschrijving
field-discount = korting
field-duration = aantal uren
field-end = einde
field-end-reason = reden van einde
field-enterprise = onderneming
field-first-name = voornaam
field-goal = doel
field-hour-price = prijs per uur
field-hours-per-week = uren per week
field-house-number = huisnummer
field-initials = voorletters
field-instrument = soort plek
field-kind = soort
field-kvk = KvK-nummer
field-layout = opstelling
field-note = opmerking
field-number = nummer
field-participant = deelnemer
field-pause = pauze
field-payment-means = betaald met
field-planned-end = geplande einddatum
field-postcode = postcode
field-postcode-city = postcode en plaats
field-prefix = tussenvoegsel
field-price = prijs
field-price-basis = prijs is excl of incl
field-price-excl = prijs zonder btw
field-price-incl = prijs met btw
field-product = product
field-quantity = aantal
field-receipt = bon
field-reference = kenmerk
field-referrer = verwijzer
field-role = rol
field-since = sinds
field-skills = vaardigheden
field-start = begindatum
field-street = straat
field-supervisor = begeleider
field-surname = achternaam
field-tasks = taken
field-time = tijd
field-unit = eenheid
field-until = tot
field-vat = btw
field-vat-reason = reden zonder btw
row-discount-in-euro = Rij overgeslagen: in kolom { $column } staat een korting in euro ({ $text }). Schrijf de korting als percentage.
