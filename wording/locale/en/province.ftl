# Texts of the page of one province in English. The Thai file has the same keys.
level-district-bangkok = district
level-tambon-bangkok = subdistrict

# Head
place-finding =
    { $name }: { $measure } { $value }, { $country_side ->
        [above] { $country_points } percentage points above Thailand ({ $country })
        [below] { $country_points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand ({ $country })
    } and { $region_side ->
        [above] { $region_points } above { $region_name } ({ $region })
        [below] { $region_points } below { $region_name } ({ $region })
        [near] about the same as { $region_name } ({ $region })
       *[same] the same as { $region_name } ({ $region })
    } · { $rank }
place-short =
    { $name }: { $measure } { $value }, { $country_side ->
        [above] { $country_points } percentage points above Thailand ({ $country })
        [below] { $country_points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand ({ $country })
    } · { $rank }
place-about =
    { $region } · { $people ->
        [one] { $people } person
       *[other] { $people } people
    } and { $households ->
        [one] { $households } household
       *[other] { $households } households
    } surveyed
province-instead = This page is of one province: it shows { $shown }, for { $asked } is none
place-against = Against { $name }
place-points = percentage points (from { $value })
place-elsewhere =
    { $units ->
        [0] This tambon has no figures of its own in the data, and { $district } has no municipal units. See the figures of { $district } as a whole.
       *[other] This tambon has no figures of its own in the data. See the municipal units of { $district } in the list below, or the figures of { $district } as a whole.
    }
place-dimensions-alt = Bar chart of the target poor in each dimension against the country and the region; choose a bar to see the dimension's indicators
place-marks = ┃ Thailand · ◆ { $region }
place-units =
    { $name }: { $n ->
        [one] one unit
       *[other] { $n } units
    } outside the tambons (municipal)
place-unit = { $name }, { $district }
place-bangkok = Bangkok is not in the survey of basic minimum needs (BMN), so there are no figures of target poor for Bangkok, its districts and its subdistricts. The map shows borders and names only. It does not mean that nobody there is poor.
place-neighbours = Provinces next to { $name } (the measure chosen)
place-source = Source: { $survey }, { $year }
place-boundaries = Boundaries are for display only and have no legal effect (COD-AB)
place-profile = All measures of { $name }
place-download = Download

# Sections
control-section = Part shown
parameter-section = part
section-start = Where to start
section-indicators = Indicators
section-heat = Heat map
section-tree = Treemap
section-together = Deprived together
section-missed = Possibly missed
section-peers = Similar provinces

# Where to start
start-who =
    { $measure ->
        [bmn_poor_rate] BMN-poor people
        [target_poor_rate] target poor
        [health_rate] target poor deprived in health
        [living_rate] target poor deprived in living conditions
        [education_rate] target poor deprived in education
        [income_rate] target poor deprived in income
        [access_rate] target poor deprived in access to public services
       *[other] people by the measure “{ $name }”
    }
start-half =
    { $name }: { $share } of the province's { $who } are in { $areas }{ $units ->
        [0] {""}
        [one] {" "}(one of them a municipal unit)
       *[other] {" "}({ $units } of them municipal units)
    }, the fewest of { $of } that reach half
start-all = { $name }: all of the { $who } are in { $place } ({ $of } with figures)
start-by-value =
    { $k ->
        [one] The
       *[other] The { $k }
    } { $kinds } with the highest rate: { $who }{ $more }
start-by-count =
    { $k ->
        [one] The
       *[other] The { $k }
    } { $kinds } with the most people: { $who }{ $more }
start-shares =
    { $people } · { $share } of the { $whole ->
        [group] group
       *[province] province
    } · running { $running }
start-few = (fewer than 100 surveyed)
start-curve = Running share of { $who }, the { $kinds } with the most first
start-across = Number of { $kinds } (survey units included)
start-mark = { $areas }: { $share }
start-curve-alt = Curve of the running share of people over the number of areas, those with the most first
start-pockets =
    { $n ->
        [0] None of the { $kinds } of { $name } is in the country's worst tenth by rate
        [one] One of the { $kinds } of { $name } is in the country's worst tenth by rate
       *[other] { $n } of the { $kinds } of { $name } are in the country's worst tenth by rate
    }
start-rank = Rank in the country
start-tenth = worst tenth
start-weak = Areas with fewer than 100 people surveyed are marked: their figures are uncertain
column-share = Share of the province
column-running = Running share
column-tenth = In the country

# Indicators
indicators-dimension = Dimension
indicators-own = { $survey }'s indicators of { $dimension }: { $name }
indicators-others = Other BMN indicators: { $name }
indicators-alt = Bar chart of the share that fails each indicator against the country and the region; choose a bar to see it on the map
indicators-note = Share of the people or households surveyed for the indicator who fail it, not of the target poor alone
indicators-table = The 31 BMN indicators: { $name }
column-indicator = Indicator
column-name = Name
column-dimension = Dimension
column-failed-rate = Failed
column-failed = Number that failed
column-surveyed = Number surveyed

# Heat map
heat-title = { $name }: its { $kinds } by dimension and indicator
heat-columns = Columns
heat-overview = Target poor and the five dimensions
heat-others = Other BMN indicators
heat-order = Highest first, by
heat-by-name = Name
heat-first = The first { $k } of { $n } { $kinds } in the order chosen; the others stand in the table
parameter-columns = columns
parameter-order = order
heat-alt = Heat map of the areas by dimension or indicator; choose a cell to choose its area and measure
heat-colours = Colours are the five groups of all { $kinds } of the country in each column; dark is worse
# Treemap
tree-title = Where the target poor of { $name } live
tree-help = A field is as large as its number of target poor. Choose a district to enlarge it; the bar above leads back.
tree-alt = Treemap of the number of target poor: province, districts and tambons
tree-colours = Size is the number of target poor, colour the rate in the country's classes

# Deprived together
together-alone = { $dimension } alone
together-sentence =
    { $state ->
        [none] { $name }: no set of two or more dimensions has enough people to be shown
        [alike] { $name }: { $sets } sets of two or more dimensions are the commonest alike, { $each } each (percent of the { $who })
       *[some] { $name }: { $sets ->
            [one] the commonest set of two or more dimensions is { $named }
           *[other] the commonest sets of two or more dimensions are { $named }
        } (percent of the { $who })
    }
together-nobody = There are no target poor in { $name }
together-alt = UpSet chart of the sets of dimensions in which the target poor are deprived, the commonest first
together-note = Everybody is counted in one set. Counts are from the protected base and may be a few people off; a set of fewer than { $least } people, or of nobody, is shown as <{ $least }
together-mask = Code of the set
together-set = Set of dimensions
together-size = Dimensions
together-share = Share of the target poor
together-table = Sets of dimensions: { $name }

# Possibly missed
missed-sentence =
    { $name }: of { $poor } BMN-poor people { $state ->
        [none] there is nobody to check ({ $people })
       *[known] { $people } ({ $share } of the BMN-poor) { $people ->
            [one] is
           *[other] are
        } not on the welfare card register
    }
missed-caution = A gap to verify, no proof that anybody was left out: the card is for adults who qualify, while the BMN-poor include children and everybody in the household.
missed-title =
    { $k ->
        [one] The
       *[other] The { $k }
    } { $kinds } with the largest gap to verify{ $more }
missed-figures =
    { $people } of { $poor ->
        [one] { $poor } person
       *[other] { $poor } people
    } ({ $share } of the BMN-poor)
missed-poor = BMN-poor (people)
missed-people = Not on the register (people)
missed-share = Share not on the register
missed-table = BMN-poor people not on the welfare card register: { $name }

# Peers
peers-title = Provinces whose deprivation is most like that of { $name }: { $peers }
peers-distance = Distance
peers-apart = { $measure }: difference (points)
peers-table = { $name } and the five most similar provinces
peers-best =
    { $dimension }: { $name } { $tied ->
        [yes] are lowest of the { $of ->
            [5] five
           *[other] { $of }
        } alike
       *[no] is lowest of the { $of ->
            [5] five
           *[other] { $of }
        }
    } with { $value } { $side ->
        [above] (here { $own }; { $apart } percentage points more than here)
        [below] (here { $own }; { $apart } percentage points less than here)
        [near] (here { $own }, about the same)
       *[same] (here { $own }, the same)
    }
peers-base = From the protected base: in the figures of 2018 at least { $same } of the { $of } are those that the exact counts give, and distances are at most { $apart } percentage points off
peers-method = Method: how the target poor of each province divide over the 31 sets of dimensions. The distance is half the sum of the absolute differences of the shares (0%: alike in every set, 100%: no set in common). How many are poor does not enter

# Tables and files
offer-title = Read as a table and download (CSV, Excel)
offer-xlsx = Download Excel
offer-csv = Download CSV
about-data = Data
about-title = Table
about-area = Area
about-year = Year
about-years = B.E. { $be } ({ $ce })
about-source = Source
about-note = Note
about-status = { $title } (status)
about-release = Release
place-note-missing = An empty cell means no data, 0 nobody. Rates are fractions 0–1 in CSV files and shown in percent in Excel
place-note-protected = <{ $least } is protected: anybody from zero to { $most } people
place-note-status = Status columns: published as the source has it · derived about, from the protected base · below fewer than the threshold (<{ $least }) · withheld not shown · missing no figure · small_sample the source's sample is too small · none nothing to tell at this level or over nobody (–)
column-value = Value
column-measure = Measure
column-unit-of = Unit
column-rank-of = Of areas

# Strips
strips-title = { $name } ranks highest in { $dimensions } ({ $rank })
strips-rank = rank { $rank } in each
strips-plain = { $name } among all provinces
strips-help = Each dot is a province; the further right, the higher. Each strip runs from 0 to its own highest value, so lengths do not compare across strips. Choose a dot, or a row of the table, to go to that province.
strips-alt = Five strips of dots, one a dimension: each dot is the rate of a province, the large one that of the province shown. The table below has the values and ranks of all provinces to choose from.
strips-without = No dot, for there is no figure to show: { $names }
strips-table = Target poor deprived in each dimension, by province
strips-column = Rank: { $name }
strips-place = rank { $rank } of { $of } provinces
strips-of = rank { $rank }/{ $of }
