today-hello = Hallo, { $name }
today-morning = Goedemorgen, { $name }
today-afternoon = Goedemiddag, { $name }
today-evening = Goedenavond, { $name }
today-start-hours = Uren invullen
today-start-room = Ruimte boeken
today-start-till = Kassa openen
today-start-harvest = Oogst opschrijven
today-start-import = Lijsten importeren
today-start-month = Maand afsluiten
today-start-invoices = Facturen bekijken
today-start-certificates = Certificaten bekijken
today-start-income = Eigen inkomsten
today-attention = Dit vraagt aandacht
today-nothing = Niets te doen. Fijne dag.
today-late = Te laat.
today-more = Nog { $count }
today-fewer = Minder tonen
today-house = Vandaag in huis
today-house-empty = Vandaag is er niets geboekt.
today-week = Deze week
today-all-day = Hele dag
today-until = tot { $time }
today-income = Eigen inkomsten dit jaar
today-of-ten =
    { $part ->
        [all] De wijk verdiende alles zelf.
        [none] De wijk verdiende nog niets zelf.
       *[some] Van elke € 10 verdiende de wijk { $own } zelf.
    }
today-aim = Het doel is { $percent }%.
today-aim-in = Het doel is { $percent }% in { $year }.
today-earned = Zelf verdiend
today-given = Subsidie, fondsen en ander geld
today-income-none = Dit jaar is nog geen inkomen geboekt.
today-income-more = Bekijk per jaar en onderneming
