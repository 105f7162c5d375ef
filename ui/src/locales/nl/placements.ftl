placements-title = Plekken
placements-intro = Wie hier meedoet om te leren, en met welk resultaat.
placements-empty = Er staan nog geen plekken in. Voeg er een toe, of haal je lijst binnen.
placements-earned = Verdiend, nog niet gemaakt
placement-title = Plek
placement-to-certificate = Naar het certificaat
placement-issue = Certificaat maken
placement-issue-what = Het certificaat voor { $name } krijgt een nummer en een code.
placement-issue-date = Datum op het certificaat
placement-issued = Certificaat { $number } is gemaakt.
placement-earned = Deze plek is afgerond met goedgekeurde uren. Het certificaat kan gemaakt worden.
placement-not-earned = Nog geen certificaat
placement-start = Begin
placement-planned-end = Gepland einde
placement-actual-end = Einde
placement-running = Loopt nog
placement-per-week = Uren per week
placement-referrer = Aangemeld door
placement-goal = Doel
placement-tasks = Taken
placement-skills = Vaardigheden
placement-private = Wie aanmeldde, het doel en de reden van het einde komen nooit op het certificaat.
placement-preview = Certificaat van { $name }
certificates-title = Certificaten
certificates-intro = Het register: wat je gaf, aan wie, en of het nog geldt.
certificates-search = Zoek op naam of nummer
certificates-none-found = Niets gevonden. Probeer een ander woord.
certificates-empty = Er zijn nog geen certificaten. Je maakt ze bij een plek, of bij de maandafsluiting.
certificates-to-placements = Bekijk de plekken
certificate-of = Certificaat van { $name }
certificate-valid = Geldig
certificate-revoked = Ingetrokken
certificate-revoked-on = Ingetrokken op { $date }
certificate-revoked-toast = Certificaat { $number } is ingetrokken.
certificate-save = Opnieuw afdrukken (PDF)
certificate-code = Code
certificate-code-hint = Met deze code controleert iemand of het certificaat echt is.
certificate-revoke = Intrekken
certificate-revoke-title = Certificaat { $number } intrekken
certificate-revoke-what = Het blijft in het register staan, maar geldt niet meer. Dit kun je niet terugzetten.
certificate-revoke-reason = Waarom trek je het in?
certificate-revoke-reason-missing = Vul de reden in.
verify-title = Certificaat controleren
verify-intro = Is het echt, onveranderd en nog geldig?
verify-by-code = Met de code
verify-code-hint = De code staat onderaan het certificaat.
verify-do = Controleren
verify-drop = Of sleep de PDF van het certificaat hierheen.
verify-choose = PDF kiezen
verdict-genuine = Dit certificaat is echt
verdict-revoked = Dit certificaat is ingetrokken
verdict-unknown = Dit certificaat kennen we niet
verdict-changed = Dit certificaat is veranderd
verdict-not-signed-by-us = Dit certificaat is niet van ons
placements-all = Alle plekken
placements-none-found = Geen plek gevonden. Probeer een ander woord.
placement-new = Plek toevoegen
placement-change = Plek aanpassen
placement-save = Plek bewaren
placement-saved = De plek van { $name } is bewaard.
placement-who = Wie
placement-agreed = Afgesproken
placement-on-certificate = Voor op het certificaat
placement-instrument-hint = In het woord van de gemeente.
placement-instrument-missing = Vul de soort plek in.
placement-referrer-hint = Een gemeente, school of instelling.
placement-goal-hint = Geen bsn, geen medische gegevens.
placement-per-week-wrong = Schrijf een getal, zoals 16 of 7,5.
placement-ends-early = Het einde ligt voor het begin.
placement-task = Taak
placement-task-add = Taak erbij
placement-tasks-hint = Wat doet iemand, in gewone woorden.
placement-skill = Vaardigheid
placement-skill-add = Vaardigheid erbij
placement-skills-hint = Wat kan iemand nu zelf.
placement-end = Beëindigen
placement-end-title = De plek van { $name } beëindigen
placement-end-what = De uren tot en met deze dag tellen mee voor het certificaat.
placement-last-day = Laatste dag
placement-end-reason = Waarom
placement-end-reason-hint = Alleen voor het dossier. Dit komt nooit op papier.
placement-ended = Beëindigd
placement-ended-toast = De plek van { $name } is beëindigd.
placement-resume = Toch laten doorlopen
placement-resumed = De plek loopt weer door.
placement-late =
    { $days ->
        [one] Het geplande einde was gisteren. Beëindig de plek, of pas het einde aan.
       *[other] Het geplande einde was { $days } dagen geleden. Beëindig de plek, of pas het einde aan.
    }
placement-soon =
    { $days ->
        [0] Vandaag is het geplande einde.
        [one] Morgen is het geplande einde.
       *[other] Over { $days } dagen is het geplande einde.
    }
progress-of-planned = { $done } van { $planned }
progress-approved = { $done } goedgekeurd
progress-outside = Goedgekeurd, maar buiten de periode
progress-approve =
    { $count ->
        [one] Nog 1 keer goedkeuren
       *[other] Nog { $count } keer goedkeuren
    }
instrument-work-experience = werkervaringsplaats
instrument-trial = proefplaats
instrument-participation = maatschappelijke participatie
instrument-learning = leerwerktraject
instrument-day-activities = dagbesteding
instrument-internship = stage
certificate-preview = Voorbeeld
certificate-back = Terug naar de plek
certificate-ready = Kan het al?
certificate-lasting = Daarna verandert het niet meer. Je kunt het wel intrekken.
check-ended = De plek is beëindigd.
check-not-ended = De plek is nog niet beëindigd.
check-hours = { $done } goedgekeurd.
check-no-hours = Er zijn nog geen goedgekeurde uren.
check-all-approved = Er wachten geen uren op goedkeuring.
check-unapproved =
    { $count ->
        [one] 1 keer uren wacht nog op goedkeuring.
       *[other] { $count } keer uren wachten nog op goedkeuring.
    }
check-texts = Er staan taken en vaardigheden op.
check-no-texts = Er staan nog geen taken of vaardigheden op.
