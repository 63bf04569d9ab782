# The page of comparisons
page-compare = Compare
parameter-beside = areas compared
section-places = Areas side by side

compare-widest = Furthest apart by { $measure }: { $most } in { $high }, { $least } in { $low }, { $points } percentage points
compare-widest-tied = Furthest apart by { $measure } ({ $most } in { $high }, { $least } in { $low }, { $points } percentage points), and as far by { $others }
compare-alike =
    The { $n } areas have { $near ->
        [yes] figures whose differences print as nothing
       *[no] the same figures as printed
    }, by { $whole ->
        [yes] each of the { $of } rates compared here
       *[no] the rates that all of them have ({ $rates } of { $of })
    }
compare-nothing = Nothing to compare yet: it takes two areas that have figures
compare-without = { $n ->
        [one] { $names } has no figures and is not compared
       *[other] { $names } have no figures and are not compared
    }
compare-points = Apart (percentage points)

# Small maps
section-multiples = Small maps
parameter-panels = What they show
parameter-form = Drawn as
parameter-legend = Legend
panels-years = All years of the measure
panels-dimensions = Five dimensions
panels-chosen = Chosen measures
form-maps = Maps
form-tiles = Tiles
legend-common = Common
legend-own = Each its own
compare-measures = Measures shown (up to { $most })
compare-point = Point at an area in one map, and all of them tell its figure
compare-year-lacking = no data
compare-country = Thailand { $value }
compare-several = { $n ->
        [one] One measure
       *[other] { $n } measures
    }
compare-common = one legend for all { $n } · { $unit } · by { $level }
compare-one-legend = All maps have the same classes and colours and can be compared
compare-saved =
    { $n ->
        [one] The one file holds this map
       *[other] The one file holds all { $n } maps, one shown at a time, each in classes of its own
    }
compare-own-legends = Each map has classes of its own: colours cannot be compared between maps
compare-units = The measures chosen differ in unit or direction and cannot share classes
compare-tiles = One square a province, near its true place; all are of one size, which stands for neither area nor population
compare-lacking-years = { $n ->
        [one] One year without data is hatched
       *[other] { $n } years without data are hatched
    }
compare-panel-aloud = { $title }: highest { $highest }; lowest { $lowest }
compare-panel-lacking = { $title }: no data
compare-panels = { $n ->
        [one] One map
       *[other] { $n } maps
    } by { $level }
compare-panels-nothing = There is no { $measure } by { $level }
compare-often =
    { $leaders } had the { $end ->
        [lowest] lowest
       *[highest] highest
    } { $measure } in { $n ->
        [one] the one year with data ({ $first })
       *[other] { $times } of { $n } years with data ({ $first }–{ $last })
    }{ $many ->
        [one] {""}
       *[other] , each as often
    }
compare-measure-leads =
    { $measures } { $many ->
        [one] is
       *[other] are each
    } the { $end ->
        [lowest] lowest
       *[highest] highest
    } of the { $n } in { $times } of { $areas }, more than any other

# Areas side by side
compare-places = Areas compared (2–{ $most })
compare-places-help = Choose provinces, districts or saved groups of areas here; tambons by the search box at the left
compare-refused = No such group of areas: { $groups }
compare-adding = Choose an area found to add it to the comparison ({ $n } of at most { $most } now)
compare-full = { $most } areas are compared already; take one out of “Areas compared” to add another
compare-no-room = { $name } is not compared yet: at most { $most } areas can be
compare-fault-unknown = The areas of the address are not used: { $named } { $n ->
        [one] is
       *[other] are
    } not known
compare-fault-twice = The areas of the address are not used: named more than once: { $named }
compare-fault-many = The areas of the address are not used: it names { $n }, and at most { $most } can be compared
compare-rates = Main figures and the five dimensions, on one scale
compare-alt = A mark an area on one scale; the upright line is the whole country
compare-indicators = The { $shown } of { $known } indicators by which they are furthest apart: share below standard; the upright line is the whole country. All are in the table.
compare-same = the same
compare-places-common = { $unit } · by { $level } · { $year } · all maps have the same classes, those of the whole country
compare-point-place = Point at an area to see its figure
compare-beside = points apart
compare-figure = { $value } ({ $standing })
