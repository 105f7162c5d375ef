help-title = Hulp bij dit scherm
help-button = Hulp
help-terms = Woorden
help-general =
    Bovenaan staat waar je bent.
    Links kies je een ander onderdeel.
    Met Zoek of doe iets vind je alles.
    Iets verkeerd gedaan? Kies Terugzetten.
help-start =
    In vijf korte stappen zet je de basis klaar.
    Elke stap mag je overslaan en later invullen.
    Kies Bewaren en verder om door te gaan.
    Je vindt de stappen terug via Zoek of doe iets.
help-today =
    Hier begint je dag.
    Bij Dit vraagt aandacht staat wat er mis is of klaarstaat.
    De knop ernaast brengt je precies waar je het oplost.
    Bovenaan staan de dingen die je het vaakst doet.
help-people =
    Hier staan alle mensen die jullie kennen.
    Typ een stukje van een naam om iemand te vinden.
    Met Rol kies je alleen vrijwilligers, leden of deelnemers.
    Kies Persoon toevoegen voor iemand die nieuw is.
    Een hele lijst haal je binnen via Importeren.
help-person =
    Hier staat alles over één persoon.
    Je ziet hoe je iemand bereikt en wat iemand hier doet.
    Kies Uren invullen om op te schrijven wanneer iemand werkte.
    Met Plek maken begint een plek voor een deelnemer.
help-person-edit =
    Vul in wat je weet. Een naam is genoeg.
    Een rol zegt wat iemand hier doet, en sinds wanneer.
    Schrijf nooit een bsn of iets medisch op.
    Kies Persoon bewaren als het klopt.
help-placements =
    Hier staan de plekken van deelnemers.
    Je ziet wie begeleidt, hoe lang het duurt en hoeveel uur telt.
    Kies een naam om de plek te openen.
    Alleen goedgekeurde uren tellen voor een certificaat.
help-placement =
    Dit is de plek van één deelnemer.
    Je ziet het doel, de taken en de uren tot nu toe.
    Onderaan staat of er een certificaat verdiend is.
    Staat er nog iets open? Dan staat erbij wat.
help-placement-edit =
    Schrijf op wat jullie met de deelnemer hebben afgesproken.
    De taken en vaardigheden komen op het certificaat.
    Wie aanmeldde en het doel komen nooit op papier.
    Schrijf nooit een bsn of iets medisch op.
help-placement-certificate =
    Hier zie je of het certificaat al gemaakt kan worden.
    Wat nog mist, staat er met de reden bij.
    Rechts zie je hoe het eruit gaat zien.
    Na Certificaat maken verandert het niet meer. Intrekken kan wel.
help-certificates =
    Dit is het register van alle certificaten.
    Een certificaat verandert nooit meer.
    Klopt er iets niet? Trek het in en maak een nieuw.
    Kies een nummer om het te zien of opnieuw af te drukken.
help-certificate =
    Dit is een certificaat zoals het gegeven is.
    Je kunt het opnieuw afdrukken: het blijft precies gelijk.
    Intrekken kan met een reden. Het blijft dan in het register staan.
help-verify =
    Hier kijk je of een certificaat echt is.
    Typ de code die onderaan het papier staat.
    Of sleep de PDF hierheen.
    We zeggen of het echt is, veranderd of ingetrokken.
help-hours =
    Kies wie er werkte, op welke dag en hoe lang.
    Schrijf tijden op, of alleen hoe lang het duurde.
    Na het bewaren blijven de persoon en de dag staan.
    Eronder zie je de hele week. Daar kun je uren aanpassen of weghalen.
help-hours-approve =
    Hier staan de uren die op goedkeuring wachten.
    Keur alles in één keer goed, of kies eerst een paar rijen.
    Alleen goedgekeurde uren tellen mee voor een certificaat.
    Een dag die nog moet komen, kan nog niet.
help-board =
    Op het planbord zie je welke ruimte wanneer bezet is.
    Sleep over een vrije tijd om te boeken. Een reservering kun je ook verslepen.
    Rood betekent: dan is de ruimte al bezet.
    Met de knop Ruimte boeken gaat alles ook zonder slepen.
    In de week en de maand zie je verder vooruit.
help-reservation =
    Dit is één reservering, met de prijs en wat erbij komt.
    Een optie houdt de ruimte vast tot je bevestigt.
    Is het geweest? Zeg dat hier. Dan staan de regels klaar voor de factuur.
    Annuleren vraagt een reden en maakt de ruimte vrij.
help-rooms =
    Hier staan de ruimtes met hun prijzen.
    Elke groep huurders kan een eigen prijs hebben.
    Een prijs is per uur of per dagdeel.
    Verhuur van een ruimte is meestal vrijgesteld van btw.
help-invoices =
    Hier staan alle facturen, de nieuwste bovenaan.
    Zoek op nummer of op naam van de klant.
    Een factuur verandert nooit meer.
    Foutje? Maak een creditfactuur.
help-invoice =
    Dit is de factuur zoals die verstuurd is.
    Rechts zie je de pagina’s. Je kunt ze bewaren of afdrukken.
    Onderaan staat hoe de factuur in de boeken kwam.
help-drafts =
    Een concept is een factuur die nog niet klaar is.
    Alles wat nog betaald moet worden komt in een concept per klant.
    Je kunt alles nog veranderen of weggooien.
help-draft =
    Wat je verandert, wordt vanzelf bewaard.
    Rechts zie je meteen hoe de factuur eruitziet.
    Bovenaan staat wat er nog mist.
    Met Definitief maken krijgt de factuur een nummer. Daarna verandert er niets meer.
help-customers =
    Hier staan de klanten die een factuur krijgen.
    Zoek op naam, nummer of plaats.
    Met een KvK-nummer of OIN kan een klant een e-factuur krijgen.
help-customer =
    Hier staan de gegevens van één klant.
    Bovenaan staat wat nog op een factuur moet.
    Je kunt zelf een regel toevoegen.
    Maak concept zet alle regels samen in één concept. Dat kun je nog veranderen.
help-month =
    Hier sluit je een maand af.
    Kijk eerst na of alles klopt. Wat niet kan, staat er met de reden bij.
    Daarna maken we facturen, boeken we de kassa en maken we certificaten.
    Stop je halverwege? Wat klaar is blijft staan. Je gaat later verder.
help-month-result =
    Dit is wat de maand heeft opgebracht.
    Je kunt alle documenten in één keer bewaren.
    Onderaan staat wat niet gemaakt is, en waarom.
help-importing =
    Hier haal je lijsten binnen uit Excel of CSV.
    Sleep de bestanden hierheen, of kies ze met de knop.
    We laten eerst zien wat er binnenkomt en wat niet.
    Alles samen kun je met één klik terugzetten.
help-organisation =
    Deze gegevens komen op je facturen en certificaten.
    Zonder KvK-nummer, adres en rekeningnummer kun je geen factuur maken.
    Een logo mag, maar hoeft niet.
help-modules =
    Hier kies je wat jullie doen.
    Wat je niet gebruikt, verdwijnt uit het menu. Er gaat niets weg.
    Je kiest ook wanneer het scherm vanzelf op slot gaat.
help-users =
    Iedereen opent het bestand met een eigen wachtzin.
    De rol bepaalt wat iemand ziet en mag.
    Gaat iemand weg? Haal dan de toegang weg.
help-look =
    Hier kies je taal, kleuren en tekstgrootte.
    Alleen de taal geldt voor iedereen. De rest geldt voor deze computer.
    Met Discreet worden namen en bedragen wazig, voor als er bezoek is.
help-file =
    Alles staat in één versleuteld bestand.
    Maak er zelf vaak een kopie van.
    Met Nu controleren lezen we alles na.
help-changes =
    Hier staat wie wat deed en wanneer.
    Met Terugzetten wordt het weer zoals het was.
    Met Opnieuw doen geldt toch weer wat je terugzette, zolang er niets anders is gedaan.
    Kan dat niet meer? Dan staat erbij waarom.
    Dertig dagen lang kun je iets terugzetten.
term-vat = Btw
term-vat-meaning = Belasting die je bij de prijs telt en doorgeeft aan de Belastingdienst.
term-exempt = Vrijgesteld
term-exempt-meaning = Er komt geen btw bij, omdat de wet dat zegt. De reden staat op de factuur.
term-draft = Concept
term-draft-meaning = Een factuur in de maak. Die heeft nog geen nummer.
term-credit-note = Creditfactuur
term-credit-note-meaning = Een factuur die een eerdere factuur goedmaakt.
term-e-invoice = E-factuur
term-e-invoice-meaning = Een bestand dat de computer van je klant zelf kan lezen.
term-day-part = Dagdeel
term-day-part-meaning = Een ochtend, middag of avond.
term-placement = Plek
term-placement-meaning = Een afspraak met iemand die hier leert of meewerkt.
term-kor = KOR
term-kor-meaning = Een regeling voor kleine ondernemers: je rekent dan geen btw.
term-kvk = KvK-nummer
term-kvk-meaning = Acht cijfers waarmee de Kamer van Koophandel jullie kent.
term-iban = IBAN
term-iban-meaning = Het nummer van je bankrekening. Het begint met NL.
term-passphrase = Wachtzin
term-passphrase-meaning = Een lange zin in plaats van een kort wachtwoord.
term-code = Code
term-code-meaning = Twaalf letters en cijfers onderaan elk certificaat.
keys-title = Sneltoetsen
keys-intro = Alles kan ook met de muis.
keys-search = Zoeken of iets doen
keys-new = Nieuw in deze lijst
keys-filter = Zoeken in deze lijst
keys-undo = Je laatste wijziging terugzetten
keys-redo = Opnieuw doen wat je terugzette
keys-save = Zeggen dat alles al bewaard is
keys-menu = Naar een onderdeel van het menu
keys-map = Deze sneltoetsen tonen
keys-back = Een scherm terug
keys-forward = Een scherm vooruit
keys-help = Hulp bij dit scherm
keys-close = Sluiten wat bovenop ligt
keys-rows = Door de rijen van een lijst
help-grants =
    Hier staan de subsidies en fondsen: van wie, hoeveel en tot wanneer.
    Elke maandafsluiting boekt van iedere subsidie het deel van die maand.
    Schrijf je een subsidie later op? Met “Nu boeken” haal je de voorbije maanden in.
    Wat geboekt is, verandert niet meer. Eerder stoppen kan wel.
help-own-income =
    Hier zie je welk deel van al het geld de wijk zelf verdient.
    Eigen inkomsten zijn verkoop en diensten aan anderen, zonder btw.
    Klik op een jaar of een bedrag: dan zie je de boekingen erachter.
    Onderaan zie je hoe het zonder een subsidie zou zijn.
help-money-flows =
    Hier zie je waar het geld vandaan komt en waar het heen gaat.
    Hoe breder de baan, hoe meer geld.
    Met “Toon als tabel” zie je dezelfde bedragen, met de boekingen erachter.
help-postings =
    Dit zijn de boekingen achter een bedrag.
    Elke regel brengt je naar de factuur, de kassa of de subsidie erachter.
    Onderaan staat de som van alle regels.
term-grant = Subsidie
term-grant-meaning = Geld voor een doel, waar je niets voor hoeft te leveren.
term-own-income = Eigen inkomsten
term-own-income-meaning = Wat anderen betalen voor wat je verkoopt of voor hen doet.
term-posting = Boeking
term-posting-meaning = Een regel in het grootboek: een bedrag op een rekening, op een dag.
help-harvest =
    Tik op wat je oogstte en vul in hoeveel.
    Gewogen oogst vul je in gram in, of in kilo met een komma.
    Wat voor de verkoop is, komt in de voorraad.
    Kies Opschrijven. Een foutje haal je weg in de lijst eronder.
help-stock =
    Hier staat wat er ligt, per product.
    Verkocht je meer dan er lag? Dan staat er tekort.
    Kies Tellen en vul in wat er echt ligt.
    Schrijf erbij hoe het verschil kwam.
help-products =
    Hier staat wat je verkoopt en wat het kost.
    De prijs is wat de klant betaalt, met btw erin.
    Een gewogen product heeft een prijs per kilo.
    Verkoop je iets niet meer? Haal het vinkje weg.
help-till =
    Open de kassa en vul in hoeveel wisselgeld er ligt.
    Tik op producten, of typ een naam en druk op Enter.
    F9 is pin, F10 is contant.
    Op rekening zet de verkoop op de volgende factuur.
    Sluit de kassa als je klaar bent met verkopen.
help-close-till =
    Tel wat er in de kassa ligt, met het wisselgeld erbij.
    Buurtkas rekent uit hoeveel er zou moeten liggen.
    Een verschil mag. Schrijf op wat er gebeurd kan zijn.
    Na het sluiten komt de verkoop in de boeken.
help-receipts =
    Elke verkoop heeft een bon met een eigen nummer.
    Je kunt een bon opnieuw laten zien en opslaan.
    Een bon verander je niet. Kies Bon terugnemen voor een tegenbon.
    Daarvoor moet er een kassa open zijn.
term-float = Wisselgeld
term-float-meaning = Het geld dat al in de kassa ligt voordat je begint, om terug te geven.
