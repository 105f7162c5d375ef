# Wat een gebruiker kan tegenhouden. Elk probleem zegt drie dingen:
# -what: wat er gebeurde, en wat niet; -why: waarom; -todo: wat je nu doet.
# Naast elk feit $x staat $x-given: "no" als het feit leeg is, anders "yes".

# De deur.

problem-nothing-open-what = Dit kan nog niet. Er is niets veranderd.
problem-nothing-open-why = Er is geen administratie open.
problem-nothing-open-todo = Open eerst een administratie, of maak een nieuwe.

problem-unknown-command-what = Er is niets gedaan en niets veranderd.
problem-unknown-command-why = De opdracht ‘{ $name }’ bestaat niet in deze versie.
problem-unknown-command-todo = Kijk in de lijst met opdrachten hoe hij heet.

problem-input-unreadable-what = Er is niets gedaan en niets veranderd.
problem-input-unreadable-why = { $detail-given ->
    [no] De gegevens hebben niet de vorm die deze opdracht verwacht.
   *[yes] De gegevens hebben niet de vorm die deze opdracht verwacht: { $detail }.
}
problem-input-unreadable-todo = Vergelijk de gegevens met de lijst van opdrachten en probeer het opnieuw.

problem-not-allowed-what = Dit is niet gedaan. Er is niets veranderd.
problem-not-allowed-why = Je werkt nu als { $role ->
    [director] directeur
    [bookkeeper] boekhouder
    [coordinator] coördinator
    [volunteer] vrijwilliger
    [participant] deelnemer
    [auditor] controleur
   *[other] { $role }
}. Bij die rol hoort deze taak niet.
problem-not-allowed-todo = Vraag een collega die dit wel mag. De directeur regelt wie wat mag.

problem-folder-missing-what = Er is geen administratie gemaakt. Er is niets veranderd.
problem-folder-missing-why = { $path-given ->
    [no] De map waar het bestand moet komen, bestaat niet.
   *[yes] Deze map bestaat niet: { $path }.
}
problem-folder-missing-todo = Maak eerst de map, of kies een map die er al is.

problem-not-a-sample-what = Er is niets weggegooid. Er is niets veranderd.
problem-not-a-sample-why = { $path-given ->
    [no] Dit bestand is geen voorbeeld. Er kan echt werk in staan.
   *[yes] Dit bestand is geen voorbeeld: { $path }. Er kan echt werk in staan.
}
problem-not-a-sample-todo = Alleen het voorbeeld kun je hier weggooien. Dit bestand blijft staan.

problem-not-admitted-what = Er is niets gedaan. Deze pagina mag niet bij het kantoor.
problem-not-admitted-why = Buurtkas is opnieuw gestart, of je opende dit adres op een andere manier.
problem-not-admitted-todo = Open het adres dat Buurtkas bij het starten laat zien.

problem-too-large-what = Dit is te groot. Er is niets gelezen.
problem-too-large-why = { $limit-given ->
    [no] De bestanden zijn samen te groot.
   *[yes] De bestanden zijn samen meer dan ongeveer { $limit }.
}
problem-too-large-todo = Haal de lijsten in delen binnen.

problem-file-not-found-what = De administratie is niet geopend. Er is niets veranderd.
problem-file-not-found-why = { $path-given ->
    [no] Op deze plek staat geen administratie.
   *[yes] Op deze plek staat geen administratie: { $path }.
}
problem-file-not-found-todo = Kies het goede bestand. Staat het op een USB-stick? Sluit die dan eerst aan.

problem-file-exists-what = Er is geen nieuwe administratie gemaakt. Het bestand dat er al was, is niet veranderd.
problem-file-exists-why = { $path-given ->
    [no] Op deze plek staat al een bestand met die naam.
   *[yes] Op deze plek staat al een bestand: { $path }.
}
problem-file-exists-todo = Kies een andere naam of een andere map. Of open het bestand dat er al is.

problem-key-file-missing-what = De administratie is niet geopend. De gegevens zijn niet veranderd.
problem-key-file-missing-why = { $path-given ->
    [no] Het sleutelbestand staat niet naast de administratie. Zonder dat bestand past geen enkel wachtwoord.
   *[yes] Naast { $path } staat geen sleutelbestand. Zonder dat bestand past geen enkel wachtwoord.
}
problem-key-file-missing-todo = Zet het sleutelbestand terug in dezelfde map. In je reservekopie staan ze bij elkaar.

problem-key-file-unreadable-what = De administratie is niet geopend. De gegevens zijn niet veranderd.
problem-key-file-unreadable-why = { $path-given ->
    [no] Het sleutelbestand is beschadigd.
   *[yes] Het sleutelbestand van { $path } is beschadigd.
}
problem-key-file-unreadable-todo = Zet het sleutelbestand terug uit je laatste reservekopie. De administratie zelf kan blijven staan.

problem-wrong-passphrase-what = De administratie is nog dicht. Er is niets veranderd.
problem-wrong-passphrase-why = Dit wachtwoord past niet.
problem-wrong-passphrase-todo = Probeer het opnieuw en let op hoofdletters. Ben je het kwijt? Gebruik dan de woorden op het herstelblad.

problem-unknown-user-what = Dit is niet gelukt. Er is niets veranderd.
problem-unknown-user-why = Er is geen gebruiker met de naam ‘{ $name }’.
problem-unknown-user-todo = Kijk hoe de naam gespeld is en probeer het opnieuw.

problem-user-needed-what = De administratie is nog dicht. Er is niets veranderd.
problem-user-needed-why = Meer mensen kunnen deze administratie openen: { $names }.
problem-user-needed-todo = Zeg wie je bent en probeer het opnieuw.

problem-wrong-recovery-words-what = De administratie is nog dicht. Je wachtwoord is niet veranderd.
problem-wrong-recovery-words-why = Deze woorden passen niet bij dit bestand.
problem-wrong-recovery-words-todo = Typ alle woorden van het herstelblad in dezelfde volgorde. Kijk of het blad bij dit bestand hoort.

problem-file-damaged-what = De administratie is niet verder gelezen. Er is niets overschreven.
problem-file-damaged-why = { $path-given ->
    [no] De sleutel past, maar het bestand is beschadigd.
   *[yes] De sleutel past, maar het bestand is beschadigd: { $path }.
}
problem-file-damaged-todo = Maak een kopie van dit bestand en bewaar die. Zet daarna je laatste reservekopie terug.

problem-file-too-new-what = De administratie is niet geopend. Het bestand is niet veranderd.
problem-file-too-new-why = { $made-by-given ->
    [no] Het bestand is gemaakt met een nieuwere versie van het programma.
   *[yes] Het bestand is gemaakt met een nieuwere versie van het programma: { $made-by }.
}
problem-file-too-new-todo = Zet de nieuwste versie van Buurtkas op deze computer. Open daarna het bestand.

problem-folder-read-only-what = Er is niets geschreven. Wat al bewaard was, is veilig.
problem-folder-read-only-why = { $path-given ->
    [no] In deze map mag het programma niet schrijven.
   *[yes] Hier mag het programma niet schrijven: { $path }.
}
problem-folder-read-only-todo = Kies een map waarin je wel mag schrijven, zoals Documenten.

problem-disk-full-what = Je laatste wijziging is niet bewaard. Wat daarvoor bewaard was, is veilig.
problem-disk-full-why = Er is te weinig plek op deze computer.
problem-disk-full-todo = Maak plek vrij en probeer het opnieuw.

problem-on-network-share-what = De administratie is niet geopend. Er is niets veranderd.
problem-on-network-share-why = { $path-given ->
    [no] Het bestand staat op een netwerkschijf. Daar kan het beschadigen als twee mensen tegelijk werken.
   *[yes] Dit bestand staat op een netwerkschijf: { $path }. Daar kan het beschadigen als twee mensen tegelijk werken.
}
problem-on-network-share-todo = Zet het bestand en het sleutelbestand op deze computer. Open het daar.

problem-file-busy-what = Dit is nog niet gedaan. Wat al bewaard was, is veilig.
problem-file-busy-why = Een ander venster of programma schrijft nu in hetzelfde bestand.
problem-file-busy-todo = Wacht even en probeer het opnieuw. Lukt het niet? Sluit dan het andere venster.

problem-file-error-what = Dit is niet gelukt. Wat al bewaard was, is veilig.
problem-file-error-why = { $detail-given ->
    [no] De computer kon het bestand niet lezen of schrijven.
   *[yes] De computer kon het bestand niet lezen of schrijven. Hij meldt: { $detail }.
}
problem-file-error-todo = Probeer het opnieuw. Lukt het weer niet? Start dan de computer opnieuw op.

problem-passphrase-too-short-what = Het wachtwoord is niet ingesteld. Er is niets veranderd.
problem-passphrase-too-short-why = Het heeft minder dan { $at-least } tekens.
problem-passphrase-too-short-todo = Kies minstens { $at-least } tekens. Een zin van vier of meer woorden onthoud je makkelijk.

problem-user-exists-what = De gebruiker is niet toegevoegd. Er is niets veranderd.
problem-user-exists-why = Er is al een gebruiker met de naam ‘{ $name }’.
problem-user-exists-todo = Kies een andere naam, bijvoorbeeld met de achternaam erbij.

problem-last-director-what = De gebruiker is niet weggehaald. Er is niets veranderd.
problem-last-director-why = Dit is de enige directeur. Zonder directeur kan niemand nog gebruikers toevoegen.
problem-last-director-todo = Voeg eerst een andere directeur toe.
problem-own-access-what = De gebruiker is niet weggehaald. Er is niets veranderd.
problem-own-access-why = Je kunt jezelf niet weghalen: dan kom je niet meer binnen.
problem-own-access-todo = Vraag een andere directeur om dit te doen.

# Instellingen.

problem-field-not-right-what = Dit veld is nog niet bewaard: { $field ->
    [issue_date] { field-issue-date }
    [kvk_number] { field-kvk-number }
    [oin] { field-oin }
    [rsin] { field-rsin }
    [vat_id] { field-vat-id }
    [user_name] { field-user-name }
    [iban] { field-iban }
    [payment_days] { field-payment-days }
    [first_invoice_number] { field-first-invoice-number }
    [invoice_number_digits] { field-invoice-number-digits }
    [user_name] { field-user-name }
    [email] { field-email }
    [roles] { field-roles }
    [time] { field-time }
    [hours_per_week] { field-hours-per-week }
   *[other] { $field }
}. Wat er al stond, is niet veranderd.
problem-field-not-right-why = { $text-given ->
    [no] Het veld is leeg.
   *[yes] ‘{ $text }’ past hier niet.
}
problem-field-not-right-todo = { $field ->
    [issue_date] Kies een dag in de jaren 2000 tot en met 2099.
    [kvk_number] Vul acht cijfers in, zoals ze op het KvK-uittreksel staan.
    [oin] Vul twintig cijfers in, zoals ze in het OIN-register staan.
    [rsin] Vul negen cijfers in, zoals ze op het KvK-uittreksel staan.
    [vat_id] Vul het btw-nummer in zoals NL123456789B01. Kijk of alle cijfers goed zijn.
    [iban] Kijk of alle cijfers van het rekeningnummer goed zijn.
    [payment_days] Vul een aantal dagen in van 0 tot en met 365.
    [first_invoice_number] Begin bij nummer 1 of hoger, met 1 tot en met 9 cijfers.
    [invoice_number_digits] Kies 1 tot en met 9 cijfers.
    [user_name] Vul een naam in.
    [email] Kijk of het adres een @ heeft.
    [time] Schrijf de tijd zo: 9:30.
    [hours_per_week] Vul meer dan 0 en hooguit 60 uren in, zoals 16 of 7,5.
   *[other] Kijk wat hier hoort te staan en vul het opnieuw in.
}

problem-logo-unreadable-what = Het logo is niet gebruikt. Verder is er niets veranderd.
problem-logo-unreadable-why = Dit bestand is geen PNG- of SVG-plaatje dat we kunnen tekenen.
problem-logo-unreadable-todo = Kies een ander bestand, of bewaar het logo eerst als PNG.

# Zoeken.

problem-not-found-what = Dit is niet gedaan. Er is niets veranderd.
problem-not-found-why = { $what-given ->
    [no] Wat je zocht, is er niet of niet meer.
   *[yes] We kunnen { $what } niet vinden. Misschien is het intussen weggehaald.
}
problem-not-found-todo = Ga terug naar de lijst en kies opnieuw.

problem-document-not-kept-what = Het document is niet geopend. Er is niets veranderd.
problem-document-not-kept-why = Dit stuk is van vroeger. De gegevens en de boeking staan in dit bestand, het document zelf is niet bewaard.
problem-document-not-kept-todo = Bekijk het op het scherm, of zoek het document op in de administratie van toen.

# Lijsten inlezen.

problem-nothing-to-import-what = Er is niets ingelezen. Er is niets veranderd.
problem-nothing-to-import-why = Er stond geen bestand in wat je koos.
problem-nothing-to-import-todo = Kies de map of de bestanden met je lijsten.

problem-import-file-unreadable-what = Er is niets ingelezen. Er is niets veranderd.
problem-import-file-unreadable-why = { $path-given ->
    [no] Er is een bestand dat we niet kunnen openen.
   *[yes] Dit bestand kunnen we niet openen: { $path }.
}
problem-import-file-unreadable-todo = Staat het nog open in Excel? Sluit het en probeer het opnieuw.

# Terugzetten.

problem-already-undone-what = Er is niets veranderd.
problem-already-undone-why = Deze wijziging is al teruggezet.
problem-already-undone-todo = Je hoeft niets te doen.

problem-not-undone-what = Er is niets veranderd.
problem-not-undone-why = Deze wijziging is niet teruggezet, of al opnieuw gedaan.
problem-not-undone-todo = Je hoeft niets te doen.

problem-redo-overtaken-what = De wijziging is niet opnieuw gedaan. Alles is nog zoals het was.
problem-redo-overtaken-why = Na het terugzetten is er nog iets anders veranderd of teruggezet.
problem-redo-overtaken-todo = Is er nog iets teruggezet? Doe dat eerst opnieuw. Kan dat niet, pas het dan zelf aan op de plek waar het stond.

problem-changed-since-what = De wijziging is niet teruggezet. Alles is nog zoals het was.
problem-changed-since-why = { $what-given ->
    [no] Daarna is hieraan nog iets anders veranderd.
   *[yes] Daarna is er nog iets anders veranderd: { $what }.
}
problem-changed-since-todo = Zet eerst de nieuwere wijziging terug, en daarna deze.

problem-became-fact-what = De wijziging is niet teruggezet. Alles is nog zoals het was.
problem-became-fact-why = { $what-given ->
    [no] Een deel ervan is intussen definitief.
   *[yes] Een deel ervan is intussen definitief: { $what }.
}
problem-became-fact-todo = Wat definitief is, blijft staan. Verbeter het met een creditfactuur of een nieuwe regel.

problem-undo-expired-what = De wijziging is niet teruggezet. Alles is nog zoals het was.
problem-undo-expired-why = De wijziging is meer dan 30 dagen oud.
problem-undo-expired-todo = Pas het zelf aan op de plek waar het staat.

# Facturen.

problem-buyer-missing-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-buyer-missing-why = Er staat nog niet bij voor wie de factuur is.
problem-buyer-missing-todo = Kies een klant.

problem-buyer-address-incomplete-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-buyer-address-incomplete-why = { $buyer-given ->
    [no] Het adres van de klant is niet compleet.
   *[yes] Het adres van { $buyer } is niet compleet.
}
problem-buyer-address-incomplete-todo = Vul bij de klant straat, huisnummer, postcode en plaats in.

problem-no-lines-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-no-lines-why = Er staan geen regels op.
problem-no-lines-todo = Voeg minstens één regel toe, of gooi het concept weg.

problem-nothing-to-pay-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-nothing-to-pay-why = De regels zijn samen precies € 0,00.
problem-nothing-to-pay-todo = Pas de regels aan, of wacht tot er meer te rekenen is.

problem-quantity-zero-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-quantity-zero-why = In regel { $line } is het aantal 0.
problem-quantity-zero-todo = Vul een aantal in, of haal regel { $line } weg.

problem-line-text-missing-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-line-text-missing-why = In regel { $line } staat geen omschrijving.
problem-line-text-missing-todo = Schrijf in regel { $line } wat je hebt geleverd.

problem-exempt-without-reason-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-exempt-without-reason-why = Regel { $line } is vrijgesteld van btw, maar de reden ontbreekt.
problem-exempt-without-reason-todo = Schrijf in regel { $line } waarom er geen btw bij komt.

problem-vat-under-small-business-scheme-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-vat-under-small-business-scheme-why = Regel { $line } rekent btw, maar de kleineondernemersregeling staat aan.
problem-vat-under-small-business-scheme-todo = Zet regel { $line } op vrijgesteld. Of zet de regeling uit bij de instellingen.

problem-reverse-charge-without-vat-id-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-reverse-charge-without-vat-id-why = { $buyer-given ->
    [no] De btw is verlegd, maar het btw-nummer van de klant ontbreekt.
   *[yes] De btw is verlegd naar { $buyer }, maar het btw-nummer van die klant ontbreekt.
}
problem-reverse-charge-without-vat-id-todo = Vul het btw-nummer in bij de klant. Of kies een ander btw-tarief.

problem-vat-rate-unknown-what = Dit is niet gedaan. Wat al bewaard was, is niet veranderd.
problem-vat-rate-unknown-why = Op { $supply-date } bestond er geen btw-tarief van { $rate } %.
problem-vat-rate-unknown-todo = Kijk of de leverdatum en het tarief kloppen.

problem-vat-class-unknown-what = De regel is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-vat-class-unknown-why = { $text-given ->
    [no] Er is geen btw-tarief gekozen.
   *[yes] ‘{ $text }’ is geen btw-tarief.
}
problem-vat-class-unknown-todo = Kies 21 %, 9 %, 0 %, vrijgesteld of verlegd.

problem-preceding-invoice-missing-what = De creditfactuur is niet definitief gemaakt. Het concept is bewaard.
problem-preceding-invoice-missing-why = Er staat niet bij welke factuur je ermee verbetert. Dat is wettelijk nodig.
problem-preceding-invoice-missing-todo = Vul het nummer van die factuur in.

problem-books-closed-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-books-closed-why = De factuur is van { $issue-date }. De boeken zijn dicht tot en met { $closed-until }.
problem-books-closed-todo = Kies een latere factuurdatum.

problem-seller-incomplete-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-seller-incomplete-why = Van jullie eigen organisatie ontbreekt nog: { $missing }.
problem-seller-incomplete-todo = Vul dit aan bij de instellingen en probeer het opnieuw.

problem-amount-too-large-what = Dit is niet gedaan. Wat al bewaard was, is niet veranderd.
problem-amount-too-large-why = Het bedrag is te groot om op de cent te bewaren.
problem-amount-too-large-todo = Kijk of het aantal en de prijs kloppen. Staat er misschien een nul te veel?

problem-number-not-plausible-what = De regel is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-number-not-plausible-why = { $text } past niet: het is te groot of heeft te veel cijfers achter de komma.
problem-number-not-plausible-todo = Gebruik hooguit zes cijfers achter de komma. Een korting ligt tussen 0 en 100 %.

problem-e-invoice-rule-what = De factuur is niet definitief gemaakt. Het concept is bewaard.
problem-e-invoice-rule-why = De e-factuur voldoet niet aan officiële regel { $rule }: { $sentence }
problem-e-invoice-rule-todo = Kijk naar de gegevens die de regel noemt. Pas het concept, de klant of je instellingen aan.

problem-not-a-month-what = Er is niets gedaan en niets veranderd.
problem-not-a-month-why = { $text-given ->
    [no] De maand is niet ingevuld.
   *[yes] ‘{ $text }’ is geen maand.
}
problem-not-a-month-todo = Schrijf eerst het jaar en dan de maand, zoals 2026-10.

problem-month-already-booked-what = De kassaverkopen zijn niet toegevoegd. Er is niets veranderd.
problem-month-already-booked-why = De kassa van { $month } staat al in het grootboek.
problem-month-already-booked-todo = Kijk of deze verkopen bij een andere maand horen.

# Subsidies en eigen inkomsten.

problem-grant-incomplete-what = De subsidie is niet bewaard.
problem-grant-incomplete-why = Nog niet ingevuld: { $missing }.
problem-grant-incomplete-todo = Vul dit in en bewaar opnieuw.

problem-grant-without-amount-what = De subsidie is niet bewaard.
problem-grant-without-amount-why = Het bedrag is niet meer dan nul.
problem-grant-without-amount-todo = Vul het hele bedrag in dat je voor de hele periode krijgt.

problem-grant-period-not-right-what = De subsidie is niet bewaard.
problem-grant-period-not-right-why = De periode van { $start } tot en met { $end } kan niet kloppen.
problem-grant-period-not-right-todo = De laatste dag ligt na de eerste. Een subsidie duurt hooguit twintig jaar.

problem-grant-months-are-booked-what = De subsidie ‘{ $name }’ is niet veranderd.
problem-grant-months-are-booked-why = Tot en met { $until } staat al { $booked-cents } in het grootboek. Dat verandert niet meer.
problem-grant-months-are-booked-todo = Stopt de subsidie eerder? Kies een eerdere laatste dag, niet vóór { $until }, en vul in wat je in totaal krijgt. Komt er geld of tijd bij? Schrijf dat op als nieuwe subsidie.

problem-grant-no-month-left-what = De subsidie is niet veranderd.
problem-grant-no-month-left-why = Tot en met { $until } is { $booked-cents } geboekt. Voor de rest van het bedrag blijft geen maand over.
problem-grant-no-month-left-todo = Vul als bedrag { $booked-cents } in, of kies een latere laatste dag.

problem-enterprise-unknown-what = Er is niets bewaard.
problem-enterprise-unknown-why = De onderneming ‘{ $name }’ staat niet bij de organisatie.
problem-enterprise-unknown-todo = Kies een onderneming uit de lijst, of voeg haar toe bij Instellingen.

problem-income-target-not-right-what = Het doel is niet veranderd.
problem-income-target-not-right-why = Een doel ligt tussen 1 en 100 procent, in een jaar dat kan.
problem-income-target-not-right-todo = Vul een heel percentage in, en een jaar als je dat weet.
# Mensen, uren en plekken.

problem-too-many-lines-what = Dit is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-too-many-lines-why = Bij ‘{ $field }’ staan er meer dan { $at-most }.
problem-too-many-lines-todo = Haal er een paar weg, of doe het in delen.

problem-citizen-number-what = Dit is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-citizen-number-why = Bij ‘{ $field }’ staat een nummer dat een burgerservicenummer (bsn) kan zijn. Dat mogen jullie van de wet niet bewaren, ook niet als iemand het goedvindt.
problem-citizen-number-todo = Haal het nummer weg. Is het een ander nummer? Schrijf het dan met een streepje of een letter erin.

problem-date-not-possible-what = Dit is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-date-not-possible-why = Bij ‘{ $field }’ kan { $date } niet kloppen.
problem-date-not-possible-todo = Kijk of het jaar goed is.

problem-ends-before-start-what = Dit is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-ends-before-start-why = Het einde ({ $end }) ligt voor het begin ({ $start }).
problem-ends-before-start-todo = Kies een einde op of na { $start }.

problem-name-missing-what = Deze persoon is niet bewaard.
problem-name-missing-why = Er is nog geen naam ingevuld.
problem-name-missing-todo = Vul een voornaam of een achternaam in.

problem-instrument-missing-what = De plek is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-instrument-missing-why = Er staat nog niet bij wat voor plek het is.
problem-instrument-missing-todo = Vul de soort plek in, zoals werkervaringsplaats of dagbesteding.

problem-own-supervisor-what = De plek is niet bewaard. Wat al bewaard was, is niet veranderd.
problem-own-supervisor-why = Niemand begeleidt zichzelf.
problem-own-supervisor-todo = Kies een andere begeleider, of laat dit leeg.

problem-hours-missing-what = De uren zijn niet bewaard.
problem-hours-missing-why = Er staat nog niet bij hoe lang er is gewerkt.
problem-hours-missing-todo = Vul in van hoe laat tot hoe laat, of alleen hoe lang.

problem-hours-end-before-begin-what = De uren zijn niet bewaard.
problem-hours-end-before-begin-why = De eindtijd { $end } is niet later dan de begintijd { $begin }.
problem-hours-end-before-begin-todo = Kies een eindtijd na { $begin }. Een dienst over middernacht vul je in als twee dagen.

problem-hours-break-too-long-what = De uren zijn niet bewaard.
problem-hours-break-too-long-why = De pauze is even lang als de tijd van { $begin } tot { $end }, of langer.
problem-hours-break-too-long-todo = Vul een kortere pauze in.

problem-hours-too-many-what = De uren zijn niet bewaard.
problem-hours-too-many-why = Op { $date } zou deze persoon dan { $hours } uur hebben gewerkt. Een dag heeft 24 uur.
problem-hours-too-many-todo = Kijk of de datum en de lengte kloppen.

problem-hours-overlap-what = De uren zijn niet bewaard.
problem-hours-overlap-why = { $activity-given ->
    [no] Op { $date } staat deze persoon al ingevuld van { $begin } tot { $end }.
   *[yes] Op { $date } staat deze persoon al ingevuld van { $begin } tot { $end }: { $activity }.
}
problem-hours-overlap-todo = Kies een andere tijd, of pas die andere uren eerst aan.

problem-hours-still-to-come-what = Er is niets goedgekeurd.
problem-hours-still-to-come-why = De uren van { $date } moeten nog komen.
problem-hours-still-to-come-todo = Keur ze goed als de dag voorbij is.

# Certificaten.

problem-certificate-not-earned-what = Er is geen certificaat gemaakt. De plek en de uren zijn niet veranderd.
problem-certificate-not-earned-why = { $reason }
problem-certificate-not-earned-todo = Kijk bij de plek naar de einddatum en de goedgekeurde uren.

problem-already-revoked-what = Er is niets veranderd.
problem-already-revoked-why = Certificaat { $number } is al ingetrokken.
problem-already-revoked-todo = Je hoeft niets te doen.

problem-reason-missing-what = Het certificaat is niet ingetrokken. Het blijft geldig.
problem-reason-missing-why = Er is nog geen reden ingevuld.
problem-reason-missing-todo = Schrijf kort waarom je het intrekt.

problem-paper-unreadable-what = Er is niets nagekeken. Er is niets veranderd.
problem-paper-unreadable-why = { $path-given ->
    [no] Er is een bestand dat we niet kunnen lezen.
   *[yes] Dit bestand kunnen we niet lezen: { $path }.
}
problem-paper-unreadable-todo = Kies de PDF van het certificaat. Is die groter dan 25 MB, dan is het niet de onze.
# De boerderij en de kassa.

problem-text-too-long-what = Het is niet bewaard. Er is niets veranderd.
problem-text-too-long-why = De tekst bij ‘{ $field }’ is langer dan { $at-most } tekens.
problem-text-too-long-todo = Maak de tekst korter en probeer het opnieuw.

problem-product-under-small-business-scheme-what = Dit is niet gedaan. Er is niets veranderd.
problem-product-under-small-business-scheme-why = { $product } staat met btw in de lijst, maar de kleineondernemersregeling staat aan.
problem-product-under-small-business-scheme-todo = Zet het product op vrijgesteld. Of zet de regeling uit bij de instellingen.

problem-product-retired-what = Dit is niet gedaan. Er is niets veranderd.
problem-product-retired-why = { $product } wordt niet meer verkocht.
problem-product-retired-todo = Haal het product van de bon. Of zet het bij Producten weer aan.

problem-product-unit-in-use-what = Het product is niet bewaard. Er is niets veranderd.
problem-product-unit-in-use-why = Van { $product } is al geoogst, geteld of verkocht per { $unit }. De eenheid kan dan niet meer veranderen.
problem-product-unit-in-use-todo = Laat de eenheid staan. Of maak een nieuw product met de andere eenheid.

problem-quantity-nothing-what = Dit is niet bewaard. Er is niets veranderd.
problem-quantity-nothing-why = De hoeveelheid van { $product } is 0 of minder.
problem-quantity-nothing-todo = Vul in hoeveel het is, meer dan 0. Of haal de regel weg.

problem-quantity-not-whole-what = Dit is niet bewaard. Er is niets veranderd.
problem-quantity-not-whole-why = { $product } wordt geteld. Een deel ervan kan dan niet.
problem-quantity-not-whole-todo = Vul een heel aantal in. Wordt het gewogen? Pas dat dan eerst aan bij het product.

problem-quantity-not-plausible-what = Dit is niet bewaard. Er is niets veranderd.
problem-quantity-not-plausible-why = De hoeveelheid van { $product } is te groot of heeft te veel cijfers achter de komma.
problem-quantity-not-plausible-todo = Gebruik hooguit drie cijfers achter de komma: een weegschaal weegt in grammen.

problem-harvest-empty-what = De oogst is niet bewaard. Er is niets veranderd.
problem-harvest-empty-why = Er staat nog niet bij hoeveel { $product } het is.
problem-harvest-empty-todo = Vul bij minstens één doel in hoeveel het is.

problem-harvest-left-stock-what = De oogst is niet verwijderd. Er is niets veranderd.
problem-harvest-left-stock-why = Van deze oogst van { $product } is al iets verkocht of bij het tellen afgeboekt.
problem-harvest-left-stock-todo = Klopt de voorraad niet? Tel hem dan en schrijf op waarom.

problem-count-without-note-what = De telling is niet bewaard. De voorraad is niet veranderd.
problem-count-without-note-why = Er zou { $stock } van { $product } moeten zijn. De telling verschilt daarvan, of er is nog een tekort, en er staat niet bij waarom.
problem-count-without-note-todo = Schrijf kort op waar het verschil vandaan komt.

problem-nothing-sold-what = Er is geen bon gemaakt. Er is niets veranderd.
problem-nothing-sold-why = Er staat nog niets op de bon.
problem-nothing-sold-todo = Kies eerst een product.

problem-till-closed-what = Dit is niet gedaan. Er is geen bon gemaakt en niets veranderd.
problem-till-closed-why = De kassa bij { $place } is intussen gesloten en geboekt.
problem-till-closed-todo = Open de kassa opnieuw en doe het nog een keer.

problem-till-already-open-what = De kassa is niet nog een keer geopend. Er is niets veranderd.
problem-till-already-open-why = De kassa bij { $place } staat al open, met een ander wisselgeld.
problem-till-already-open-todo = Ga verder met de kassa die open staat. Of sluit die eerst.

problem-till-of-earlier-month-what = Er is geen bon gemaakt. Er is niets veranderd.
problem-till-of-earlier-month-why = Op deze kassa bij { $place } staan bonnen van { $month }. De btw van elke maand moet apart blijven.
problem-till-of-earlier-month-todo = Sluit deze kassa en open een nieuwe.

problem-cash-too-little-what = Er is geen bon gemaakt. Er is niets veranderd.
problem-cash-too-little-why = Er is { $received } ontvangen, en het totaal is { $total }.
problem-cash-too-little-todo = Vraag de rest, of haal iets van de bon.

problem-cash-limit-what = Er is geen bon gemaakt. Er is niets veranderd.
problem-cash-limit-why = Het totaal is { $total }. Goederen van { $limit } of meer mogen sinds 1 januari 2026 niet contant betaald worden, ook niet in delen.
problem-cash-limit-todo = Laat met pin betalen, of verkoop op rekening.

problem-total-changed-what = Er is geen bon gemaakt. Er is niets veranderd.
problem-total-changed-why = Op het scherm stond { $shown }, maar met de prijzen van nu is het { $total }. Iemand heeft een prijs veranderd.
problem-total-changed-todo = Kijk naar het nieuwe totaal en reken opnieuw af.

problem-difference-without-note-what = De kassa is niet gesloten. Er is niets geboekt.
problem-difference-without-note-why = Er zou { $expected } in de la moeten zitten. Het verschil is { $difference }, en er staat niet bij waarom.
problem-difference-without-note-todo = Tel nog een keer. Blijft het verschil? Schrijf dan kort op waar het vandaan komt.

problem-receipt-already-reversed-what = De bon is niet nog een keer teruggedraaid. Er is niets veranderd.
problem-receipt-already-reversed-why = Bon { $number } is al teruggedraaid met bon { $by }.
problem-receipt-already-reversed-todo = Open bon { $by } om te zien wanneer dat was.

problem-receipt-is-counter-receipt-what = De bon is niet teruggedraaid. Er is niets veranderd.
problem-receipt-is-counter-receipt-why = Bon { $number } draait zelf een andere bon terug.
problem-receipt-is-counter-receipt-todo = Was dat een vergissing? Maak dan een nieuwe bon met dezelfde producten.

problem-reversal-without-reason-what = Bon { $number } is niet teruggedraaid. Er is niets veranderd.
problem-reversal-without-reason-why = Er is nog geen reden ingevuld.
problem-reversal-without-reason-todo = Schrijf kort waarom je de bon terugdraait.

# Bestanden naar buiten.

problem-cannot-write-what = Niet alle bestanden zijn opgeslagen. De administratie zelf is niet veranderd.
problem-cannot-write-why = { $path-given ->
    [no] Op die plek konden we niet schrijven.
   *[yes] Hier konden we niet schrijven: { $path }. Misschien staat daar al een ander bestand.
}
problem-cannot-write-todo = Kies een andere map, of haal het oude bestand daar weg.

# Onze fout.

problem-internal-what = Er ging iets mis in het programma. Je laatste stap is niet gedaan. Je gegevens zijn veilig.
problem-internal-why = Dit is een fout van ons, met nummer { $incident }.
problem-internal-todo = Probeer het opnieuw. Gebeurt het weer? Geef het nummer dan aan ons door.

# Velden.

problem-name-taken-what = Het is niet bewaard. Er is niets veranderd.
problem-name-taken-why = De naam ‘{ $name }’ bestaat al.
problem-name-taken-todo = Kies een andere naam, of pas aan wat er al is.

# Ruimtes.

problem-reservation-ends-before-it-starts-what = De reservering is niet gemaakt of veranderd.
problem-reservation-ends-before-it-starts-why = Het einde ({ $end }) ligt niet na het begin ({ $begin }).
problem-reservation-ends-before-it-starts-todo = Kies een later einde. Loopt het door na middernacht? Vul dan ook de einddatum in.

problem-reservation-clashes-what = De reservering is niet gemaakt of veranderd.
problem-reservation-clashes-why = { $room } is op { $date } al bezet van { $begin } tot { $end } door ‘{ $title }’. Ook de tijd voor klaarzetten en opruimen telt mee.
problem-reservation-clashes-todo = Kies een andere tijd of een andere ruimte.

problem-series-clashes-what = Er is niets gereserveerd of veranderd, ook niet op de dagen die wel vrij zijn.
problem-series-clashes-why = { $room } is op { $count } dagen al bezet: { $dates }.
problem-series-clashes-todo = Kies een andere tijd of ruimte, of een kortere reeks en reserveer de andere dagen apart.

problem-time-does-not-exist-what = De reservering is niet gemaakt of veranderd.
problem-time-does-not-exist-why = Op { $date } bestaat { $time } niet: de zomertijd begint en de klok gaat van 02:00 naar 03:00.
problem-time-does-not-exist-todo = Kies een tijd voor 02:00 of vanaf 03:00.

problem-reservation-too-long-what = De reservering is niet gemaakt of veranderd.
problem-reservation-too-long-why = Eén reservering duurt hoogstens { $days } dagen, en klaarzetten en opruimen elk hoogstens een dag.
problem-reservation-too-long-todo = Maak hem korter, of maak er meer dan één van.

problem-series-too-long-what = Er is niets gereserveerd.
problem-series-too-long-why = Een reeks heeft hoogstens { $most } keren.
problem-series-too-long-todo = Kies een eerdere laatste dag.

problem-room-has-no-price-what = De reservering is niet gemaakt of veranderd.
problem-room-has-no-price-why = { $group-given ->
    [no] { $room } heeft geen prijs die voor iedereen geldt, en deze klant hoort bij geen klantgroep.
   *[yes] { $room } heeft geen prijs voor klantgroep ‘{ $group }’ en ook geen prijs voor iedereen.
}
problem-room-has-no-price-todo = Vul bij de ruimte een prijs in, of kies bij de klant een andere groep.

problem-room-not-in-use-what = De reservering is niet gemaakt of veranderd.
problem-room-not-in-use-why = { $room } is niet meer in gebruik.
problem-room-not-in-use-todo = Kies een andere ruimte, of zet deze ruimte weer aan.

problem-reservation-cannot-become-what = De reservering staat nog zoals hij stond.
problem-reservation-cannot-become-why = Een reservering kan niet van ‘{ $from ->
    [option] optie
    [confirmed] bevestigd
    [took_place] doorgegaan
    [cancelled] afgezegd
    [no_show] niet gekomen
   *[other] { $from }
}’ naar ‘{ $to ->
    [option] optie
    [confirmed] bevestigd
    [took_place] doorgegaan
    [cancelled] afgezegd
    [no_show] niet gekomen
   *[other] { $to }
}’.
problem-reservation-cannot-become-todo = Zet hem eerst op ‘bevestigd’.

problem-reservation-is-billed-what = De reservering is niet veranderd.
problem-reservation-is-billed-why = ‘{ $title }’ van { $date } staat al in een concept of op een factuur.
problem-reservation-is-billed-todo = Gooi eerst het concept weg. Is de factuur al definitief? Maak dan een creditfactuur.

problem-reservation-not-yet-what = De reservering staat nog zoals hij stond.
problem-reservation-not-yet-why = ‘{ $title }’ is pas op { $date }.
problem-reservation-not-yet-todo = Doe dit op de dag zelf of daarna.

# Klanten en regels om te factureren.

problem-customer-exists-what = De klant is niet bewaard. Er is niets veranderd.
problem-customer-exists-why = ‘{ $name }’ heeft al hetzelfde KvK-nummer, OIN of klantnummer.
problem-customer-exists-todo = Zoek die klant op, of kijk of het nummer klopt.

problem-prices-mixed-what = De regel is niet bewaard. Er is niets veranderd.
problem-prices-mixed-why = Voor { $customer } wachten al regels met prijzen { $basis ->
    [including_vat] inclusief btw
   *[other] exclusief btw
}. Op één factuur kan niet allebei.
problem-prices-mixed-todo = Vul de prijs { $basis ->
    [including_vat] inclusief btw
   *[other] exclusief btw
} in.

problem-line-not-open-what = De regel is niet veranderd.
problem-line-not-open-why = { $text-given ->
    [no] De regel staat al in een concept of op een factuur.
   *[yes] ‘{ $text }’ staat al in een concept of op een factuur.
}
problem-line-not-open-todo = Pas het concept aan, of gooi het weg; dan wacht de regel weer.
