menu-hours = Uren
tab-hours-write = Invullen
tab-hours-approve = Goedkeuren
hours-title = Uren
hours-intro = Wie werkte wanneer, en hoe lang.
hours-write = Uren invullen
hours-change = Uren aanpassen
hours-change-one = Aanpassen
hours-remove = Weghalen
hours-removed = De uren zijn weggehaald.
hours-do = Wat je ermee kunt doen
hours-day = Dag
hours-way = Hoe wil je het opschrijven?
hours-way-times = Van hoe laat tot hoe laat
hours-way-length = Alleen hoe lang
hours-begin = Van
hours-end = Tot
hours-break = Pauze
hours-break-hint = Zoals 0:30 of 30 min.
hours-break-short = { $minutes } min pauze
hours-length = Hoe lang
hours-length-hint = Zoals 1,5 of 1:30.
hours-activity = Wat
hours-when = Wanneer
hours-missing = Vul dit nog in.
hours-backwards = De eindtijd is niet later dan de begintijd. Kies een tijd na { $begin }.
hours-worked = Gewerkt: { $length }
hours-save = Uren bewaren
hours-saved = Bewaard: { $length } voor { $name }.
hours-saved-certificate = Bewaard: { $length } voor { $name }. Certificaat { $number } is al gemaakt en verandert niet mee.
hours-in-certificate = Deze dag telt mee op certificaat { $number }. Dat verandert niet mee. Klopt het niet meer? Trek het dan in en maak een nieuw.
hours-approve-again = Deze uren zijn goedgekeurd. Pas je ze aan, dan moeten ze opnieuw goedgekeurd worden.
hours-still-to-come = Deze dag moet nog komen. Goedkeuren kan daarna.
hours-to-come = Moet nog komen
hours-week = Deze week van iedereen
hours-week-of = De week van { $name }
hours-empty = In deze week zijn nog geen uren ingevuld.
hours-total = Samen
hours-approved = Goedgekeurd
hours-open = Wacht op goedkeuring
hours-approved-toast =
    { $count ->
        [one] 1 keer uren goedgekeurd.
       *[other] { $count } keer uren goedgekeurd.
    }
hours-disapproved-toast = De goedkeuring is weggehaald.
week-choose = Week kiezen
week-before = Week terug
week-after = Week verder
week-now = Naar deze week
week-number = Week { $number }
approve-title = Uren goedkeuren
approve-intro = Alleen goedgekeurde uren tellen mee voor een certificaat.
approve-show = Toon
approve-show-open = Alles wat wacht
approve-show-week = Alles van een week
approve-who = Alleen van
approve-who-hint = Niemand gekozen: iedereen.
approve-empty = Niets te doen. Alle uren zijn goedgekeurd.
approve-all =
    { $count ->
        [one] 1 goedkeuren
       *[other] Alle { $count } goedkeuren
    }
approve-chosen =
    { $count ->
        [one] Gekozen uren goedkeuren (1)
       *[other] Gekozen uren goedkeuren ({ $count })
    }
approve-choose = Kiezen
approve-one = Goedkeuren
approve-not = Goedkeuring weghalen
approve-by = door { $name }, { $at }
approve-by-somebody = iemand die hier niet meer werkt
approve-waiting =
    { $count ->
        [one] 1 keer wacht nog. Samen { $total }.
       *[other] { $count } keer wacht nog. Samen { $total }.
    }
