# What changed from one release to the next, in English.

section-changes = What changed
editions-report = Edition report
editions-releases = from release { $before } to { $after }
editions-finding =
    { $area }: { $new ->
        [0] no new figures
        [one] one new figure
       *[other] { $new } new figures
    }, { $restated ->
        [0] none restated
        [one] one restated
       *[other] { $restated } restated
    }, { $gone ->
        [0] none gone
        [one] one gone
       *[other] { $gone } gone
    }
editions-nothing = { $area }: no published figure is new, restated or gone
editions-moved =
    { $area }: { $entered ->
        [0] no area moved into the country's worst tenth
        [one] one area moved into the country's worst tenth of some measure
       *[other] { $entered } areas moved into the country's worst tenth of some measure
    }, { $left ->
        [0] none out
        [one] one out
       *[other] { $left } out
    }; { $moves ->
        [one] the one move { $sure ->
            [0] may be noise
           *[other] is more than noise
        }
       *[other] { $sure ->
            [0] none of { $moves } moves is more than noise
            [one] one of { $moves } moves is more than noise
           *[other] { $sure } of { $moves } moves are more than noise
        }
    }
editions-moved-none = { $area }: no move into or out of the country's worst tenth can be told
editions-restating =
    { $area }: { $n ->
        [one] one figure of years known before was restated
       *[other] { $n } figures of years known before were restated
    }
editions-restating-none = { $area }: no figure of years known before was restated
editions-following =
    { $area }: { $targets ->
        [0] no plan of the place itself has a target
        [one] its one target { $behind ->
            [0] is not behind its plan
           *[other] is behind its plan
        }
       *[other] { $behind ->
            [0] none of its { $targets } targets is behind its plan
            [one] one of its { $targets } targets is behind its plan
           *[other] { $behind } of its { $targets } targets are behind their plan
        }
    }; { $tasks ->
        [0] no task is overdue
        [one] one task is overdue
       *[other] { $tasks } tasks are overdue
    }
editions-following-none = { $area }: no plan of the place itself has a target, and no task is overdue
editions-figure-new = new figures
editions-figure-restated = restated figures
editions-figure-gone = figures gone
editions-figure-moved =
    moves in or out of the worst tenth, { $sure ->
        [0] none
       *[other] { $sure }
    } more than noise
editions-figure-overdue = tasks overdue
editions-own = New figures of { $area } beside the last ones
editions-own-none = No new figure of { $area } itself.
editions-restated = Restated: figures of years known before that were changed afterwards
editions-restated-none = No figure of a year known before was changed.
editions-moved-title = In or out of the worst tenth of the country
editions-moved-nobody = No area moved, or there is no later year of the same form of the survey to compare.
editions-by-level = How many figures, by level
editions-by-level-none = No figure is new, restated or gone.
editions-targets = Targets of the plans of { $area }
editions-targets-none = No plan of { $area } itself has a target.
editions-overdue = Tasks overdue
editions-overdue-none = No task is overdue.
editions-column-before = Before
editions-column-now = New
editions-column-was = Was
editions-column-is = Is
editions-column-change = Change
editions-column-moved = Worst tenth
editions-column-noise = More than noise?
editions-column-plan = Plan
editions-column-latest = Latest
editions-column-standing = Standing
editions-column-due = Due
editions-column-task = Task
editions-column-state = State
editions-new = New
editions-changed = Restated
editions-gone = Gone
editions-in = in
editions-out = out
editions-sure = yes
editions-noise = may be noise
editions-of-year = { $value } ({ $year })
editions-points = { $points } points
editions-more =
    { $n ->
        [one] One more row: the command “atlas edition” writes all of them.
       *[other] { $n } more rows: the command “atlas edition” writes all of them.
    }
editions-of-a-group = a group of areas
editions-both = releases { $before } and { $after }
editions-source = Source: { $sources }
editions-foot = Processed { $date } · { $source }
editions-rule = Figures restated are no change of the areas. Measures of several dimensions at once are left out: they are made anew with every release. The rule for the worst tenth is on the page of methods

# Two releases that cannot be compared
editions-first = no release was in force before { $identity }: there is nothing to compare it with
editions-same = both releases are { $identity }: choose two that are not the same
editions-unknown = there is no release { $identity } here: choose one of the releases stored
editions-training-first = { $identity } is a release of training with invented figures: no real release is compared with it
editions-boundaries =
    the two releases have other areas ({ $new ->
        [one] one is new
       *[other] { $new } are new
    }, { $gone ->
        [one] one is gone
       *[other] { $gone } are gone
    }): their figures cannot be compared area by area
editions-waiting = being made: { $done } of { $of ->
        [one] one province
       *[other] { $of } provinces
    }; ask again in a moment
editions-which-file = say with --out into which file the { $kind } is written

# The part of the page of data
parameter-before = release before
parameter-after = release after
editions-choose-before = From release
editions-choose-after = To release
editions-choose-place = Place
editions-working = Comparing the two releases
editions-file-pdf = PDF (A4)
editions-file-pptx = PPTX
editions-all = Every province as a ZIP
editions-shown = { $shown } of { $of } rows; the file of this table has all of them
editions-embedded = { $identity } · carried by the program
editions-see = See what changed
