income-title = Eigen inkomsten
income-intro = Wat de wijk zelf verdient, naast alles wat er binnenkomt.
income-own = Eigen inkomsten
income-grant = Subsidies en fondsen
income-gift = Giften
income-membership = Bijdragen van leden
income-other = Overige inkomsten
income-not-own = Ander geld
income-total = Samen
income-share = Deel eigen
income-house = Het hele huis
income-everything = Alles samen
income-year = Jaar
income-enterprise = Onderneming
income-percent = { $percent }%
income-no-share = –
income-so-far = tot nu toe
income-finding = Eigen inkomsten: van { $from }% naar { $to }%
income-finding-one = Eigen inkomsten: { $percent }%
income-no-finding = Er is nog te weinig geboekt
income-year-says = In { $year } was het { $percent }%.
income-of-ten =
    { $part ->
        [all] In { $year } verdiende de wijk alles zelf.
        [none] In { $year } verdiende de wijk nog niets zelf.
       *[some] Van elke € 10 verdiende de wijk in { $year } { $own } zelf.
    }
income-this-year-none = In { $year } is nog geen inkomen geboekt. Dan is er ook geen percentage.
income-aim-line = doel { $percent }%
income-aim-is = Het doel is { $percent }%.
income-aim-in = Het doel is { $percent }% in { $year }.
income-aim-do = Doel kiezen
income-aim-title = Het doel voor eigen inkomsten
income-aim-why = Het doel staat als lijn in de grafiek. Je kunt het altijd veranderen.
income-aim-percent = Deel van alle inkomsten, in procenten
income-aim-percent-hint = Leeg laten: geen doel.
income-aim-year = In welk jaar
income-aim-wrong = Vul hele cijfers in.
income-aim-save = Doel bewaren
income-aim-saved = Het doel is bewaard.
income-as-table = Toon als tabel
income-as-chart = Toon als grafiek
income-table = Inkomsten per jaar en onderneming
income-what-counts = Eigen inkomsten zijn verkoop en diensten aan anderen, zonder btw. Wat de ene onderneming voor de andere doet, telt niet mee. Alles komt uit het grootboek.
income-now = { $year } tot nu toe
income-see-own = Bekijk de boekingen van eigen inkomsten
income-see-grants = Bekijk de boekingen van subsidies
income-empty = Er is nog niets geboekt. Sluit een maand af, dan staat hier wat de wijk verdient.
income-to-month = Maand afsluiten
without-title = Met en zonder een subsidie
without-which = Welke subsidie
without-choice = { $name } (tot { $end })
without-with = Met
without-without = Zonder
without-own-of = { $own } van { $total }
without-less = Zonder ‘{ $name }’ kwam er { $booked } minder binnen.
without-nothing-booked = Van ‘{ $name }’ is in deze maanden niets geboekt.
without-of-ten =
    { $part ->
        [all] Alles wat er dan nog binnenkwam, was zelf verdiend.
        [none] Van wat er dan nog binnenkwam, was niets zelf verdiend.
       *[some] Dan was van elke € 10 { $own } zelf verdiend.
    }
without-ends = De subsidie loopt tot en met { $date }.
without-ended = De subsidie liep tot en met { $date }.
without-months = De laatste twaalf hele maanden: { $from } tot en met { $to }.
without-complete = Deze cijfers zijn compleet tot en met { $month }. Van daarna is nog niet alles geboekt.
without-postings = Bekijk wat er van deze subsidie is geboekt
without-no-grants = Er staan nog geen subsidies in. Schrijf ze op, dan zie je hier hoe het zonder is.
without-to-grants = Naar subsidies en fondsen
flows-title = Geldstromen
flows-finding = Het meeste geld komt van { $name }
flows-of = Heel { $year }.
flows-so-far = { $year } tot nu toe.
flows-green = Groen is zelf verdiend.
flows-no-costs = Er zijn nog geen kosten geboekt in Buurtkas. Je ziet daarom alleen waar het geld vandaan komt.
flows-empty = In { $year } is nog niets geboekt.
flows-house = De coöperatie
flows-left = Over
flows-table = Waar het geld vandaan komt en heen gaat
flows-what = Wat
flows-direction = Richting
flows-in = erin
flows-out = eruit
flows-amount = Bedrag
flows-sentence = Geld dat binnenkwam: { $sources }. Samen { $income }.
postings-title = Boekingen
postings-period = Van { $from } tot en met { $to }.
postings-empty = Er zijn geen boekingen die hierbij passen.
postings-date = Datum
postings-from = Waarvan
postings-account = Rekening
postings-invoice = Factuur { $number }, { $who }
postings-till-month = Kassa van { $month }
postings-till = Kassa { $place }
postings-grant = { $name }, { $month }
postings-sum =
    { $count ->
        [one] Samen, 1 boeking
       *[other] Samen, { $count } boekingen
    }
group-staff = Personeel
group-volunteers = Vrijwilligers
group-housing = Huur en energie
group-running = Gereedschap en verpakking
group-selling = Verkoop en reclame
group-transport = Vervoer
group-office = Kantoor
group-general = Algemene kosten
group-depreciation = Afschrijving
group-purchases = Inkoop
group-financial = Rente
group-taxes = Belasting
