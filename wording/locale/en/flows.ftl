# The flow from survey to solution
progress-slopes = A line an area, from its rank in { $survey } to its rank in ThaiQM (1 is the highest share)
progress-training = Try it with a release of invented figures for training
flows-title = From survey to solution, as of { $day }
flows-finding = { $place ->
        [area] { $name }:{" "}
       *[country] {""}
    }Households with problems: { $problems }{ $surveying ->
        [no] {""}
       *[known] {" "}({ $share } of those surveyed)
    }{ $solving ->
        [none] {""}
        [no] , how many of them are solved is not reported
       *[known] , { $solved } of them solved
    }, as ThaiQM reports { $parts ->
        [some] of { $areas } of { $of } areas{" "}
       *[all] {""}
    }as of { $day }
flows-not-here = { $name }: no ThaiQM report as of { $day }
flows-surveyed = Households surveyed
flows-problems = Households with problems
flows-helped = helped
flows-self = solved by themselves
flows-progress = in progress
flows-not-yet = not yet
flows-of-problems = What became of the households with problems (percent of these)
flows-parts = Sum of the reports of { $areas } of { $of } areas
flows-months = Between reports
flows-months-solved = solved (percent of those with problems)
flows-months-problems = with problems (percent of those surveyed)
flows-dimensions = Solved by dimension (households)
flows-dimension = { $share } · { $solved } of { $problems }
tiles-title = Share solved by province, as of { $day }
tiles-class = { $end ->
        [last] { $least }–{ $most }%
       *[open] { $least }–<{ $most }%
    } ({ $n })
tiles-missing = no report, or no households with problems ({ $n })
tiles-slowest = The slowest provinces
tiles-problems = With problems
tiles-solved = Solved
tiles-share = Solved (%)
tiles-finding = Least solved: { $named ->
        [many] { $tied } provinces alike
       *[few] { $names }
    } ({ $share }), of the provinces that report households with problems: { $many }

# Complaints
complaints-title = Complaints: { $name }
complaints-none = { $name }: the reports of complaints that are loaded have no figure of this place itself
complaints-finding = { $name }, { $when }: { $some ->
        [no] how many complaints were received is not reported
        [zero] no complaint was received
       *[yes] { $n ->
            [1] 1 complaint was
           *[other] { $received } complaints were
        } received{ $closing ->
            [no] , how many are closed is not reported
            [few] , how many are closed is not told of fewer than { $least }
            [beside] , how many are closed is not told, for it would tell of fewer than { $least } elsewhere or in another month
           *[yes] , { $closed } closed ({ $share } of the number received)
        }
    }{ $dated ->
        [no] {""}
       *[yes] . Median time to close: { $long ->
            [1] 1 day
           *[other] { $days } days
        }
    }
complaints-months = Closed as a share of the number received, from report to report
complaints-kinds = By kind, { $day }{ $some ->
        [yes] {" "}(kinds that are small here or in a province stand together, so that nothing tells of fewer than { $least } complaints)
       *[no] {""}
    }
complaints-kind = { $received } received{ $closing ->
        [no] {""}
       *[yes] {" "}· { $closed } closed
    }
complaints-other = other kinds
complaints-apart = Complaints are counted by a system of their own: they are added to no figure of ThaiQM, the Logbook or TPMAP. In a table of sums those closed may have come in before. A median of days is of its own area alone: larger areas have none unless it is reported of them.
complaints-month = Month
complaints-received = Received
complaints-closed = Closed
complaints-share = Closed, of the number received
complaints-days = Median days to close

few-protected = Not shown: it would tell of fewer than { $least } complaints here, elsewhere or in another month
finding-few = { $name }: { $measure } is not shown, for it would tell of fewer than { $least } complaints here, elsewhere or in another month
few-weak = Few data: fewer than 100 complaints
legend-few-weak = Few data (<100 complaints)
legend-few = Not shown (tells of <{ $least } complaints)

# The slide of following up
on-slide-progress-subtitle = From survey to solution, targets and tasks
on-slide-progress-ending = {" "}· { $area } · { $day }
on-slide-progress-press = { $place ->
        [area] { $name } has no ThaiQM report yet: shown is the country as of { $day }
       *[country] As of { $day }, { $figures }
    }
on-slide-progress-source = Source: ThaiQM reports loaded, as of { $day }{ $planned ->
        [yes] ; targets and tasks from the plans of this place
       *[no] {""}
    }
on-slide-progress-cited = Source: { $names }, citing the Ministry of Interior{ $planned ->
        [yes] ; targets and tasks from the plans of this place
       *[no] {""}
    }
on-slide-progress-some = { $title } ({ $shown } of { $of })
on-slide-progress-due = Tasks
