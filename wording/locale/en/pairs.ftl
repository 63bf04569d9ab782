# Two measures at once, on the page of comparisons
section-pairs = Two measures at once

pairs-second = Measure held against it
pairs-unit = Three groups of either measure · by { $level }
pairs-field = { $first } with { $second }
pairs-scatter = A point is an area, in its colour on the map. Point at either to see the other; dashes part the groups
pairs-alt = Scatter of { $n ->
        [one] one area
       *[other] { $n } areas
    }: { $first } across, { $second } upwards. All figures are in the table below
pairs-third = Group by { $measure }
pairs-headline = { $first } and { $second }: { $strength ->
        [unknown] rankings cannot be compared yet, only { $areas } have both figures and differ
        [none] the rankings of { $areas } are hardly related
       *[some] the rankings of { $areas } { $against ->
            [yes] run against each other
           *[no] agree
        } { $strength ->
            [weak] weakly
            [moderate] moderately
            [strong] strongly
           *[very_strong] very strongly
        }
    }
pairs-place = { $name }: { $first } { $first_value } · { $second } { $second_value }
pairs-both = In the highest group by both measures, { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
pairs-first = Highest group by { $first } and lowest by { $second }, { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
pairs-second-only = Highest group by { $second } and lowest by { $first }, { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
pairs-limits = { $known ->
        [no] No correlation is told of fewer than { $least } areas, nor where all are alike
       *[yes] Spearman's rank correlation { $correlation }: of orders, not of sizes, and of no straight line; ties share their mean rank{ $tied ->
            [yes] {" "}({ $ties } of the areas have one and the same figure, so trust it less)
           *[no] {""}
        }
    } · It is of areas, not of people. Areas near each other are alike, so no p is told; a measure that is part of the other goes with it of itself; nothing here tells a cause{ $hidden ->
        [0] {""}
       *[other] {" "}· { $hidden_areas } protected and left out
    }{ $missing ->
        [0] {""}
       *[other] {" "}· { $missing_areas } without both figures left out
    }
