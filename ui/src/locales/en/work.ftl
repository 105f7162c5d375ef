menu-hours = Hours
tab-hours-write = Enter
tab-hours-approve = Approve
hours-title = Hours
hours-intro = Who worked when, and for how long.
hours-write = Enter hours
hours-change = Change hours
hours-change-one = Change
hours-remove = Remove
hours-removed = The hours were removed.
hours-do = What you can do with it
hours-day = Day
hours-way = How do you want to write it down?
hours-way-times = From when until when
hours-way-length = Only how long
hours-begin = From
hours-end = Until
hours-break = Break
hours-break-hint = Such as 0:30 or 30 min.
hours-break-short = { $minutes } min break
hours-length = How long
hours-length-hint = Such as 1.5 or 1:30.
hours-activity = What
hours-when = When
hours-missing = Fill this in too.
hours-backwards = The end is not after the begin. Choose a time after { $begin }.
hours-worked = Worked: { $length }
hours-save = Save hours
hours-saved = Saved: { $length } for { $name }.
hours-saved-certificate = Saved: { $length } for { $name }. Certificate { $number } was made already and does not change.
hours-in-certificate = This day counts on certificate { $number }. That does not change. Is it no longer right? Revoke it and make a new one.
hours-approve-again = These hours are approved. If you change them, they must be approved again.
hours-still-to-come = This day is still to come. It can be approved afterwards.
hours-to-come = Still to come
hours-week = This week of everybody
hours-week-of = The week of { $name }
hours-empty = No hours were entered in this week yet.
hours-total = Together
hours-approved = Approved
hours-open = Waits for approval
hours-approved-toast =
    { $count ->
        [one] Hours approved, 1 row.
       *[other] Hours approved, { $count } rows.
    }
hours-disapproved-toast = The approval was removed.
week-choose = Choose a week
week-before = Week back
week-after = Week on
week-now = To this week
week-number = Week { $number }
approve-title = Approve hours
approve-intro = Only approved hours count for a certificate.
approve-show = Show
approve-show-open = All that waits
approve-show-week = All of a week
approve-who = Only hours of
approve-who-hint = Nobody chosen: everyone.
approve-empty = Nothing to do. All hours are approved.
approve-all =
    { $count ->
        [one] Approve 1
       *[other] Approve all { $count }
    }
approve-chosen =
    { $count ->
        [one] Approve chosen hours (1)
       *[other] Approve chosen hours ({ $count })
    }
approve-choose = Choose
approve-one = Approve
approve-not = Remove approval
approve-by = by { $name }, { $at }
approve-by-somebody = somebody who no longer works here
approve-waiting =
    { $count ->
        [one] 1 row waits. Together { $total }.
       *[other] { $count } rows wait. Together { $total }.
    }
