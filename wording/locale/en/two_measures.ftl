# Two measures of poverty beside each other.
two-title = Two measures: target poor ({ $survey }) and monetary poverty (NESDC)
two-concept = These are two concepts: { $survey } counts people of households that fail a basic minimum need and are registered for the state welfare card; NESDC estimates from a sample of households how many people spend less than the poverty line. Neither figure is a part of the other.
two-nothing = There is no year in which provinces have figures of both measures
two-first = Target poor ({ $survey }), { $year }
two-second = Monetary poverty headcount (NESDC), { $year }
two-quarter = Above the country by
two-quarter-both = high by both measures
two-quarter-first = high by { $survey } alone
two-quarter-second = high in monetary poverty alone
two-quarter-neither = high by neither measure
two-hover-first = { $survey } { $value }
two-hover-second = monetary { $value }
two-order =
    { $strength ->
        [unknown] Too few provinces to compare the order of the two measures ({ $year })
       *[known] { $strength ->
            [none] The two measures put the { $n } provinces in orders that hardly go together in { $year }
           *[some] The orders of the { $n } provinces by the two measures { $strength ->
                [weak] weakly
                [moderate] moderately
                [strong] strongly
               *[very_strong] very strongly
            } { $against ->
                [yes] oppose each other
               *[no] agree
            } in { $year }
        } (Spearman's rank correlation { $correlation })
    }
two-alone-first =
    { $n ->
        [0] No province is above the country by { $survey } alone
        [one] One province is above the country by { $survey } alone: { $names }{ $later }
       *[other] { $n } provinces are above the country by { $survey } alone: { $names }{ $later }
    }
two-alone-second =
    { $n ->
        [0] No province is above the country in monetary poverty alone
        [one] One province is above the country in monetary poverty alone: { $names }{ $later }
       *[other] { $n } provinces are above the country in monetary poverty alone: { $names }{ $later }
    }
two-later =
    { $newer ->
        [no] {""}
       *[yes] {". "}In { $year } { $still ->
            [0] none of them is above the country in monetary poverty
            [one] one of them is above the country in monetary poverty: { $names }
           *[other] { $still } of them are above the country in monetary poverty: { $names }
        }{ $unknown ->
            [0] {""}
            [one] {" "}(one has no figure)
           *[other] {" "}({ $unknown } have no figure)
        }
    }
two-few =
    { $n ->
        [one] One province is left out, for NESDC's sample there is too small: { $names }
       *[other] { $n } provinces are left out, for NESDC's sample there is too small: { $names }
    }
two-place = { $name }: target poor { $first } (the country { $first_whole }), monetary poverty { $second } (the country { $second_whole }), { $year }; { $quadrant ->
        [both] above the country by both measures
        [first] above the country by { $survey } alone
        [second] above the country in monetary poverty alone
       *[neither] above the country by neither measure
    }{ $newer ->
        [no] {""}
       *[yes] {". "}Monetary poverty in { $later_year }: { $later } (the country { $later_whole })
    }
