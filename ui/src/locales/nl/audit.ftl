changes-title = Laatste wijzigingen
changes-intro = Wie deed wat, en wat kun je terugzetten.
changes-empty = Er is nog niets veranderd.
changes-when = Wanneer
changes-who = Wie
changes-what = Wat
changes-back = Terugzetten
changes-undone = Teruggezet
