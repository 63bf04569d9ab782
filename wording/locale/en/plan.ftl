# The page of plans: what a budget can reach
page-plan = Plan a budget
section-reach = What a budget reaches
section-targeting = The price of targeting
parameter-costs = costs
parameter-budget = budget
parameter-goal = goal
parameter-least = share for each province
parameter-must = areas that must be in
parameter-never = areas that must be out
parameter-covered = people covered

budget-million = { $n } million baht
budget-group = the group
budget-start = { $asked ->
        [zero] A budget of 0 baht reaches nobody
       *[open] How far does a budget go? Fill in costs and a budget to see
    }
budget-how =
    Fill in the budget on the left, and what it costs to serve each dimension: a sum for each tambon or municipal unit served, and a sum for each person there who lacks it.

    The page then chooses, for every tambon and municipal unit, which dimensions to serve, so that the goal is reached as far as the money goes, proves how near that is to the best there is, and holds it against the usual ways.

    - A person is out of every deprivation only when all that he or she lacks is served.
    - Costs are yours: none stand here at first. The example is made up, to try the page.
    - Nothing is said of whether a measure works: whoever is served is counted as served.

budget-people = { $exact ->
        [yes] { $value }
       *[no] about { $value }
    } { $n ->
        [1] person
       *[other] people
    }
budget-reached = { $goal ->
        [freed] With { $budget }, { $people } can be taken out of every deprivation ({ $share } of the target poor) in { $place }
        [m0] With { $budget }, the index M0 can be lowered by { $share } in { $place }
        [helped] With { $budget }, { $people } can be helped in at least one dimension ({ $share } of the target poor) in { $place }
       *[dimension] With { $budget }, { $people } lacking { $dimension } can be served ({ $share } of all who lack it) in { $place }
    }
budget-goal = Goal
budget-goal-freed = Most people out of every deprivation
budget-goal-m0 = Largest fall of the index M0
budget-goal-helped = Most people helped in anything
budget-goal-dimension = Most people served in { $dimension }
budget-budget = Budget (baht)
budget-budget-example = for example 1,000,000,000
budget-budget-zero = With 0 baht nothing can be reached: fill in an amount above 0.
budget-budget-text = “{ $found }” is no amount of baht: write it in digits.
budget-budget-negative = { $found } is less than nothing: a budget is 0 or more. Write it without the minus.
budget-budget-large = { $found } is more than { $most }, the largest budget that can be filled in: write a smaller amount.

budget-limits = Limits
budget-least = Set aside for each province, at least
budget-must = Must be in
budget-never = Must be out
budget-limits-note = What is set aside for a province is its own, even where nothing that would reach more fits into what is left of it, and never more than its need costs. Of an area that must be in, every unit with need at a known cost is served in at least one dimension, but for the units of areas that must be out. No dimension is served where nobody lacks it.
budget-impossible-both = { $names } must be in and out at once: take { $n ->
        [1] it
       *[other] them
    } out of one of the two lists.
budget-impossible-least = At least { $least }% for each of { $provinces } provinces would be { $all }% of the budget: more than all of it.
budget-impossible-must = What must be served and what is set aside cost { $needed } at the least, more than the budget of { $budget }.
budget-impossible-nobody = There is no tambon or municipal unit with figures in this part of the country.
budget-impossible-needless = { $goal ->
        [dimension] Nobody in { $place } lacks what the goal is to serve: no budget reaches anybody there.
       *[other] Nobody in { $place } is target poor: no budget reaches anybody there.
    }
budget-impossible-outside = { $names } must be in, but { $n ->
        [1] has
       *[other] have
    } no unit to choose from in { $place }: take { $n ->
        [1] it
       *[other] them
    } out of the list.
budget-advice-least = Set less aside for each, or choose a smaller part of the country.
budget-advice-must = Raise the budget, set less aside, or take areas out of those that must be in.
budget-advice-nobody = Choose another part of the country by the search box, or another year.

budget-costs = What it costs
budget-costs-help = Baht a unit is paid once for each tambon or municipal unit in which the dimension is served; baht a person for each of the target poor there who lack it. A dimension without costs is not served.
budget-column-unit = baht a unit
budget-column-person = baht a person
budget-example-note = These costs are an example, made up to try the page: they are nobody's figures. Fill in your own before you decide anything.
budget-try = Try the example
budget-form = Costs as a file
budget-file = A file with costs (CSV or Excel, with the columns dimension, baht a unit, baht a person in any order)
budget-file-empty = No dimension was found in the file: below a row of headers (dimension, baht a unit, baht a person, in any order) each row has the name of a dimension and its costs.
budget-file-columns = Nothing is taken of a sheet that has not exactly one column called { $names }.
budget-file-headers = { $n ->
        [1] Column not read, because it is called none of { $known }: { $names }.
       *[other] Columns not read, because they are called none of { $known }: { $names }.
    }
budget-file-hollow = A formula has no stored value: { $cells }. { $n ->
        [1] The row of this cell takes
       *[other] The rows of these cells take
    } nothing from the table. Open the file in Excel and save it, or paste values.
budget-file-more = { $n } more
budget-file-read = Read from the file: { $dimensions }.
budget-file-lacking = Not in the file: { $names }. What stands in the table for { $n ->
        [1] it
       *[other] them
    } is kept.
budget-file-twice = More than one row of the file is of { $names }: the first is taken.
budget-file-unknown = No dimension is called { $names }: { $n ->
        [1] that row is
       *[other] those rows are
    } left out. The dimensions are { $known }.
budget-cost-text = { $dimension }, { $part ->
        [unit] baht a unit
       *[person] baht a person
    }: “{ $found }” is no amount of baht: write it in digits.
budget-cost-negative = { $dimension }, { $part ->
        [unit] baht a unit
       *[person] baht a person
    }: { $found } is less than nothing; a cost is 0 or more. Write it without the minus.
budget-cost-large = { $dimension }, { $part ->
        [unit] baht a unit
       *[person] baht a person
    }: { $found } is more than { $most } baht, the most that can be filled in: write a smaller amount.
budget-cost-lacks = { $dimension }: { $part ->
        [unit] baht a unit
       *[person] baht a person
    } is missing; write 0 if there is none. Until then this dimension is not served.

budget-proof = { $proven ->
        [best] It is proven{ $over ->
            [protected] {" "}by the protected tables
           *[published] {""}
        } that no other choice within the limits reaches more.
        [near] It is proven{ $over ->
            [protected] {" "}by the protected tables
           *[published] {""}
        } that no other choice within the limits reaches more than { $gap } above this.
        [far] The search was ended before the { $promised } that is promised: it is proven{ $over ->
            [protected] {" "}by the protected tables
           *[published] {""}
        } only that no other choice within the limits reaches more than { $gap } above this.
       *[open] How near this is to the best there is within the limits is not told: so few are reached that it would tell their number.
    }
budget-against = { $way ->
        [poorest] The areas with most of those in need first, each served as far as it counts for the goal
       *[highest] The areas with the highest share in need first, each served as far as it counts for the goal
    }: { $goal ->
        [m0] M0 falls by { $share }
       *[other] { $people }
    }{ $side ->
        [same] , the same as the choice above.
       *[more] { $known ->
            [yes] ; the choice above reaches { $times } times that.
           *[no] .
        }
    }
budget-enough = The budget is enough for all that counts for the goal and that these costs and limits allow: that costs { $needed }, and { $left } is left.
budget-aside = Set aside for each province is { $least }% of the budget, or what its need costs where that is less{ $some ->
        [yes] ; { $idle } of that stays unspent, for nothing that would reach more fits into it.
       *[no] .
    }
budget-ways = The choice beside the usual ways
budget-column-way = Way of spending
budget-way-best = The best choice
budget-way-poorest = Most in need first
budget-way-highest = Highest share first
budget-reaches-freed = Out of every deprivation
budget-reaches-m0 = Fall of M0 (scores of people)
budget-reaches-helped = Helped in anything
budget-reaches-dimension = { $dimension }
budget-column-units = Units served
budget-column-baht = Baht

budget-map-unit = dimensions served · by tambon
budget-map-none = Not served
budget-map-served = { $n ->
        [1] 1 dimension
       *[other] { $many } dimensions
    }
budget-map-outside = Not among the units to choose from
budget-map-figures = Figures on the map: { $measure }, { $year }
budget-map-note = Municipal units have no polygon: they are in the list alone.
budget-list = Where, and in what
budget-list-measures = Measures by place, dimension and agency
budget-list-note = People out of every deprivation are counted over the protected tables; people and baht of a measure stand on published totals. The file names the agencies of each dimension, with a sheet for each agency. { budget-agency-note }
budget-agency-note = A measure of several agencies stands on the sheet of each of them and is one sum of money: sheets of agencies do not add up to the budget, the first sheet does to what is spent.
budget-column-where = Place
budget-column-dimensions = Dimensions served
budget-column-dimension = Dimension
budget-column-freed = Out of every deprivation
budget-column-poor = Target poor there
budget-column-people = People served
budget-column-agency = Agencies
budget-xlsx = Excel, a sheet an agency

budget-keep = Keep it as a plan
budget-keep-closed = Plans are kept where importing is on; here they can only be read.
budget-keep-no-role = You have no role that keeps plans of this place; here they can only be read.
budget-keep-title = Title of the plan
budget-keep-post = Your post (not a name)
budget-keep-post-example = for example Provincial Community Development Office
budget-keep-due = Tasks due (optional)
budget-keep-due-help = The day that all tasks of the plan are due; each can be changed later on the page of progress.
budget-keep-follow = Follow the plan: targets and tasks
budget-keep-button = Keep as a plan
budget-keep-done = Kept: { $title } ({ $n ->
        [1] 1 task
       *[other] { $n } tasks
    })
budget-task = Serve { $dimension }

budget-covered = Share of the people covered, at most
budget-targeting-none = There are too few areas with figures in { $place } to target
budget-targeting-headline = { $some ->
        [nobody] Nobody { $level ->
            [tambon] of tambons with a polygon in
           *[other] in
        } { $place } is target poor, so targeting reaches nobody there
        [yes] Covering at most { $share }% of the people { $level ->
            [tambon] of tambons with a polygon in { $place }
           *[other] of { $place }
        } by whole { $kinds } reaches { $poor } of the target poor there; { $rate } of those covered are poor
        [zero] Where at most 0% of the people of { $place } may be covered, nobody is
       *[no] The { $kind } with the highest rate in { $place } holds more than { $share }% of the people{ $level ->
            [tambon] {" "}of tambons with a polygon
           *[other] {""}
        }, so none is covered
    }
budget-targeting-sentence = { $some ->
        [nobody] Nobody is target poor in these { $kinds }{ $level ->
            [tambon] {" "}with a polygon
           *[other] {""}
        }.
        [yes] { $n ->
            [1] The { $kind } with the highest rate holds
           *[other] The { $areas } with the highest rates hold
        } { $people } of the people and { $poor } of the target poor{ $level ->
            [tambon] {" "}of tambons with a polygon
           *[other] {""}
        }; { $rate } of those covered are target poor.
        [zero] No { $kind } is covered where nobody may be.
       *[no] The { $kind } with the highest rate holds more than { $share }% of the people{ $level ->
            [tambon] {" "}of tambons with a polygon
           *[other] {""}
        }, so none is covered.
    }
budget-targeting-group = Targeting is shown of the area chosen, not of the group.
budget-targeting-note = Whole areas are covered, those with the highest rates first, as long as they fit into the share. Tambons are those with a polygon: municipal units are not among them. So the shares of tambons are of fewer people and fewer target poor than those of provinces and districts, and are not to be held against them without that in mind.
budget-curve-across = People covered
budget-curve-up = Target poor reached
budget-column-level = Targeting whole
budget-column-areas = Areas
budget-column-covered = People covered
budget-column-reached = Target poor reached
budget-column-rate = Poor among those covered

# The slide of targeting
targeting-subtitle = Whole areas with the highest rates first, covering at most { $share }% of the people
targeting-tick = { $n }%
targeting-figure = of the target poor{ $level ->
        [tambon] {" "}of tambons with a polygon
       *[other] {""}
    }, by whole { $kinds }: { $areas } with { $people } of the people; { $rate } of those covered are poor
targeting-none = by whole areas: { $some ->
        [nobody] nobody is target poor in these { $kinds }
        [zero] where nobody may be covered, nobody is
       *[no] the { $kind } with the highest rate alone holds more than { $share }% of the people
    }
targeting-note = Everybody in an area chosen is covered, poor or not. Municipal units have no polygon: they count in provinces and districts and not among tambons, so shares of tambons are of fewer people.

# The slide of a plan
on-slide-plan-goal = Goal: { $goal }
on-slide-plan-how = Fill in costs and a budget on the page of plans; its button then leads here with all of it
on-slide-plan-reached = { $goal ->
        [freed] out of every deprivation ({ $share } of the target poor)
        [m0] is how much the index M0 falls
        [helped] helped in at least one dimension ({ $share } of the target poor)
       *[dimension] lacking { $dimension } are served ({ $share } of all who lack it)
    }
on-slide-plan-units = { $n ->
        [1] 1 unit
       *[other] { $many } units
    }
on-slide-plan-served = tambons and municipal units served, of { $of } to choose from, for { $baht }
on-slide-plan-ways = The same money, spent otherwise
on-slide-plan-dimensions = What is done, and what it costs
on-slide-plan-million = million baht
on-slide-plan-map = Dimensions served
on-slide-plan-alt = { $finding }. A map by tambon: { $kinds }
on-slide-plan-example = The costs are an example, made up to try the page: they are nobody's figures.
on-slide-plan-agencies = Agencies: { $names }.
on-slide-plan-listed = { $which ->
        [must] Must be in
       *[never] Must be out
    }: { $names }{ $some ->
        [yes] {" "}and { $more } more.
       *[no] .
    }
