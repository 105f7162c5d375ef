page-loading = Bezig met lezen
page-loading-long = Dit duurt even. We zijn nog bezig.
page-again = Opnieuw proberen
page-optional = (hoeft niet)
form-cancel = Annuleren
page-undo = Terugzetten
page-undone = Teruggezet.
page-redo = Opnieuw doen
page-close = Sluiten
page-drop-here = Laat los om te openen
duration-hours = { $count } uur
duration-minutes =
    { $count ->
        [one] 1 minuut
       *[other] { $count } minuten
    }
page-duration-wrong = Schrijf het zo: 1,5 of 1:30.
page-date-wrong = Schrijf de datum zo: 31-10-2026. Of zo: 31 okt, morgen, vr, +7.
pager-shown = { $first } tot { $last } van { $total }
pager-before = Vorige
pager-after = Volgende
preview-label = Voorbeeld van { $name }
preview-pages =
    { $count ->
        [one] 1 pagina
       *[other] { $count } pagina’s
    }
preview-page = { $name }, pagina { $number } van { $count }
preview-missing =
    { $count ->
        [one] Deze letter kunnen we niet afdrukken: { $letters }
       *[other] Deze letters kunnen we niet afdrukken: { $letters }
    }
preview-missing-why = Op papier staat daar een � of een leeg vakje. Schrijf de naam of tekst in andere letters.
preview-smaller = Kleiner
preview-larger = Groter
problem-unreachable-what = Het is niet gelukt.
problem-unreachable-why = We krijgen geen antwoord van het programma.
problem-unreachable-todo = Kijk of Buurtkas nog aan staat en probeer het opnieuw.
document-saved = Bewaard: { $name }
passphrase-show = Tonen
passphrase-hide = Verbergen
passphrase-strength-short = Te kort. Maak er een hele zin van.
passphrase-strength-weak = Makkelijk te raden. Voeg woorden toe.
passphrase-strength-good = Goed.
passphrase-strength-strong = Heel sterk.
vat-class = Btw-soort
vat-net = Zonder btw
vat-vat = Btw
vat-gross = Met btw
vat-class-21 = 21 %
vat-class-9 = 9 %
vat-class-0 = 0 %
vat-class-exempt = Vrijgesteld
vat-class-reverse = Verlegd
kind-invoice = Factuur
kind-credit-note = Creditfactuur
kind-held-back-zero = Komt op nul uit
kind-person = Persoon
kind-customer = Klant
kind-room = Ruimte
kind-draft = Concept
kind-placement = Plek
kind-certificate = Certificaat
status-open = Nog te maken
status-draft = Concept
status-final = Definitief
status-held-back = Niet gemaakt
column-number = Nummer
column-customer = Klant
column-customer-number = Klantnummer
column-kind = Soort
column-status = Stand
column-lines = Regels
column-net = Zonder btw
column-vat = Btw
column-payable = Te betalen
column-issue-date = Factuurdatum
column-due-date = Betalen voor
column-person = Wie
column-period = Periode
column-hours = Goedgekeurde uren
column-certificate = Certificaat
column-name = Naam
column-role = Rol
column-roles = Rollen
column-city = Plaats
column-contact = Bereikbaar
column-since = Sinds
column-group = Groep
column-email = E-mail
column-e-invoice = Factuur als
column-instrument = Soort plek
column-supervisor = Begeleider
column-made-on = Gemaakt op
column-reason = Waarom niet
combobox-new = Nieuw: { $text }
combobox-nothing = Niets gevonden.
combobox-failed = Zoeken lukte niet. Probeer het nog eens.
combobox-count =
    { $count ->
        [one] 1 gevonden
       *[other] { $count } gevonden
    }
table-wide = De tabel is breder dan het scherm. Schuif opzij, of gebruik de pijltjes.
list-clear = Alles tonen
money-wrong = Schrijf het bedrag zo: 12,50.
money-which = Bedoel je { $small } of { $large }?
pad-back = Laatste cijfer weg
pad-comma = Komma
quantity-gram = gram
quantity-hint-grams = In gram, of in kilo met een komma: 1,25.
quantity-kilos = Dat is { $kilos } kilo.
quantity-pieces = { $count } × { $unit }
quantity-wrong-weight = Schrijf het gewicht zo: 1250 of 1,25.
quantity-wrong-count = Schrijf een heel getal, zoals 6.
date-pick = Kies een dag: { $field }
date-today = Vandaag
date-month-before = Vorige maand
date-month-after = Volgende maand
time-wrong = Schrijf de tijd zo: 9:30.
page-undone-what = Teruggezet: { $what }
page-redone-what = Opnieuw gedaan: { $what }
save-busy = Bewaren…
save-kept = Alles is bewaard.
save-kept-at = Bewaard om { $time }
save-failed = Nog niet bewaard. Wat je typte blijft staan.
module-question = Wat doen jullie?
module-rooms = Ruimtes verhuren
module-rooms-what = Zalen en kamers, met reserveringen
module-farm = Tuin en markt
module-farm-what = Oogst, voorraad en de kassa
module-people = Mensen en plekken
module-people-what = Deelnemers, uren en certificaten
module-kitchen = Keuken
module-kitchen-what = Koken voor anderen. Nog zonder eigen schermen.
module-assignments = Opdrachten
module-assignments-what = Werk voor anderen. Nog zonder eigen schermen.
list-editor-one = { $one } { $number }
list-editor-remove = { $one } { $number } weghalen

form-keep = Bewaren
form-missing = Vul dit nog in.
price-euro = Prijs in euro
price-wrong = Vul een bedrag in, zoals 22,50.
price-basis = De prijs is
price-excluding = zonder btw
price-including = met btw
price-unit = Per wat?
price-unit-hint = Bijvoorbeeld: persoon, keer, uur.
