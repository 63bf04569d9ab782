# What slides alone say, in English. Keys that begin with on-slide- are said otherwise on pages.

by-level = by { $level }
drawn-as-rate = { $rate } (drawn in place of { $count })
area-around = { $area }, around { $place }
nothing = none
page = Page { $page }
only = { $dimension } only
continued = (continued)
logo-alt = Logo
qr-alt = QR code of this slide, code { $code }

# Kinds of areas
kind-country = { $number ->
    [many] countries
   *[one] country
    }
kind-region = { $number ->
    [many] regions
   *[one] region
    }
kind-province = { $number ->
    [many] provinces
   *[one] province
    }
kind-district = { $number ->
    [many] districts
   *[one] district
    }
kind-tambon = { $number ->
    [many] tambons
   *[one] tambon
    }
kind-municipality = { $number ->
    [many] survey units
   *[one] survey unit
    }
kind-bangkok-province = { $number ->
    [many] provinces
   *[one] province
    }
kind-bangkok-district = { $number ->
    [many] districts
   *[one] district
    }
kind-bangkok-tambon = { $number ->
    [many] tambons
   *[one] tambon
    }
kind-bangkok-municipality = { $number ->
    [many] survey units
   *[one] survey unit
    }

# Below every slide
on-slide-source-tpmap = Source: TPMAP (NESDC, NECTEC) from the BMN survey (Community Development Dept.) and welfare card register (Ministry of Finance)
on-slide-source-nesdc_hai = Source: Human Achievement Index (NESDC) and poverty figures from { $survey ->
        [TPMAP] TPMAP (NESDC and NECTEC)
       *[other] { $survey }
    }
on-slide-source-nesdc_poverty = Source: monetary poverty (NESDC, from a household survey of NSO), another concept than { $survey ->
        [TPMAP] TPMAP (NESDC and NECTEC)
       *[other] { $survey }
    }, which counts the target poor
on-slide-source-dopa = Source: civil registration (Department of Provincial Administration) and { $survey ->
        [TPMAP] the BMN survey in TPMAP (NESDC and NECTEC)
       *[other] { $survey }
    }
on-slide-source-year = {","} { $year }
on-slide-source-other =
    { $by ->
        [some] Source: { $title } ({ $publisher })
       *[no] Source: { $title }
    }
on-slide-source-year-beside = {","} { $year } · poverty figures from { $survey }
code-note = Open this slide again by the code above, on the page Briefing slides
lost-signs = Signs that the type does not have are left out: { $signs }
note = Boundaries are for display only and have no legal effect
credit = Boundaries: Royal Thai Survey Department via OCHA (COD-AB), CC BY-IGO · Processed { $date }

# Several areas, several names
so-many = { $n } { $kind }
measure-failing = share failing indicator { $number }
# Headlines
on-slide-finding-region =
    { $subject }: { $k } of the { $of } { $level } with the { $end ->
        [lowest] lowest
       *[highest] highest
    } figures are in { $region }; { $first } is { $end ->
        [lowest] lowest
       *[highest] highest
    } ({ $value })
finding-worst =
    { $subject }: { $first } is { $end ->
        [lowest] lowest
       *[highest] highest
    } of { $areas } ({ $value })
finding-ends =
    { $subject } is { $end ->
        [lowest] lowest
       *[highest] highest
    } { $first } ({ $value }) and { $end ->
        [lowest] highest
       *[highest] lowest
    } { $last } ({ $least })
on-slide-finding-distance =
    { $area }: { $subject } { $value }, { $side ->
        [above] { $points } percentage points above Thailand ({ $country })
        [below] { $points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand
    }
group-finding = { $area }: { $subject } { $value }, rank { $rank } if it were a province
group-finding-distance =
    { $area }: { $subject } { $value }, { $side ->
        [above] { $points } percentage points above Thailand ({ $country })
        [below] { $points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand
    }
finding-rank =
    { $area }: { $subject } { $value }, rank { $rank }{ $shared ->
        [1] {""}
       *[other] {" "}(shared by { $shared })
    } of { $areas } from the highest
finding-tambons =
    { $subject }: { $k ->
        [0] no tambon in { $area } is
        [one] 1 of { $n } tambons in { $area } is
       *[other] { $k } of { $n } tambons in { $area } are
    } { $end ->
        [lowest] below
       *[highest] above
    } Thailand ({ $country }); { $tied ->
        [yes] { $tie } tie for the { $end ->
        [lowest] lowest
       *[highest] highest
    }
       *[no] { $first } is { $end ->
        [lowest] lowest
       *[highest] highest
    }
    } ({ $value })
finding-two =
    { $k ->
        [0] None of the { $n }
       *[other] { $k } of the { $n }
    } { $level }{ $scope ->
        [country] {""}
       *[part] {""} in { $area }
    } that are { $end ->
        [lowest] lowest
       *[highest] highest
    } by { $first } { $k ->
        [0] is
        [one] is
       *[other] are
    } also among the { $m } that are { $beside ->
        [lowest] lowest
       *[highest] highest
    } by { $second }
finding-two-same =
    { $place } is { $end ->
        [lowest] lowest
       *[highest] highest
    } by { $first } and { $beside ->
        [lowest] lowest
       *[highest] highest
    } by { $second }
finding-two-apart =
    { $end ->
        [lowest] Lowest
       *[highest] Highest
    } by { $first }: { $at }; { $beside ->
        [lowest] lowest
       *[highest] highest
    } by { $second }: { $other }
on-slide-start-half =
    { $name }: { $share } of the { $whole ->
        [country] country's
        [region] region's
        [group] group's
       *[province] province's
    } { $who } are in { $areas }{ $units ->
        [0] {""}
        [one] {" "}(one of them a municipal unit)
       *[other] {" "}({ $units } of them municipal units)
    }, the fewest of { $of } that reach half
target-poor = target poor
on-slide-finding-only = { $subject }: { $first } alone has a figure ({ $value })
on-slide-finding-alike = { $subject }: all of the { $areas } have the same figure ({ $value })
on-slide-finding-tied =
    { $subject }: { $tied } tie for the { $end ->
        [lowest] lowest
       *[highest] highest
    } figure of { $areas } ({ $value }){ $where }
end-place = in { $place }
end-alike = { $areas } alike
end-tied = in { $areas } alike
on-slide-finding-bangkok = Bangkok: no data, for the survey of basic minimum needs does not cover Bangkok
on-slide-finding-nothing = { $area }: no figures for { $measure }

# Figures in large type
fact-poor = target poor ({ $base } surveyed)
fact-poor-none = target poor (not surveyed)
fact-poor-missing = target poor (no figures of { $year })
fact-several-joint = deprived in two or more dimensions (no figures of { $year })
fact-rate = { $measure }
fact-rate-beside = { $measure } (Thailand { $country })
fact-rank-value = { $rank } of { $n }
fact-rank =
    { $shared ->
        [1] rank among { $level }, highest first
       *[other] rank shared by { $shared } { $level }, highest first
    }
fact-rank-none = no rank
fact-dimension =
    { $tied ->
        [1] largest dimension ({ $share } of the target poor)
       *[other] largest dimensions alike ({ $share } of the target poor in each)
    }
fact-dimension-none = largest dimension
fact-several = in two or more dimensions ({ $share } of the target poor)
fact-several-none = deprived in two or more dimensions
fact-several-protected = deprived in two or more dimensions (fewer than { $least }, or nobody)

# Rankings and charts
worst-highest =
    { $k ->
        [one] The highest
       *[other] The { $k } highest
    } { $level } (of { $n }){ $more }
worst-lowest =
    { $k ->
        [one] The lowest
       *[other] The { $k } lowest
    } { $level } (of { $n }){ $more }
best-highest =
    { $k ->
        [one] The highest
       *[other] The { $k } highest
    } { $level } (of { $n }){ $more }
best-lowest =
    { $k ->
        [one] The lowest
       *[other] The { $k } lowest
    } { $level } (of { $n }){ $more }
all-highest =
    { $n ->
        [one] The one { $level }
       *[other] All { $n } { $level }, highest first
    }
all-lowest =
    { $n ->
        [one] The one { $level }
       *[other] All { $n } { $level }, lowest first
    }
tick = | Thailand { $value }
tick-total = Thailand { $value } · in order of number
tick-none = There is no national value to compare with
tick-dimensions = % of surveyed · | Thailand · dimensions overlap
dimensions-note = % of surveyed · dimensions overlap
on-slide-dimensions-title = Target poor by dimension
rate-and-people = { $rate } · { $people }
on-slide-column-rank = #
column-percent = Percent
column-baht = Baht
column-number = Number
column-index = Index
column-of = People / surveyed
column-place = Tambon or municipal survey unit
on-slide-column-people = People
on-slide-column-running = Running
column-item = #
column-point = Point
column-figure = Figure
column-who = Responsible
column-when = Due

# Why there is nothing to show
on-slide-absent-bangkok = The survey of basic minimum needs does not cover Bangkok: there are no figures to show, which does not mean zero.
on-slide-absent-level = { $measure }: there are no figures by { $level }, only by { $levels }.
absent-year = { $measure }: there are no figures of { $year }; there are of { $years }.
absent-never = { $measure }: there are no figures of { $year }.
absent-here = { $measure }: there are no figures of { $year } for { $area }.
absent-dimensions = There are no figures by dimension of this year.
absent-joint = The figures of { $year } tell how many people are deprived in each dimension, but not in which dimensions together.

# Maps
on-slide-legend-unit = { $unit } by { $level }, { $year }
legend-areas = { $level }
legend-both = { $level }, left / right
legend-municipal = In municipalities
on-slide-legend-protected = Not shown (<{ $least })
on-slide-legend-weak = <100 surveyed
legend-rank =
    { $value } · rank { $rank }{ $shared ->
        [1] {""}
       *[other] {" "}(shared by { $shared })
    } of { $n }
legend-shared = Both maps share one scale
on-slide-unit-percent = %
on-slide-unit-count = People
on-slide-unit-baht = Baht
on-slide-unit-number = Number
on-slide-unit-index = Index
inset = Bangkok area
map-alt = Map of { $measure }, { $area }, by { $level }, { $year }. Classes ({ $unit }): { $classes }. Areas with figures: { $known } of { $all }. Highest three: { $highest }. Lowest three: { $lowest }.
units =
    Municipal units outside the tambons: { $n }; { $people } people surveyed, { $poor } target poor{ $names ->
        [0] {""}
       *[other] . Largest: { $named }
    }
units-none = No survey units outside the tambons
unit = Municipal area, { $district }
unit-of-several = Municipal area { $code }, { $district }
unit-named = { $name } ({ $poor })

# Where to start
start-subtitle = Tambons and municipal units by number of target poor
start-table = The first { $k } of these { $n }
start-table-all = All { $n } of them
curve-title = Running share of the target poor
curve-x = Share of tambons and municipalities, most poor first
curve-y = Running share of the target poor
curve-note = { $share } in { $k } of { $n }
half-title = Tambons that together hold at least half of the target poor
half-in = In the half
half-out = Others
half-alt = Map of { $area }: { $k } of { $n } tambons and municipalities, the fewest that together hold at least half of the target poor

# Points to follow up
follow-up-title =
    { $area }: { $n ->
        [one] { $n } point
       *[other] { $n } points
    } to follow up
follow-up-subtitle = Points from the figures; responsible people and dates to be filled in at the meeting
point-worst =
    { $tied ->
        [1] Look into { $first }, which is { $end ->
        [lowest] lowest
       *[highest] highest
    } by { $measure }
       *[other] Look into the { $tied } { $kinds } that tie for { $end ->
        [lowest] lowest
       *[highest] highest
    } by { $measure }
    }
point-worst-figure =
    { $value }, worst of { $areas }{ $tied ->
        [1] {""}
       *[other] {" "}({ $tied } alike)
    }
point-dimension =
    Review the work on { $dimension }, in which more of the target poor are deprived than in any other{ $tied ->
        [1] {""}
       *[other] {" "}(as many in each)
    }
point-dimension-figure =
    { $tied ->
        [1] { $count ->
            [one] { $count } person
           *[other] { $count } people
        } ({ $share } of the target poor)
       *[other] { $count } in each ({ $share } of the target poor)
    }
point-half =
    { $k ->
        [one] Put first the one tambon or municipality that holds half of the target poor
       *[other] Put first the { $k } tambons and municipalities that hold half of the target poor
    }
point-half-figure = { $share } in { $k } of { $n ->
        [one] one unit
       *[other] { $n } units
    }
point-units = Involve the municipalities that have no boundary on the tambon map
point-units-figure =
    { $n ->
        [one] { $n } unit
       *[other] { $n } units
    }, { $poor } target poor
point-newer = Check the lists against the latest local data before acting
point-newer-figure = These figures are of { $year }
point-no-data = Find other data: the BMN survey does not cover { $area }
point-no-year = Find figures of { $year }: { $survey } has none loaded for { $area }
point-no-data-figure = No data

# What comes together
together-title = Which dimensions come together
together-first = The first { $n } of { $of } groups
on-slide-together-note = Deprived in exactly these · from the protected base · groups <{ $least } not shown
together-subtitle = Target poor by dimension, and dimensions that come together
finding-together =
    In { $area } { $share } of the target poor are deprived in two or more dimensions, most often { $named ->
        [no] in one of { $tied } sets found alike
       *[yes] { $together }
    }
finding-together-none = The target poor in { $area } are most often deprived in { $dimension }
people-and-share = { $people } · { $share }

# A setting of the measures of several dimensions
setting-line = The setting of this slide: { $population } · cut-off k = { $k } · weights { $weights }
setting-population-target_poor = target poor
setting-population-bmn_poor = BMN-poor
setting-population-households = BMN-poor households
setting-unit-people = people
setting-unit-households = households
setting-name-h =
    { $several ->
        [no] Headcount ratio at the cut-off (H)
       *[yes] Multidimensional headcount ratio (H)
    }
setting-name-a =
    { $several ->
        [no] Intensity of deprivation at the cut-off (A)
       *[yes] Intensity of deprivation (A)
    }
setting-name-m0 =
    { $several ->
        [no] Deprivation index at the cut-off (M0)
       *[yes] Multidimensional deprivation index (M0)
    }
setting-name-censored =
    { $several ->
        [no] Share at the cut-off and deprived in { $dimension }
       *[yes] Share multidimensionally deprived, and in { $dimension }
    }
setting-dimensions =
    { $several ->
        [no] Those who reach the cut-off, by dimension, in { $area }
       *[yes] The multidimensionally deprived, by dimension, in { $area }
    }
fact-setting-poor =
    { $several ->
        [no] { $unit } at the cut-off;
       *[yes] { $unit } multidimensionally deprived;
    }
fact-setting-h =
    { $several ->
        [no] ratio at the cut-off (H);
       *[yes] multidimensional ratio (H);
    }
fact-setting-m0 = index M0;
fact-setting-usual = { $label } usual { $usual }

# The slide of areas side by side
beside-measure = Main rates and the five dimensions
beside-ends = lowest – highest
beside-apart = points apart
beside-alt = A mark an area on one scale: { $names }
beside-none = There are no rates of two areas or more to compare in this year
beside-country = | whole country
