# Plans, targets and tasks on the page of following up
plans-title = Plan, targets and tasks: { $name }
plans-way = ↓ { $plans ->
        [one] One plan
       *[other] { $plans } plans
    } here: { $n ->
        [0] no task
        [one] one task
       *[other] { $tasks } tasks
    }
plans-none = There is no plan of this place yet
plans-choose = Plan
plans-group = a group of areas
plans-everywhere = the whole place
plans-undated = no day set
plans-made = of { $day } · kept by { $post }
plans-source = plan “{ $title }” of { $place }
plans-due = Tasks: { $all }. Overdue { $overdue } · due within 30 days { $soon } · later { $later } · no day set { $undated } · done or stopped { $closed }
plans-when-overdue = { $day } (overdue: { $days } d)
plans-when-soon = { $day } (in { $days } d)
plans-when-later = { $day } (in { $days } d)
plans-targets = Targets
plans-tasks = Tasks
plans-measure-id = Id of the measure
plans-column-measure = Measure
plans-column-base = Base
plans-column-latest = Latest
plans-column-asked = What the path asks of that year
plans-column-target = Target
plans-column-path = Path
plans-column-state = State
plans-path-linear = even
plans-path-steps = by steps
plans-task-id = No.
plans-task-what = What is to be done
plans-task-where = Where
plans-task-area = Where
plans-task-dimensions = Dimensions
plans-task-agency = Agency
plans-task-post = Post
plans-task-due = Due
plans-task-state = State
plans-task-people = People
plans-task-baht = Baht
plans-task-note = Note
plans-task-code = Area code
plans-state-todo = not begun
plans-state-doing = under way
plans-state-done = done
plans-state-stopped = stopped
plans-name = Name of the plan
plans-post = Post of who makes the change
plans-post-help = A post, not a person, such as provincial community development officer
plans-note = Note on the plan
plans-base-year = Base year (B.E.)
plans-target-year = Target year (B.E.)
plans-steps = Steps on the way
plans-steps-help = Years and values with ; between them, such as 2568=2.5; 2569=2.0
plans-save = Save
plans-undo = Take back the last change
plans-again = Another plan
plans-untitled = New plan
plans-delete = Delete the plan
plans-editor-title = Make or edit a plan
plans-delete-sure = Delete the plan “{ $title }”? The log keeps it: it can be brought back from the deleted plans of this place
plans-delete-now = Delete this plan
plans-deleted = Deleted plans
plans-back = Bring back
plans-not-as-seen = { $post } changed this plan before, so what was asked for was not done. The page shows the plan as it is now: look at it before asking again
plans-yes = yes
plans-no = no
plans-restore = Bring the plan back from the log
plans-operator = operator
plans-mine = Keep what I changed, the rest as theirs
plans-theirs = Keep theirs, drop my changes
plans-history = Log of changes: { $n }
plans-more = { $n ->
        [one] One more part
       *[other] { $n } more parts
    }
plans-added = added: { $part }
plans-gone = removed: { $part }
plans-itself = the plan itself
plans-task = task { $id } “{ $what }”
plans-log-made = made
plans-log-changed = changed
plans-log-deleted = deleted
plans-log-undone = taken back
plans-log-restored = brought back from the log
plans-log-taken-over = earlier targets taken over
plans-value-title = name
plans-value-made = day
plans-value-area = area
plans-value-group = group
plans-value-post = post
plans-value-note = note
plans-value-link = made from
plans-value-training = for training
plans-value-measure = measure
plans-value-target = target
plans-value-year = year
plans-value-base = base
plans-value-steps = steps
plans-value-path = path
plans-value-id = number
plans-value-what = what
plans-value-dimensions = dimensions
plans-value-agency = agency
plans-value-due = due
plans-value-state = state
plans-value-people = people
plans-value-baht = baht
following-reached = ✓ reached
following-on-track = ↗ on its way
following-behind = ✗ behind the plan
following-unknown = ? cannot be told yet
following-line-figures = figures
following-line-path = path of the plan
following-line-target = target
following-sentence = { $state ->
    [reached] ✓ Reached: { $measure } was { $value } in { $when }; the target is { $up ->
        [yes] at least
       *[no] at most
    } { $target }
    [on-track] ↗ On its way: { $measure } was { $value } in { $when }; the plan asks for { $up ->
        [yes] at least
       *[no] at most
    } { $asked } (target { $target } in { $until })
    [behind] ✗ Behind the plan: { $measure } was { $value } in { $when }; the plan asks for { $up ->
        [yes] at least
       *[no] at most
    } { $asked } (target { $target } in { $until })
   *[unknown] ? Cannot be told yet: { $measure }: { $why ->
        [no-figure] there is no figure of this place
        [break] the survey of { $when } has another form than that of the base year
        [no-later] there is no figure after the base year (the latest is of { $when })
        [no-year] no year is set, and the target is not reached
       *[no-direction] more is neither better nor worse
    } (target { $target })
}
following-rule = The latest figure is compared with the target and with the path of the plan: what has reached the target is “reached”; what is at least as good as the path asks of that year is “on its way”, anything worse is “behind the plan”. Without a figure after the base year, or where the form of the survey changed in between, it “cannot be told yet”. A plan without a base year begins with the first figure of the same form
