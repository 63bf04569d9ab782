# Texts of the slides in English. The Thai file has the same keys.
people = { $count } people
year = { $year }
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
    [many] subdistricts
   *[one] subdistrict
    }
kind-bangkok-municipality = { $number ->
    [many] survey units
   *[one] survey unit
    }

# Below every slide
source-tpmap = Source: TPMAP (NESDC, NECTEC) from the BMN survey (Community Development Dept.) and welfare card register (Ministry of Finance)
source-nesdc_hai = Source: Human Achievement Index (NESDC) and poverty figures from TPMAP (NESDC and NECTEC)
source-year = {","} { $year }
source-other =
    { $by ->
        [some] Source: { $title } ({ $publisher })
       *[no] Source: { $title }
    }
source-year-beside = {","} { $year } · poverty figures from TPMAP
code-note = Open this slide again by the code above, on the page Briefing slides
lost-signs = Signs that the type does not have are left out: { $signs }
note = Boundaries are for display only and have no legal effect
credit = Boundaries: Royal Thai Survey Department via OCHA (COD-AB), CC BY-IGO · Processed { $date }

# Headlines
finding-region =
    { $end ->
        [lowest] { $k } of the 10 { $level } with the lowest { $measure } are in the { $region }; { $first } is lowest ({ $value })
       *[highest] { $k } of the 10 { $level } with the highest { $measure } are in the { $region }; { $first } is highest ({ $value })
    }
finding-worst =
    { $end ->
        [lowest] { $first } has the lowest { $measure } of { $n } { $level } ({ $value })
       *[highest] { $first } has the highest { $measure } of { $n } { $level } ({ $value })
    }
finding-ends =
    { $end ->
        [lowest] { $subject } is lowest in { $first } ({ $value }) and highest in { $last } ({ $least })
       *[highest] { $subject } is highest in { $first } ({ $value }) and lowest in { $last } ({ $least })
    }
finding-distance =
    { $area } has a { $measure } of { $value }, { $side ->
        [above] { $points } percentage points above Thailand ({ $country })
        [below] { $points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand
    }
finding-rank = { $area }: { $measure } { $value }, rank { $rank } of { $n } from the highest
finding-tambons =
    { $some ->
        [none] No tambon in { $area } is { $end ->
            [lowest] below Thailand ({ $country }); { $first } is lowest
           *[highest] above Thailand ({ $country }); { $first } is highest
        } ({ $value })
       *[some] { $k } of { $n } tambons in { $area } are { $end ->
            [lowest] below Thailand ({ $country }); { $first } is lowest
           *[highest] above Thailand ({ $country }); { $first } is highest
        } ({ $value })
    }
finding-two =
    { $end ->
        [lowest] { $k } of the { $n } { $level }{ $scope ->
            [country] {""}
           *[part] {""} in { $area }
        } with the lowest { $first } are also among the { $n } worst in { $second }
       *[highest] { $k } of the { $n } { $level }{ $scope ->
            [country] {""}
           *[part] {""} in { $area }
        } with the highest { $first } are also among the top { $n } in { $second }
    }
finding-two-same = { $place } has the { $end ->
        [lowest] lowest
       *[highest] highest
    } { $first } and the { $beside ->
        [lowest] lowest
       *[highest] highest
    } { $second }
finding-two-apart = { $end ->
        [lowest] Lowest
       *[highest] Highest
    } { $first } in { $place }, { $beside ->
        [lowest] lowest
       *[highest] highest
    } { $second } in { $other }
finding-half = At least half of the target poor in { $area } live in only { $k } of { $n } tambons and municipalities ({ $share })
finding-bangkok = Bangkok: no data, for the survey of basic minimum needs does not cover Bangkok
finding-nothing = { $area }: no figures for { $measure }

# Figures in large type
fact-poor = target poor ({ $base } surveyed)
fact-poor-none = target poor (not surveyed)
fact-poor-missing = target poor (no figures of { $year })
fact-several-joint = deprived in two or more dimensions (no figures of { $year })
fact-rate = { $measure }
fact-rate-beside = { $measure } (Thailand { $country })
fact-rank-value = { $rank } of { $n }
fact-rank = rank among { $level }, highest first
fact-rank-none = no rank
fact-dimension = largest dimension ({ $share } of the target poor)
fact-dimension-none = largest dimension
value-withheld = not shown
value-none = –
about = about { $value }
fact-several = in two or more dimensions ({ $share })
fact-several-none = deprived in two or more dimensions
fact-several-protected = deprived in two or more dimensions (fewer than { $least }, or nobody)

# Rankings and charts
worst-highest = The { $k } highest { $level } (of { $n })
worst-lowest = The { $k } lowest { $level } (of { $n })
best-highest = The { $k } highest { $level } (of { $n })
best-lowest = The { $k } lowest { $level } (of { $n })
all-highest = All { $n } { $level }, highest first
all-lowest = All { $n } { $level }, lowest first
tick = | Thailand { $value }
tick-none = There is no national value to compare with
tick-dimensions = % of surveyed · | Thailand · dimensions overlap
dimensions-note = % of surveyed · dimensions overlap
dimensions-title = Target poor by dimension
rate-and-people = { $rate } · { $people }
column-rank = #
column-percent = Percent
column-index = Index
column-count = Count
column-of = People / surveyed
column-place = Tambon or municipal survey unit
column-people = People
column-running = Running
column-number = #
column-point = Point
column-figure = Figure
column-who = Responsible
column-when = Due

# Why there is nothing to show
absent-bangkok = The survey of basic minimum needs does not cover Bangkok: there are no figures to show, which does not mean zero.
absent-level = { $measure }: there are no figures by { $level }, only by { $levels }.
absent-year = { $measure }: there are no figures of { $year }; there are of { $years }.
absent-never = { $measure }: there are no figures of { $year }.
absent-here = { $measure }: there are no figures of { $year } for { $area }.
absent-dimensions = There are no figures by dimension of this year.
absent-joint = The figures of { $year } tell how many people are deprived in each dimension, but not in which dimensions together.

# Maps
legend-unit = { $unit } by { $level }, { $year }
legend-quantile = five equal groups nationwide
legend-within = compared within the province
legend-policy = fixed breaks
legend-areas = { $level }
legend-no-data = No data
legend-municipal = In municipalities
legend-protected = Not shown (<{ $least })
legend-weak = <100 surveyed
legend-rank = { $value } · rank { $rank } of { $n }
legend-shared = Both maps share one scale
unit-percent = %
unit-count = People
unit-index = Index
inset = Bangkok area
map-alt = Map of { $measure }, { $area }, by { $level }, { $year }. Classes ({ $unit }): { $classes }. { $known } of { $all } areas have figures. Highest three: { $highest }. Lowest three: { $lowest }.
units = Municipal units outside the tambons: { $n }; { $people } people surveyed, { $poor } target poor. Most: { $named }
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
curve-note = { $k } of { $n } hold { $share }
half-title = Tambons that together hold at least half of the target poor
half-in = In the half
half-out = Others
half-alt = Map of { $area }: { $k } of { $n } tambons and municipalities together hold at least half of the target poor

# Points to follow up
follow-up-title = { $area }: { $n } points to follow up
follow-up-subtitle = Points from the figures; responsible people and dates to be filled in at the meeting
point-worst =
    { $end ->
        [lowest] Look into { $first }, which has the lowest { $measure }
       *[highest] Look into { $first }, which has the highest { $measure }
    }
point-worst-figure = { $value }, worst of { $n } { $level }
point-dimension = Review the work on { $dimension }, in which most target poor are deprived
point-dimension-figure = { $count } people ({ $share } of the target poor)
point-half = Put first the { $k } tambons and municipalities that hold at least half of the target poor
point-half-figure = { $k } of { $n } units
point-units = Involve the municipalities that have no boundary on the tambon map
point-units-figure = Units: { $n }; { $poor } target poor
point-newer = Check the lists against the latest local data before acting
point-newer-figure = These figures are of { $year }
point-no-data = Find other data: the BMN survey does not cover { $area }
point-no-year = Find figures of { $year }: TPMAP has none loaded for { $area }
point-no-data-figure = No data

# What comes together
together-title = Which dimensions come together
together-first = The first { $n } of { $of } groups
together-note = Deprived in exactly these · from the protected base · groups <{ $least } not shown
together-subtitle = Target poor by dimension, and dimensions that come together
finding-together = { $share } of the target poor in { $area } are deprived in two or more dimensions, most often { $together }
finding-together-none = The target poor in { $area } are most often deprived in { $dimension }
people-and-share = { $people } · { $share }
