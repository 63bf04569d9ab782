# Patterns one may trust, on the page of comparisons
section-patterns = Groups of neighbours

pattern-high = High group
pattern-low = Low group
pattern-high_in_low = High amid low
pattern-low_in_high = Low amid high
pattern-unsure = Not to be told yet
pattern-protected = Figure protected
pattern-missing = No figure

patterns-working = Shuffling the figures to see which groups are chance
patterns-choose = Choose a share of people or households in the side bar
patterns-unit = Groups of neighbours · by { $level } · { $year }
patterns-unsuited = { $measure } is no share with a population as its base: there is no map of groups
patterns-few = { $measure }: fewer than { $least } areas have a figure, too few to look for groups
patterns-alike = { $measure }: { $kinds } differ no more than by chance, so there is no group to point out
patterns-headline = { $measure }: { $high ->
        [0] { $low ->
            [0] no { $kinds } can be said to lie in a high or a low group yet
            [1] { $low_areas } lies in a low group, none can be said to lie in a high one yet
           *[some] { $low_areas } lie in low groups, none can be said to lie in a high one yet
        }
        [1] { $high_areas } lies in a high group{ $where }{ $low ->
            [0] {""}
           *[some] , and { $low_areas } in low groups
        }
       *[some] { $high_areas } lie in high groups{ $where }{ $low ->
            [0] {""}
           *[some] , and { $low_areas } in low groups
        }
    }
patterns-these = {" "}({ $names })
patterns-all = , all of them in { $names }
patterns-most = , more in { $names } than in any other province ({ $several ->
        [1] { $areas }
       *[other] { $areas } each
    })
patterns-place = { $name }: { $kind ->
        [high] lies in a high group
        [low] lies in a low group
        [high_in_low] is high amid low areas
        [low_in_high] is low amid high areas
        [protected] its figure is protected, so it has no name here
        [missing] has no figure
       *[unsure] not to be told yet
    }
patterns-whole = { $side ->
        [together] The whole map: areas near each other are more alike than by chance
        [apart] The whole map: areas near each other are less alike than by chance
       *[chance] The whole map: not to be told from chance
    } (Moran's I { $queen } among areas that touch, { $nearest } among the eight nearest; figures shuffled at random lie as far off { $times ->
        [1000] nearly every time
       *[other] at most { $times } times in 1,000
    })
patterns-out-high_in_low = High amid low, { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
patterns-out-low_in_high = Low amid high, { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
patterns-untold = Not to be told yet: { $unsure } of { $told } with a figure that may be shown{ $hidden ->
        [0] {""}
       *[other] {" "}· { $hidden_areas } protected and without a name; the names of all others hold with the least and with the most that these may be
    }{ $missing ->
        [0] {""}
       *[other] {" "}· { $missing_areas } without a figure
    }
patterns-method = An area has a name only where both rules of neighbours agree: areas that touch, and the eight nearest. Rates are smoothed by empirical Bayes; local Moran and Getis–Ord Gi* with figures shuffled at random from a fixed seed; of what is named at most 5% may be false. High and low are held against the mean of all areas; nothing here tells a cause

patterns-column = Group
patterns-smoothed = Smoothed rate
patterns-rule-queen = areas that touch
patterns-rule-nearest = the eight nearest
patterns-column-kind = Group by { $rule }
patterns-column-moran = Local Moran's I by { $rule }
patterns-column-star = Gi* (z-score) by { $rule }
patterns-column-chance = Two-sided p by { $rule }

patterns-slide-unit = named only where both rules of who is a neighbour agree; held against the mean of the country
patterns-slide-choose = Choose a share of people or households, such as the target poor rate
patterns-slide-alt = { $finding } A map in five colours: { $kinds }
patterns-listed = The first { $k } of { $n } areas with a name
patterns-listed-all = { $n ->
        [1] The one area with a name
       *[other] All { $n } areas with a name
    }
