# Texts of the dashboard in English. The Thai file has the same keys.
site-title = Thai Poverty Atlas
page-national = The country
page-province = My province
whole-country = Thailand
year = { $year }
year-lacking = { $year } – no such figures
year-lacks = { $measure } has no figures of { $year } by { $level }, but of { $years }
year-old = { $year } · { $ago ->
        [one] a year ago
       *[other] { $ago } years ago
    }

# Side bar
control-search = Find an area, or ask
search-placeholder = Name, code or question
search-nothing = No area matches “{ $typed }”. Try a part of the name, or the area's code.
search-long = Too long to search for: { $most } letters at most
search-more = and { $n } more
search-more-than = and more than { $n } others
search-postcode = { $typed } is a postcode, no code of an area. Type a name, or a code: 2 digits of a province, 4 of a district, 6 of a tambon
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
level-municipality = survey unit
classes-quantile = Five groups by number of areas
classes-high = High end in detail
classes-policy = Fixed breaks
classes-within = Within the province

# Findings
finding-region =
    { $end ->
        [lowest] { $k } of the { $of } { $kinds } with the lowest figures are in { $region }; { $first } is lowest
       *[highest] { $k } of the { $of } { $kinds } with the highest figures are in { $region }; { $first } is highest
    } { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }
finding-map =
    { $end ->
        [lowest] { $first } is lowest of { $areas }
       *[highest] { $first } is highest of { $areas }
    } { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }
finding-only = { $first } alone has a figure { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }
finding-alike = All of the { $areas } have the same figure { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }
finding-tied =
    { $tied } tie for the { $end ->
        [lowest] lowest
       *[highest] highest
    } figure of { $areas } { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }{ $where }
finding-where = ; { $held } in { $region }
finding-tied-named =
    { $tied } tie for the { $end ->
        [lowest] lowest
       *[highest] highest
    } figure of { $areas } { $compared ->
        [no] ({ $measure }: { $value })
       *[yes] ({ $measure }: { $value }; Thailand { $country })
    }
finding-area =
    { $name }: { $measure } { $value }{ $ranked ->
        [no] {""}
       *[yes] , { $rank }
    }
finding-distance =
    { $name }: { $measure } { $value }, { $side ->
        [above] { $points } percentage points above Thailand ({ $country })
        [below] { $points } percentage points below Thailand ({ $country })
        [near] about the same as Thailand ({ $country })
       *[same] the same as Thailand
    }
finding-missing = { $name }: no figures of its own ({ $measure }); see its district or the municipal units there
finding-district = { $name }: no figures of its own ({ $measure }); see its district
finding-none = { $name }: no figure ({ $measure })
finding-nobody = { $name }: { $measure } has no value, for there is nobody to count it of (a base of 0)
finding-protected = { $name }: { $measure } is not shown, for it stands on fewer than { $least } people
finding-nothing = No figures here: { $measure }
rank = rank { $rank } { $of }
rank-none = –

# Four figures
people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
households =
    { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
card-poor = Target poor
card-of =
    of { $base ->
        [one] { $base } person surveyed
       *[other] { $base } people surveyed
    }
card-rate = Target poor rate
card-rate-note = of the people surveyed
card-dimension = Largest dimension
card-share =
    { $tied ->
        [yes] { $count ->
            [one] { $count } person in each ({ $share } of the target poor)
           *[other] { $count } people in each ({ $share } of the target poor)
        }
       *[no] { $count ->
            [one] { $count } person ({ $share } of the target poor)
           *[other] { $count } people ({ $share } of the target poor)
        }
    }
card-several = Deprived in two or more
card-several-note = { $share } of the target poor
value-below = <{ $least }
value-withheld = not shown
value-none = –
value-small_sample = sample too small
about = about { $value }

newest = Newest figures:
newest-spending = monetary poverty { $year }
newest-tpmap = TPMAP by { $level } { $year }
newest-tabulated = Survey records by { $level } { $year }

# Chosen area
area-rank = Rank
area-rank-note = { $of }, highest first
standing-people =
    { $count } of { $base ->
        [one] { $base } person
       *[other] { $base } people
    }
standing-households =
    { $count } of { $base ->
        [one] { $base } household
       *[other] { $base } households
    }
standing-indicator = { $count } failed of { $base } surveyed
standing-bmn-poor =
    { $count } of { $base ->
        [one] { $base } BMN-poor person
       *[other] { $base } BMN-poor people
    }
standing-per = { $count } for { $base } ({ $of })
standing-named = { $what }: { $standing }
things = { $count }
counted-people = Surveyed people
counted-households = Surveyed households
counted-target_poor = Target poor
counted-bmn_poor = BMN-poor
counted-poor_households = BMN-poor households
counted-registered = BMN-poor registered for the welfare card
counted-several = Target poor in two or more dimensions
counted-failed = Below standard, indicator { $no }
counted-surveyed = Surveyed for indicator { $no }
column-counts-of = What is counted
column-bases-of = The base is
covered-by =
    { $part ->
        [yes] A part lies in { $units }, surveyed apart
       *[maybe] A part or all of it lies in { $units }, surveyed apart
    }
municipality-note = This survey unit has no boundary on the map; its district is outlined instead
open-province = Open the page of { $name }

# Ranking and dimensions
ranking-end = End of the ranking
ranking-highest = Highest
ranking-lowest = Lowest
regions-title = { $n } regions, highest first
ranking-title-highest =
    { $k ->
        [one] The highest
       *[other] The { $k } highest
    } { $kinds } (of { $areas }){ $more }
ranking-title-lowest =
    { $k ->
        [one] The lowest
       *[other] The { $k } lowest
    } { $kinds } (of { $areas }){ $more }
children-title-highest = { $name }: its { $kinds }, highest first ({ $k } of { $n })
children-title-lowest = { $name }: its { $kinds }, lowest first ({ $k } of { $n })
ranking-alt = Bar chart of the areas' ranking; choose a bar to choose its area
dimensions-title = Target poor by dimension: { $name }
dimensions-help = Share of the people surveyed who are target poor and deprived in the dimension. A person may be deprived in several, so the bars do not add up.
dimensions-alt = Bar chart of the target poor deprived in each dimension, largest first
tick-country = ┃ Thailand { $value }
no-figures = The BMN survey has no figures for this area.

# Map
no-data = No data
protected = Not shown: fewer than { $least } people, or nobody
small-sample = The sample surveyed is too small for a figure
weak = Few data: fewer than 100 surveyed
map-failed = The map cannot be shown. Please load this page again.
map-label = Map: { $measure }
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-keys = Arrow keys go to the neighbouring area, Enter chooses it, Escape leaves the map, + and - zoom.
legend-unit = { $unit } · by { $level } · { $year }
legend-offices =
    { $within ->
        [bangkok] ● District office
       *[province] ■ Province hall · ● District office
    }
legend-no-data = No data
legend-small-sample = Sample too small
legend-protected = Not shown (<{ $least } people)
legend-weak = Few data (<100 people)
unit-percent = percent
unit-people = people
unit-households = households
unit-things = number
unit-baht = baht
unit-number = number
value-baht = { $value } baht
unit-index = index
map-description = Map of { $measure } by { $level }, { $year }. Classes ({ $unit }): { $classes }. Areas with figures: { $known } of { $all }. Highest three: { $highest }. Lowest three: { $lowest }.
map-tied = { $areas } tied ({ $value })
description-title = The map in words

# Notes and tables
table-title = All { $kinds } ({ $n })
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
state-below = not shown (<{ $least })
state-withheld = withheld
state-none = nothing to tell at this level or over nobody
state-small_sample = the source's sample is too small
state-missing = no data
state-weak = few data
units-title =
    Outside the tambons (municipal): { $n ->
        [one] { $n } unit
       *[other] { $n } units
    }
units-note =
    { $n ->
        [one] This survey unit has no boundary on the map but counts
       *[other] These survey units have no boundary on the map but count
    } in every total from the district upwards: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $poor } target poor
# Notices
ignored = The link has values unknown here; defaults are shown instead ({ $parameters })
moved-level = { $measure } is not known by { $asked }; it is shown by { $shown }
moved-classes = “{ $asked }” does not fit { $measure }; “{ $shown }” is used
damaged = The data of this server cannot be read, so no map is drawn: { $why }. { $remedy }.

finding-bangkok = { $name }: no data, for the survey of basic minimum needs (BMN) does not cover Bangkok
finding-small-sample = { $name }: the sample of the household survey is too small for this figure
rank-of = of { $areas }
rank-shared = shared by { $shared }, { $of }
legend-rate = Colours show the rate, not the number
table-nothing = No area matches “{ $wanted }”
parameter-area = area
parameter-level = level
parameter-measure = measure
parameter-period = year
parameter-classes = classes
parameter-lang = language

# Sources
source-tpmap = TPMAP (NESDC and NECTEC) from the survey of basic minimum needs (BMN, Community Development Department) and the state welfare card register (Ministry of Finance), { $year }
source-nesdc_poverty = Monetary poverty (NESDC) from the household socio-economic survey (National Statistical Office), { $year }; another concept than { $survey }
source-dopa = Civil registration (Department of Provincial Administration), end of { $year }
source-nesdc_hai-alone = Human Achievement Index (NESDC), { $year }
source-nesdc_hai = Human Achievement Index (NESDC), { $year }; poverty figures from { $survey ->
        [TPMAP] TPMAP (NESDC and NECTEC)
       *[other] { $survey }
    }
notes-source = Source: { $source }
notes-boundaries = Boundaries: Royal Thai Survey Department via OCHA (COD-AB), CC BY-IGO · Boundaries are for display only and have no legal effect
notes-units =
    Includes { $units ->
        [one] { $units } municipal or other survey unit
       *[other] { $units } municipal and other survey units
    } without a boundary on the map ({ $people } people, { $poor } target poor)
notes-reach = The people surveyed in { $year } are { $share } of those registered ({ $name })
notes-derived = Counted from the protected base, a few people off at most places: about; fewer than { $least } people, or nobody, are shown as <{ $least }
notes-bangkok = Bangkok is not in the BMN survey

# What a level or a source lacks
of-year = { $label } ({ $year })
absent-level = { $measure } is known by { $levels }, not by { $level }. { $above }
absent-reason-survey_coverage = below districts, municipalities are surveyed apart from their tambons
absent-above = { $name }: { $value }
absent-other = There is no figure of { $measure } of this place for { $year }
absent-survey = There are no figures of the BMN survey of this place for { $year }
absent-nobody = None here: { $standing } ({ $measure })
absent-these = There are no such figures for this area
absent-bangkok = The BMN survey does not cover Bangkok
finding-level = { $name }: { $measure } is known by { $levels }, not by { $level }. { $above }
survey-instead = This part shows { $survey }’s figures of { $year }, not { $measure }
legend-level = by { $levels } only

# What nobody foresaw
mishap = This page could not be shown. Please tell whoever runs the system the number { $number }.
mishap-home = Back to the national page
mishap-again = Try again
file-not-made = The file could not be made. Please tell whoever runs the system the number { $number }.
file-not-made-busy = Many slides are being made; please try again in a moment.
file-not-made-slow = Making the file took longer than it may and was stopped; please try again in a moment.
file-not-made-lost = The process that was drawing ended before it was done; please try again.
file-not-made-release = The release cannot be read: a file of it is damaged.
file-not-made-font = The server has no font with Thai glyphs.
file-not-made-disk = The server cannot read or write files.
file-not-made-old = This page has been open for too long; please load it again and try once more.
export-one-year = The slide shows { $measure } of { $year }, not the change between years
