placements-title = Placements
placements-intro = Who takes part here to learn, and with what result.
placements-empty = There are no placements yet. Bring in your list.
placements-earned = Earned, not made yet
placement-title = Placement
placement-to-certificate = Go to the certificate
placement-issue = Make the certificate
placement-issue-what = The certificate for { $name } gets a number and a code.
placement-issue-date = Date on the certificate
placement-issued = Certificate { $number } was made.
placement-earned = This placement ended with approved hours. The certificate can be made.
placement-not-earned = No certificate yet
placement-start = Start
placement-planned-end = Planned end
placement-actual-end = End
placement-running = Still running
placement-per-week = Hours per week
placement-referrer = Referred by
placement-goal = Goal
placement-tasks = Tasks
placement-skills = Skills
placement-private = Referrer, goal and reason of ending never stand on the certificate.
placement-preview = Certificate of { $name }
certificates-title = Certificates
certificates-intro = The register: what you gave, to whom, and whether it still holds.
certificates-search = Search by name or number
certificates-none-found = Nothing found. Try another word.
certificates-empty = There are no certificates yet. They are made at month end.
certificates-to-placements = See the placements
certificate-of = Certificate of { $name }
certificate-valid = Valid
certificate-revoked = Revoked
certificate-revoked-on = Revoked on { $date }
certificate-revoked-toast = Certificate { $number } was revoked.
certificate-save = Print again (PDF)
certificate-code = Code
certificate-code-hint = With this code anyone can check that the certificate is genuine.
certificate-revoke = Revoke
certificate-revoke-title = Revoke certificate { $number }
certificate-revoke-what = It stays in the register but no longer holds. This cannot be undone.
certificate-revoke-reason = Why do you revoke it?
certificate-revoke-reason-missing = Enter the reason.
verify-title = Verify a certificate
verify-intro = Is it genuine, unchanged and still valid?
verify-by-code = With the code
verify-code-hint = The code is at the bottom of the certificate.
verify-do = Verify
verify-drop = Or drag the PDF of the certificate here.
verify-choose = Choose a PDF
verdict-genuine = This certificate is genuine
verdict-revoked = This certificate was revoked
verdict-unknown = We do not know this certificate
verdict-changed = This certificate was changed
verdict-not-signed-by-us = This certificate is not ours
placements-all = All placements
placements-none-found = No placement found. Try another word.
placement-new = Add a placement
placement-change = Change the placement
placement-save = Save placement
placement-saved = The placement of { $name } was saved.
placement-who = Who
placement-agreed = Agreed
placement-on-certificate = For the certificate
placement-instrument-hint = In the municipality’s own word.
placement-instrument-missing = Enter the kind of placement.
placement-referrer-hint = A municipality, school or institution.
placement-goal-hint = No citizen service number, no medical details.
placement-per-week-wrong = Write a number, such as 16 or 7.5.
placement-ends-early = The end is before the start.
placement-task = Task
placement-task-add = Add a task
placement-tasks-hint = What somebody does, in plain words.
placement-skill = Skill
placement-skill-add = Add a skill
placement-skills-hint = What somebody can do by themselves now.
placement-end = End
placement-end-title = End the placement of { $name }
placement-end-what = Hours up to and including this day count for the certificate.
placement-last-day = Last day
placement-end-reason = Why
placement-end-reason-hint = Only for the file. This never stands on paper.
placement-ended = Ended
placement-ended-toast = The placement of { $name } was ended.
placement-resume = Let it go on after all
placement-resumed = The placement goes on.
placement-late =
    { $days ->
        [one] The planned end was yesterday. End the placement, or change its end.
       *[other] The planned end was { $days } days ago. End the placement, or change its end.
    }
placement-soon =
    { $days ->
        [0] The planned end is today.
        [one] The planned end is tomorrow.
       *[other] The planned end is in { $days } days.
    }
progress-of-planned = { $done } of { $planned }
progress-approved = { $done } approved
progress-outside = Approved, but outside the period
progress-approve =
    { $count ->
        [one] Approve 1 more
       *[other] Approve { $count } more
    }
instrument-work-experience = work experience
instrument-trial = trial placement
instrument-participation = social participation
instrument-learning = learning and working
instrument-day-activities = day activities
instrument-internship = internship
certificate-preview = Preview
certificate-back = Back to the placement
certificate-ready = Is it ready?
certificate-lasting = After that it does not change. You can revoke it.
check-ended = The placement has ended.
check-not-ended = The placement has not ended yet.
check-hours = { $done } approved.
check-no-hours = There are no approved hours yet.
check-all-approved = No hours wait for approval.
check-unapproved =
    { $count ->
        [one] Hours wait for approval, 1 row.
       *[other] Hours wait for approval, { $count } rows.
    }
check-texts = Tasks and skills are filled in.
check-no-texts = There are no tasks or skills yet.
