# Texts of the dashboard in English. The Thai file has the same keys.
site-title = Thai Poverty Atlas
page-national = The country
page-province = My province
whole-country = Thailand
year = { $year }

# Side bar
control-search = Find an area
search-placeholder = Province, district, tambon or code
search-nothing = No area matches “{ $typed }”. Try a part of the name, or the area's code.
control-group = Group of measures
control-measure = Measure
control-level = Level
control-classes = Classes
control-period = Year
control-lang = Language
control-province = Province
level-country = country
level-region = region
level-province = province
level-district = district
level-tambon = tambon
level-municipality = municipal unit
classes-quantile = Five equal groups
classes-policy = Fixed breaks
classes-within = Within the province

# Findings
finding-region =
    { $end ->
        [lowest] { $k } of the { $of } { $level }s with the lowest figures are in the { $region }. { $measure }: { $first } is lowest ({ $value })
       *[highest] { $k } of the { $of } { $level }s with the highest figures are in the { $region }. { $measure }: { $first } is highest ({ $value })
    }{ $compared ->
        [no] { "" }
       *[yes] , Thailand { $country }
    }
finding-map =
    { $end ->
        [lowest] { $measure }: { $first } is lowest of { $n } { $level }s ({ $value })
       *[highest] { $measure }: { $first } is highest of { $n } { $level }s ({ $value })
    }{ $compared ->
        [no] { "" }
       *[yes] , Thailand { $country }
    }
finding-area = { $name }: { $measure } { $value }, { $rank }
finding-distance =
    { $name }: { $measure } { $value }, { $side ->
        [above] { $points } percentage points above Thailand ({ $country })
        [below] { $points } percentage points below Thailand ({ $country })
       *[same] the same as Thailand
    }
finding-missing = { $name }: no figures ({ $measure }); it is outside the BMN survey or has none of its own
finding-protected = { $name }: { $measure } is not shown, for it stands on fewer than 5 people
finding-nothing = No figures here: { $measure }
rank = rank { $rank } of { $n } { $level }s
rank-none = –

# Four figures
people = { $count } people
households = { $count } households
card-poor = Target poor
card-of = of { $base } people surveyed
card-rate = Target poor rate
card-rate-note = of the people surveyed
card-dimension = Largest dimension
card-share = { $count } people ({ $share } of the target poor)
card-several = Deprived in two or more
card-several-note = { $share } of the target poor
protected-value = <5

# Chosen area
area-rank = Rank
area-rank-note = highest first
standing-people = { $count } of { $base } people
standing-households = { $count } of { $base } households
municipality-note = This survey unit has no boundary on the map; its district is outlined instead
open-province = Open the page of { $name }

# Ranking and dimensions
ranking-end = End of the ranking
ranking-highest = Highest
ranking-lowest = Lowest
ranking-title-highest = The ten highest { $level }s (of { $n })
ranking-title-lowest = The ten lowest { $level }s (of { $n })
children-title-highest = { $level }s of { $name }, highest first
children-title-lowest = { $level }s of { $name }, lowest first
ranking-alt = Bar chart of the areas' ranking; choose a bar to choose its area
dimensions-title = Target poor in five dimensions
dimensions-help = Share of the people surveyed who are target poor and deprived in the dimension. A person may be deprived in several, so the bars do not add up.
dimensions-alt = Bar chart of the target poor deprived in each dimension, largest first
tick-country = ┃ Thailand
no-figures = The BMN survey has no figures for this area.

# Map
no-data = No data
protected = Not shown: fewer than 5 people
weak = Few data: fewer than 100 surveyed
map-failed = The map cannot be shown. Please load this page again.
tooltip-count-people = { $count } of { $base } people
tooltip-count-households = { $count } of { $base } households
tooltip-count-bmn-poor = { $count } of { $base } BMN-poor people
tooltip-count-indicator = { $count } failed of { $base } surveyed
legend-unit = { $unit } · by { $level } · { $year } · { $scale }
legend-quantile = five equal groups, whole country
legend-policy = fixed breaks
legend-within = compared within the province
legend-no-data = No data
legend-protected = Not shown (<5 people)
legend-weak = Few data (<100 people)
unit-percent = percent
unit-count = people
unit-index = index
map-description = Map of { $measure } by { $level }, { $year }. Classes: { $classes }. { $known } of { $all } areas have figures. Highest three: { $highest }. Lowest three: { $lowest }.
description-title = The map in words

# Notes and tables
notes = Source: TPMAP (NESDC and NECTEC) from the BMN survey (Community Development Department) and the state welfare card register (Ministry of Finance), { $year } · Boundaries: Royal Thai Survey Department via OCHA (COD-AB), CC BY-IGO · Boundaries are for display only and have no legal effect · Totals include { $units } municipal and other survey units without a boundary on the map ({ $people } people, { $poor } target poor) · Bangkok is not in the BMN survey
source-line = TPMAP (NESDC and NECTEC) from the BMN survey (Community Development Department) and the state welfare card register (Ministry of Finance), { $year }
table-title = All { $level }s ({ $n })
table-filter = Filter by name or code
table-download = Download CSV
column-code = Code
column-area = Area
column-count = Count
column-base = Base
column-rank = Rank
column-state = Note
column-unit = Survey unit
column-district = District
column-poor = Target poor (people)
column-people = People surveyed
state-protected = not shown (<5)
state-missing = no data
state-weak = few data
units-title = Outside the tambons (municipal): { $n } units
units-note = These survey units have no boundary on the map but count in every total from the district upwards: { $people } people, { $poor } target poor

# Notices
ignored = Unknown values in the page's address, defaults shown instead: { $parameters }
damaged = The data of this server are damaged, so no map is drawn: { $file } should be { $expected }, found { $found }. Please ask the administrator to install the release again.
