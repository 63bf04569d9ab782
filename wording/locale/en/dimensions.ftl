# The page of several dimensions (Alkire–Foster)
page-dimensions = Several dimensions
page-methods = Methods
parameter-population = population
parameter-k = cut-off
parameter-weights = weights
parameter-shown = what the map shows
parameter-fix = dimension removed
parameter-places = number of areas
parameter-share = share removed

method-population-target_poor = target poor
method-population-bmn_poor = BMN-poor
method-population-households = BMN-poor households
method-base-people = people surveyed
method-base-households = households surveyed
method-unit-people =
    { $n ->
        [one] person
       *[other] people
    }
method-unit-households =
    { $n ->
        [one] household
       *[other] households
    }
method-name-h =
    { $several ->
        [no] Headcount ratio of those who reach the cut-off (H)
       *[yes] Multidimensional headcount ratio (H)
    }
method-name-a =
    { $several ->
        [no] Intensity of deprivation of those who reach the cut-off (A)
       *[yes] Intensity of deprivation (A)
    }
method-name-m0 =
    { $several ->
        [no] Deprivation index of those who reach the cut-off (M0)
       *[yes] Multidimensional deprivation index (M0)
    }
method-name-censored =
    { $several ->
        [no] At the cut-off, and deprived in { $dimension }
       *[yes] Multidimensionally deprived, and in { $dimension }
    }

method-headline =
    { $state ->
        [protected] { $name }: fewer than { $least } { $unit } reach the cut-off { $k }, so none is shown ({ $year })
        [none] { $name }: no figures from the BMN survey ({ $year })
       *[known] { $name }: { $people } { $unit } ({ $rate } of the { $base }; { $population }) { $several ->
            [no] { $n ->
                [one] reaches
               *[other] reach
            } the cut-off { $k }
           *[yes] { $n ->
                [one] is
               *[other] are
            } deprived in several dimensions at once, at cut-off { $k }
        }, { $year }
    }
method-beside = default { $value }
method-card-h =
    { $several ->
        [no] Headcount ratio (H)
       *[yes] Multidimensional headcount ratio (H)
    }
method-card-a =
    { $several ->
        [no] Intensity (A)
       *[yes] Intensity (A)
    }
method-card-m0 =
    { $several ->
        [no] Index M0 = H × A
       *[yes] Index M0 = H × A
    }
method-card-poor =
    { $several ->
        [no] At the cut-off ({ $unit })
       *[yes] Multidimensionally deprived ({ $unit })
    }
method-plain-h = Of all surveyed, the part deprived enough to reach the cut-off
method-plain-a = Of those who reach the cut-off, what part of all the weight they are deprived in, on average
method-plain-m0 = Both at once: how many are deprived, and how badly each of them is
method-plain-poor = Those who reach the cut-off, as the protected base counts them

method-control-population = Population
method-control-shown = On the map
method-control-k = Deprived in at least
method-control-preset = Weights
method-k = { $k }
method-k-help = The cut-off k: the weights of a person's deprivations must add up to it for the person to count as multidimensionally deprived
method-k-words =
    { $equal ->
        [yes] k = { $k }: deprived in at least { $number } of 5 dimensions
       *[no] k = { $k }: the weights of the deprivations add up to at least { $k }
    }
method-preset-equal = Equal
method-preset-indicators = TPMAP's
method-preset-income = Income
method-sum = Weights sum to { $total }, that is { $parts } (100% in all)
method-all-zero = All weights cannot be zero; at least one must be above 0
method-map-chosen = The setting chosen
method-map-usual = The default setting (equal weights, k = 0.4), same classes
method-map-default = The default setting (equal weights, k = 0.4)
method-outlined = Gold line = another class than by default
method-moved =
    { $n ->
        [0] None of the { $areas } with a class under both settings changes its class
       *[other] { $changed } of { $areas } { $n ->
            [one] changes its class
           *[other] change their class
        } (gold line): { $up } to a higher one, { $down } to a lower one
    }{ $unknown ->
        [0] {""}
       *[other] . Not compared: { $missing } without a figure to show under one or both settings
    }
method-changed =
    { $state ->
        [default] This is the default setting. Change a weight or the cut-off to see which areas change, on the maps of both settings side by side
       *[other] { $first ->
            [one] Of the { $kinds } with the highest value
           *[other] Of the { $first } { $kinds } with the highest values
        }, { $changed } { $changed ->
            [one] is
           *[other] are
        } not on the list of the default setting; rank correlation (Spearman) { $rank }
    }
method-nothing = Nobody reaches this cut-off, or there are no figures

section-parts = What each dimension adds
section-combined = What comes together
section-agencies = Who must sit together
section-steady = Always on the list
section-remedy = What if
method-parts-title = What each dimension adds to M0: { $name }
method-parts-help = The part of the index that comes from each dimension, adding up to 100%; then the multidimensionally deprived in it, and all who are deprived in it
method-parts-figures = { $share } of M0 · multidimensional { $censored } · all { $uncensored }
method-parts-alt = Bar chart of what each dimension adds to M0, the largest first
method-tick = ┃ default setting
method-combined-help = Every set of dimensions found, with people and share of the population chosen; sets of fewer than { $least } show no count
method-agencies-title = The commonest combination in each area, and the agencies that would have to sit together
method-agencies-help = The largest set of two or more dimensions in the area, among those whose count may be shown
method-agencies-legend = Commonest combination
method-agencies-legend-measure = Share of the population chosen
method-tied-sets =
    { $n ->
        [one] { $n } set
       *[other] { $n } sets found alike
    }
method-other-sets = Another set, or several alike
method-nobody-in-several = Nobody in two or more dimensions
method-none-shown = No set that may be shown
method-legend-unit = by { $level } · { $year }
method-steady-title =
    { $n ->
        [0] None of the { $kinds } is among the worst tenth whichever setting is taken
        [one] One of the { $kinds } is among the worst tenth whichever setting is taken
       *[other] { $n } { $kinds } are among the worst tenth whichever setting is taken
    }
method-steady-help = Computed anew under { $settings } settings (other weights and cut-offs), counting how often an area is in the tenth with the highest M0. Band A is the worst fifth, E the best; “steady” means that at least four fifths of the settings give the same band
method-steady-base = From the protected base: in the figures of 2018 the part of the settings is at most { $apart } percentage points off the one from exact counts in 95 of 100 areas, and at least { $bands } of the areas are in the same band
method-steady-legend = How often among the worst tenth
method-steady-legend-measure = Part of all settings
method-steady-alt = Table of the areas most often among the worst tenth
method-often-0 = never
method-often-1 = up to 25%
method-often-2 = >25–50%
method-often-3 = >50–75%
method-often-4 = >75–<100%
method-often-5 = every setting
method-column-often = Among the worst tenth (% of settings)
method-column-band = Band
method-column-steady = Steadiness
method-steady = steady
method-unsteady = not steady
method-control-fix = Remove which dimension
method-control-places = Where
method-control-share = How much of it
method-places =
    { $every ->
        [yes] All { $kinds } with people deprived in it ({ $n })
       *[no] The { $n } { $kinds } with the most people deprived in it
    }
method-remedy =
    If { $share ->
        [all] all
       *[part] { $percent }% of the
    } deprivation in { $dimension } were removed in { $n ->
        [one] this one { $kinds }
       *[other] these { $n } { $kinds }
    }, there would be { $fewer } fewer { $unit } ({ $population }), { $rate } of those of the country
method-remedy-nobody = { $name }: nobody is deprived in { $dimension }, so nothing can be removed
method-remedy-line = - { $measure }, country: from { $before } to { $after }
method-half-poor =
    - { $name }: { $share } of all the deprived{ $units ->
        [yes] {" "}(municipal units included)
       *[no] {""}
    } are in { $areas }, the fewest of { $of } that reach half
method-half-several =
    - { $name }: { $share } of all deprived in two or more dimensions{ $units ->
        [yes] {" "}(municipal units included)
       *[no] {""}
    } are in { $areas }, the fewest of { $of } that reach half
method-remedy-note = Counted anew person by person from the sets of dimensions; it does not say what it takes or costs. People to the nearest 5
method-remedy-places =
    { $n ->
        [one] The { $kinds }
       *[other] The { $n } { $kinds }
    } with the most people deprived in { $dimension }
method-remedy-deprived = Deprived in { $dimension }: { $population } ({ $unit })
method-share-of-country = Share of the country
method-remedy-taken = Removed here
method-remedy-other = Other areas
method-table-chosen = { $measure }, setting chosen
method-table-usual = { $measure }, default setting
method-table-title = { $measure } by { $level } ({ $n })
method-counted = Multidimensionally deprived
