today-hello = Hallo, { $name }
today-morning = Goedemorgen, { $name }
today-afternoon = Goedemiddag, { $name }
today-evening = Goedenavond, { $name }
today-start-import = Lijsten importeren
today-start-month = Maand afsluiten
today-start-invoices = Facturen bekijken
today-start-certificates = Certificaten bekijken
today-attention = Dit vraagt aandacht
today-nothing = Niets te doen. Fijne dag.
today-result = Bekijk { $month }
today-organisation =
    { $count ->
        [one] Nog 1 gegeven van de organisatie invullen
       *[other] Nog { $count } gegevens van de organisatie invullen
    }
today-organisation-why = Zonder deze gegevens mag je geen factuur maken.
today-organisation-do = Invullen
today-import = Er staan nog geen mensen en klanten in
today-import-why = Haal je lijsten binnen uit Excel of CSV.
today-import-do = Importeren
today-problems =
    { $count ->
        [one] 1 factuur kan nog niet gemaakt worden
       *[other] { $count } facturen kunnen nog niet gemaakt worden
    }
today-problems-why = Er ontbreekt nog iets.
today-problems-do = Bekijk
today-month = { $month } staat klaar
today-month-why =
    { $count ->
        [one] 1 document
       *[other] { $count } documenten
    }, samen { $payable }. Kijk ze na en sluit de maand af.
today-month-do = Nakijken
today-certificates =
    { $count ->
        [one] 1 mens heeft een certificaat verdiend
       *[other] { $count } mensen hebben een certificaat verdiend
    }
today-certificates-why = Ze worden gemaakt bij de maandafsluiting.
today-certificates-do = Bekijk plekken
today-state = Wat erin staat
today-people = Mensen
today-customers = Klanten
today-invoices = Facturen
today-certificates-made = Certificaten
today-invoiced = Samen gefactureerd
