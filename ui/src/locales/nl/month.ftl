month-title = Maandafsluiting { $month }
month-intro = Kijk na wat er klaarstaat. Daarna maak je alles in één keer.
month-organisation-missing =
    { $count ->
        [one] Er ontbreekt 1 gegeven van je organisatie
       *[other] Er ontbreken { $count } gegevens van je organisatie
    }
month-organisation-missing-why = Zonder deze gegevens mag je geen factuur maken.
month-to-organisation = Gegevens invullen
month-empty = Voor { $month } is er nog niets om af te sluiten.
month-to-import = Lijsten importeren
month-payable = Te betalen
month-net = Zonder btw
month-vat = Btw
month-till = Kassa
month-documents-count =
    { $count ->
        [one] 1 document
       *[other] { $count } documenten
    }
month-receipts-count =
    { $count ->
        [one] 1 bon
       *[other] { $count } bonnen
    }
month-finished = { $month } is afgesloten
month-to-result = Bekijk het resultaat
month-until = Gerekend tot en met { $date }.
month-documents = Facturen per klant
month-problem = Kan nog niet
month-with-e-invoice = met e-factuur
month-placements = Plekken en certificaten
month-certificate-yes = Krijgt een certificaat
month-certificate-no = Geen certificaat
close-title = { $month } afsluiten
close-what = Dit gebeurt er:
close-invoices =
    { $count ->
        [one] 1 factuur krijgt een nummer
       *[other] { $count } facturen krijgen een nummer
    }
close-credit-notes =
    { $count ->
        [one] 1 creditfactuur krijgt een nummer
       *[other] { $count } creditfacturen krijgen een nummer
    }
close-till = de kassaverkoop komt in de boeken
close-certificates =
    { $count ->
        [one] 1 certificaat wordt gemaakt
       *[other] { $count } certificaten worden gemaakt
    }
close-grants =
    { $count ->
        [one] het deel van 1 subsidie komt in de boeken
       *[other] het deel van { $count } subsidies komt in de boeken
    }
close-final = Daarna kun je deze facturen niet meer veranderen.
close-skips =
    { $count ->
        [one] 1 klant wordt overgeslagen; hieronder staat waarom.
       *[other] { $count } klanten worden overgeslagen; hieronder staat waarom.
    }
close-issue-date = Factuurdatum
close-do = Maand afsluiten
close-why-not = Vul eerst de gegevens van je organisatie in.
close-starting = We beginnen.
close-phase-drafts = Concepten maken:
close-phase-invoices = Facturen maken:
close-phase-till = Kassa boeken:
close-phase-grants = Subsidies worden geboekt.
close-phase-certificates = Certificaten maken:
close-phase-finished = Klaar.
close-progress = { $done } van { $total }
close-progress-label = Voortgang
close-stop = Stoppen
close-stopped = Gestopt. Wat al klaar is, blijft. Je kunt later verdergaan.
month-grants = Subsidies en fondsen
month-grants-what = Het deel van deze maand. Het wordt geboekt als de maand wordt afgesloten.
month-grants-result = Het deel van deze maand, zoals het in de boeken staat.
month-grant = Subsidie
month-grant-giver = Van wie
till-title = Kassa
till-booked = In de boeken
till-not-booked = Nog niet in de boeken
till-count =
    { $rows ->
        [one] 1 regel
       *[other] { $rows } regels
    } op { $receipts ->
        [one] 1 bon
       *[other] { $receipts } bonnen
    }, samen { $gross }.
till-per-class = Kassa per btw-soort
till-per-means = Kassa per betaalmiddel
till-means = Betaald met
till-amount = Bedrag
result-title = Resultaat van { $month }
result-to-review = Naar de maandafsluiting
result-empty = In { $month } is nog niets gemaakt.
result-sentence =
    { $documents ->
        [one] 1 document
       *[other] { $documents } documenten
    } en { $certificates ->
        [one] 1 certificaat
       *[other] { $certificates } certificaten
    } zijn gemaakt
result-grants =
    { $count ->
        [one] Het deel van 1 subsidie staat in de boeken.
       *[other] Het deel van { $count } subsidies staat in de boeken.
    }
result-documents = Gemaakte facturen
result-held-back = Niet gemaakt
result-certificates = Certificaten
save-all = Bewaar alles in een map
save-all-text = Alle PDF’s en e-facturen komen in deze map.
save-all-directory = Map
save-all-do = Bewaren
save-all-done =
    { $count ->
        [one] 1 bestand staat
       *[other] { $count } bestanden staan
    } in { $directory }
month-choose = Kies een maand
month-before = Vorige maand
month-after = Volgende maand
result-not-certified = Plekken zonder certificaat
till-means-card = Pin
till-means-cash = Contant
