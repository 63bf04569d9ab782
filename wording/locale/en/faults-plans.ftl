# The log of changes and plans: what is wrong, and what to do about it
log-line = line { $line }
log-as-written = the log as it was written
log-not-as-written = the end of the log is not as it was written, so nothing is added to it: bring the file back from a backup, or lay the old one aside and begin another with atlas log renew
log-advice = bring the file of the log back from a backup, or lay it aside and begin another with atlas log renew; plans stay as they are
log-broken = { $how ->
    [changed] line { $line } of the log was changed or is damaged
    [removed] lines before line { $line } of the log were removed
    [moved] line { $line } of the log does not stand in its place
    [replaced] the line before line { $line } of the log is another one than was written
    [cut] the end of the log was cut off from line { $line } on
    [half] line { $line }, the last one of the log, was not written whole; the head of the log keeps all of it, so that it can be completed and nothing is lost (by atlas log mend, or by the next change)
    [added] line { $line } stands behind the end of the log and was not written by the program
   *[head] the head of the log (log-head.json) is gone or damaged
}
log-post = the post of who makes the change
log-a-post = the name of a post, such as provincial community development officer
log-post-wrong = { $kind ->
    [empty] the post of who makes the change must be named
    [long] the name of the post is too long
   *[other] name a post, not a person, a citizen number or a telephone number
}
log-whole = the log is whole: { $lines ->
    [one] one line, as it was written
   *[other] { $lines } lines, all as they were written
}; the last one is { $hash }
log-empty = there is no log of changes yet
log-mended = the last line of the log was completed
log-nothing-to-mend = there is nothing to complete
log-renewed = the old log lies at { $place }, and another one is begun
log-begun = there was no log; one is begun with the plans that there are
log-not-in = the log has no line { $hash }, which was noted
log-plan-unlike = { $how ->
    [untold] no line of the log tells of plan { $plan }, whose file is there
    [gone] the file of plan { $plan } is gone, though the log tells that there is such a plan
    [back] the file of plan { $plan } is there, though the log tells that it was deleted
    [damaged] the file of plan { $plan } is damaged or was changed
   *[other] the file of plan { $plan } is not as the last line of the log about it says
}
plan-national = National targets
plan-where = plan
plan-of = plan “{ $title }”
plan-goal = target of the measure { $measure }
plan-task = task { $id } “{ $what }”
plan-twice-goal = target
plan-twice-task = task
plan-field-title = name of the plan
plan-field-what = what is to be done
plan-field-agency = agency
plan-field-post = post
plan-field-note = note
plan-a-title = a name of the plan
plan-a-day = a day, such as 2026-11-27
plan-an-area = one area or one group
plan-a-measure = a measure with figures of at least one year
plan-a-target = a value of the target
plan-base-both = a base with its year
plan-a-number = a number
plan-between = { $least } to { $most }
plan-later = years each later than the one before
plan-steps-before = a year of the target, and of steps on the way at most { $most }
plan-what = what is to be done
plan-once = once
plan-signs = control characters
plan-plain = plain text
plan-nobody = a post or an agency
plan-wrong = { $what ->
    [title] a plan must have a name
    [day] the day is none
    [area] the area is none
    [many] there are too many
    [measure] this measure cannot have a target
    [path] there is no such way to a target
    [value] the value is outside what can be
    [year] the year is none
    [order] the years of base, steps and target are not in order
    [steps] the steps on the way are not right
    [no-measure] a row of the targets has no measure (delete the row if it is not needed)
    [no-target] there is no value of the target (delete the row if it is not needed)
    [base-half] a base has a value and a year, or neither
    [steps-unread] this step on the way cannot be read
    [what] a task must say what is to be done
    [state] there is no such state
    [dimension] there is no such dimension
    [twice] it is there twice
    [long] the text is too long
    [signs] the text has characters that cannot be used
    [person-citizen] it has a citizen number, which a plan cannot keep
    [person-telephone] it has a telephone number, which a plan cannot keep
   *[person-name] it names a person, which a plan cannot keep: name a post
}
plan-changed-meanwhile = { $post } changed this plan meanwhile, at { $time }: look at what changed and choose whose is to stand; nothing is lost
plan-as-seen = the plan as it was when the editing began
plan-no-plan = there is no such plan
plan-needs-no-plan = a plan that there is
plan-plan-damaged = the file of this plan is not as it was written; it can be made anew from the log of changes
plan-other-content = content that the check in the file does not fit
plan-needs-plan-damaged = the plan as it was written
plan-plans-full = no more plans can be kept: delete one that is not needed first
plan-needs-plans-full = fewer than these
plan-nothing-to-undo = there is no change to take back
plan-needs-nothing-to-undo = a change that was not taken back yet
plan-not-in-the-log = the log of changes does not tell all of this plan, so it cannot be made anew from it: bring the file back from a backup
plan-needs-not-in-the-log = a plan that the log tells all of
