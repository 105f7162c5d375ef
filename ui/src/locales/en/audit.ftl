changes-title = Latest changes
changes-intro = Who did what, and what you can undo.
changes-empty = Nothing has changed yet.
changes-when = When
changes-who = Who
changes-what = What
changes-back = Undo
changes-undone = Undone
