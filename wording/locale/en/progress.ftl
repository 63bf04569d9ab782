# Texts of the page of progress and of trends in English.
page-progress = Progress
progress-none = No ThaiQM report by area is loaded: the national figures published are shown
progress-finding =
    { $place ->
        [area] { $name }:{" "}
       *[country] {""}
    }{ $problems ->
        [one] { $problems } household with problems
       *[other] { $problems } households with problems
    } ({ $share } of those surveyed), ThaiQM report of { $year }
progress-steps = From survey to help
progress-areas = By { $level }
progress-map = Show on the map
progress-beside = { $survey } and ThaiQM: areas where the two disagree most
progress-disagree =
    { $k ->
        [one] The
       *[other] The { $k }
    } { $kinds } whose ranks lie farthest apart, of { $areas } with figures of both{ $more }
progress-one-title = { $survey } and ThaiQM: where { $name } stands
progress-one = { $name }: { $tpmap_share } of households fail by { $survey } and { $thaiqm_share } have a problem by ThaiQM; { $alone ->
        [yes] no other area has figures of both, so there is no rank.
       *[no] of { $areas } with figures of both that is rank { $tpmap } by { $survey } and rank { $thaiqm } by ThaiQM (1 is the highest share){ $side ->
            [same] : the same rank in both.
            [higher] : { $places ->
                [1] 1 place
               *[other] { $apart } places
            } nearer the top by ThaiQM.
           *[lower] : { $places ->
                [1] 1 place
               *[other] { $apart } places
            } farther from the top by ThaiQM.
        }
    }
progress-one-rank = { $rank }{ $n ->
        [0] {""}
        [1] {" "}(shared with 1 other)
       *[other] {" "}(shared with { $others } others)
    }
progress-counts = { $survey } counts households that fail the BMN criteria, ThaiQM households in which officers found a problem: compare ranks, not counts
progress-rank-tpmap = Rank by { $survey }
progress-rank-thaiqm = Rank by ThaiQM
progress-press = National figures from the press citing the Ministry of Interior, each with its date and source
progress-as-of = As of
progress-what = What
progress-value = Value
progress-stated =
    { $how ->
        [about] about { $value }
        [more] more than { $value }
       *[exact] { $value }
    }
progress-note = Note
progress-warning = { $what }, { $value }: { $note }
progress-unit-households =
    { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
progress-unit-problems =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
progress-load = Load a ThaiQM report on the page of data in use (templates are there)
changes-title = Changes between years
changes-none = No measure has figures of two years or more by { $level }
changes-from = From
changes-to = To
changes-break = The BMN form was redesigned in 2022: figures before and after cannot be compared directly
changes-red = Red-red (among the country’s worst quarter and worsening): { $n } of { $areas }
changes-red-mark = red-red
changes-red-column = Red-red
changes-change = Change
changes-points = { $change } percentage points
changes-unit-points = percentage points
changes-points-brief = % points
trends-title = Trends over the years
trend-target = Target poor rate ({ $survey })
trend-poverty = Consumption poverty rate (NESDC)
trend-hai = Human Achievement Index (HAI)
trend-break = New BMN form
trend-sources = Sources: NESDC (consumption poverty 1988–2024, HAI 2015–2021), { $survey }
changes-map = Map of changes: red is worse, blue is better. A click lists the areas of that province.
changes-province = Areas listed
changes-more = and { $n } more, in the table
changes-there = by { $level }: { $measures }
changes-instead =
    { $why ->
        [neutral] More of { $asked } is neither better nor worse; { $shown } is shown
       *[years] { $asked } has no two years by { $level }; { $shown } is shown
    }
progress-not-here = { $name }: no ThaiQM report of { $year }
parameter-compare = measure compared
parameter-since = from
parameter-until = to
trend-number = Number (fraction or index)

# Pictures of the figures published
progress-picture-households = Households, { $day }
progress-picture-problems = Problems, { $day }
progress-source = Source: { $name }
progress-figures = All figures with their notes and sources
changes-outlined = Yellow outline = red-red ({ $n } in the country).
