methods-title = Methods, rules and limits of the data
methods-intro = A multidimensional deprivation index from TPMAP's data (Alkire–Foster method), computed from counts of people by the set of their deprivations. It is not the national multidimensional poverty index, which NESDC publishes.
methods-head-idea = The idea
methods-text-idea = A person may be deprived in several dimensions at once: health, living conditions, education, income and access to public services. Each has a weight; whoever's deprivations add up to the cut-off k counts as multidimensionally deprived.
methods-head-score = Score and identification
methods-text-score = Those deprived in the set S have the score c(S), the sum of its weights. Weights are divided by their sum; the cut-off is above 0 and at most 1. The comparison forgives rounding: 0.1 + 0.2 reaches 0.3.
methods-head-h = H: the headcount ratio
methods-text-h = Of all n people surveyed, the part that is multidimensionally deprived. N(S) is how many are deprived in exactly the set S.
methods-head-a = A: intensity
methods-text-a = The mean score of the multidimensionally deprived; there is none where nobody is.
methods-head-m0 = M0: the index
methods-text-m0 = How many and how badly in one figure. It rises when more people are deprived, and when somebody already deprived is deprived in one more dimension.
methods-head-censored = Censored headcount ratios
methods-text-censored = Those who are multidimensionally deprived and deprived in dimension j, of all surveyed. The uncensored ratio counts everybody deprived in it.
methods-head-contribution = Contributions
methods-text-contribution = The part of the index that comes from dimension j; all of them add up to 100%.
methods-head-joint = From published unions to people by set of dimensions
methods-text-joint = TPMAP publishes for all 31 sets how many people are deprived in any of their dimensions (U). Möbius inversion gives how many are deprived in exactly each set; all results are whole and none is negative.
methods-head-groups = Groups of areas
methods-text-groups = Areas are put together by adding people, never by averaging rates. H and M0 of all are the sums over groups, weighted by their share of the people.
methods-head-robustness = Steadiness of ranks
methods-text-robustness = Everything is computed under 217 settings (each dimension once or twice as heavy, seven cut-offs), counting how often an area is among the worst tenth. Ranks are shown as bands A–E, with whether they are steady.
methods-head-what-if = What if
methods-text-what-if = Removing a dimension moves people from every set with it to the same set without it, and counts again; those deprived in nothing else are deprived no more. It says nothing of causes or means.
methods-head-allocation = What a budget can reach
methods-text-allocation =
    For every tambon and municipal unit one of 32 sets of dimensions is chosen (a multiple-choice knapsack). A dimension served in a unit costs the sum a unit and the sum a person for each of the target poor there who lack it, and is served where somebody lacks it. Goals: people whose every deprivation is served; the fall of M0 (equal weights, k = 0.4); people served in anything; people served in one dimension.

    Options of a unit that another outdoes are left out, and the steps along the upper hull of gain over cost are taken, steepest first: that gives the price of money and a bound that no choice exceeds. What the bound leaves open is searched by dynamic programming over the few units that may still matter; up to a ten-thousandth of what is reached may be left open, seldom more; the page says how much. The gap shown is the bound less the choice, as a part of the choice; where nothing is left open, it is nothing.

    What is set aside for a province (p% of the budget, never more than its need costs) is used by nobody else, spent or not; so the whole costs the larger of the two for each province. A province that spends about as much as is set aside is chosen for by itself: the least money for every result that it can have, found exactly, makes one choice among those of the others. Beside the answer stand two usual ways: units by the number of those in need, or by their share, each served as far as it counts for the goal, passing over what no longer fits.

    The plan is computed from published totals and the protected base alone: its list shows people out of every deprivation as other derived counts are shown, and whoever has the plan knows no more than who has that base.
methods-head-targeting = The price of targeting
methods-text-targeting =
    Whole areas are covered, those with the highest rate of target poor first, as long as all covered together are no more than a share of the people surveyed. The curve holds the share of the target poor who live there; the rate among those covered is the target poor there of all people there. Tambons are those with a polygon, and their shares are of the people and the target poor of those alone.
methods-head-classes = Classes of the map
methods-text-classes =
    - By number of areas: five classes with about as many areas each, their breaks rounded so that they can be read; areas whose figures print alike lie in one class. Where 10% or more of the areas are zero, zero is a class of its own.
    - High end in detail: the same classes, the highest parted on in three. A part reaches at most three times its own start, so there are more than three where the highest value is beyond 27 times the start, and fewer where there are too few values.
    - Fixed breaks: zero, then shares of 1%, 2.5%, 5% and 10%. They can be compared between areas and between years.
    - Within the province: five classes of the province's own areas. The page of a province begins with them where the country's classes would put 60% or more of its areas into one. The slide of a group of five areas or more does the same, within the group.
methods-head-pairs = Two measures at once
methods-text-pairs =
    - Either measure is parted into three groups of about as many areas, by the figures as printed of the areas that have both. What prints alike is in one group, so that where many tie there are two groups, or one.
    - What is told is Spearman's rank correlation, ties sharing their mean rank (below 0.2 hardly, 0.4 weakly, 0.6 moderately, 0.8 strongly). It is not told of fewer than 10 areas, and said where half of the areas or more have one and the same figure. Areas near each other are alike, so no p is told.
methods-head-patterns = Groups of neighbours
methods-text-patterns =
    - They are looked for among shares of people or households. Rates are first smoothed by empirical Bayes: an area of few people moves towards the rate of all.
    - There are two rules of who is a neighbour: areas that touch, in a line or a corner (one that touches none, as an island, is joined with the nearest), and the eight whose middles are nearest; both among areas that have a figure.
    - Local Moran and Getis–Ord Gi* of each area are held against 999 shuffles of the others' figures from a fixed seed, so that no two-sided p is below 0.002. Where so few areas lie beyond all shuffles that this could never pass, theirs is counted anew by 9,999.
    - The false discovery rate is held at 5% by each rule. High and low groups need both statistics; “high amid low” and “low amid high” come from local Moran, as Gi* counts the area among its neighbours. An area has a name only where both rules agree; all others are “not to be told yet”.
    - An area whose figure is protected has no name. The whole is done once with none in all of these and once with the most that is hidden; other areas have a name where both agree.
    - High and low are held against the mean of all areas, not against a target, and tell no cause. Municipal survey units have no shape and are not on the map of tambons. Of fewer than 30 areas with a figure nothing is looked for.
    - Tried on maps whose real figures were dealt to the areas at random, where every name is false: of 1,000 maps of provinces 3 named any area, of 1,000 of districts none.
methods-head-following = How a target stands
methods-text-following = The latest figure of the place decides. At least as good as the target, it is “reached”; at least as good as the path of the plan asks of the year of that figure, “on its way”; anything worse is “behind the plan”. An even path leads straight from the base through the steps to the target; a path by steps keeps its value until the year of the next step; after the target’s year the target itself is asked. It “cannot be told yet” without a figure, without one after the base year as long as the target is not reached, where the form of the BMN survey changed (2022) between the base and the latest figure, where no year is set and the target is not reached, and where more is neither better nor worse. A target without a base begins with the first figure of the same form of the survey as the latest one
methods-head-edition = What changed between two releases
methods-text-edition =
    - The release in force is set beside the one before it. A figure that only the later has is new; one that both have of the same year with another value is restated, and is kept apart: it is no change of the area.
    - The worst tenth are the areas whose rank is within a tenth of the number of areas with a figure of at least 100 people (or households) in both years, ties at the edge among them; where more is worse, an area with none is never among them. Only a later year of the same form of the survey is compared.
    - A move in or out is more than noise where the area's own share changed in that direction by more than chance: two shares compared with the pooled share, the variance larger by the people a household has in the country (a household is asked together; shares of households have no such factor), and among all areas at most one in twenty of those found to be chance, as expected (Benjamini–Hochberg). Else it may be noise, or others moved past it.
    - Figures of several dimensions at once are left out: they are made anew from the house's key with every release.
methods-head-spending = Monetary poverty (NESDC) is another concept than TPMAP
methods-text-spending =
    - People in monetary poverty spend less than the poverty line on consumption; this is estimated from the sample of households of the household socio-economic survey, for every province, Bangkok among them, 2000–2024.
    - TPMAP counts people of households that fail a basic minimum need and are registered for the state welfare card. Neither figure is a part of the other; they can be neither added nor subtracted.
    - “Sample too small”: the source asked too few households for an estimate. It is not zero, nor is it merely missing.
    - The panel “Two measures” holds provinces against the country by the figures as printed, and compares their orders by Spearman's rank correlation (below 0.2 hardly, 0.4 weakly, 0.6 moderately, 0.8 strongly).
methods-head-vulnerable = Vulnerable groups and happiness
methods-text-vulnerable =
    - Older, disabled and chronically ill people are counted over the people surveyed; one person may be in several groups.
    - Happiness is a mean over households, 0–10, as TPMAP publishes it at each level. It is never added up; a region's weighs its provinces by their households.
methods-head-coverage = People surveyed, of those registered
methods-text-coverage = The people surveyed divided by the people registered at the end of the year, down to districts only: below them municipalities are surveyed apart from their tambons, so the two would be of different areas.
methods-head-reports = Reports of ThaiQM, the TPMAP Logbook and complaints
methods-text-reports =
    - A report is kept by the month of its as-of date, one a month for each area; another of the same month takes its place only where whoever imports it agrees. The figures of a year are those of its last report.
    - Complaints count in the month in which they came in; those closed, in a table of sums, as that table counts them: they may have come in before. The figures of a year are the sums where all twelve months are there.
    - “Not yet” are households with problems less those helped, those that solved them by themselves and those in progress.
    - Figures of two systems are never added: a household may be in both.
    - Figures are counts as the system reports them for that area, and sums and differences of these; nothing is split finer than reported. The median of days over fewer closed complaints than the house's threshold in force is not shown, for it might tell of single people; kinds of complaints below the house's threshold, in the area or in a province within it, are shown together as “other”, none are told of districts and tambons, and on no page, map, file or slide is anything but their number told of fewer complaints than that, nor of the areas of a month that would give it by a difference, nor of the year of an area of which a month tells nothing, or which has fewer than that beside the months that are reported.
    - Households of the Logbook and of ThaiQM are shown as the system reports them, as TPMAP's own published counts are.
    - Closed against the number received can be above 100%: some were received in an earlier month.
methods-head-helped = Did it help?
methods-text-helped =
    - The change between two years in areas that were helped is compared with that in areas not yet helped of the same province, in cells of about 12 areas next to each other by their starting rate; what is left of the starting rate within a cell is taken out (difference in differences).
    - Each helped area counts once; the others of its cell weigh together as much as the helped ones.
    - Errors are by district, for tambons of one district change together (the CR2 of Bell and McCaffrey, with Student's t). In simulations of which the truth is known 95% intervals cover it in 93–97% of cases, and where there is no effect the mean found is near zero.
    - Areas of which an earlier record says that they had been helped before these years are in neither side. The record is of a year after the first and before the last, for it is not known on which day of its year a survey went on.
    - Nothing is said with figures of one year, where the form of the survey changed between the two, without a record of help between them, or with fewer than 30 areas a side.
    - It says by how much the two sides changed otherwise, not that help was the cause.
methods-tabulated = The figures of { $year } are those of “{ $survey }”, tabulated from its records, and not TPMAP’s. What is said of TPMAP here tells how they are counted, unless the definition of the records says otherwise.
methods-head-records = A year tabulated from survey records
methods-text-records =
    - A house that holds the records of persons and households can make a year of its own with the command “atlas tabulate”: by a definition that says which columns are indicators, what “failed” means, which indicators make up a dimension and who is target poor.
    - A household fails an indicator where it does itself, or where anybody in it does; it is deprived in a dimension where it fails an indicator of it. Indicators count the people of the households that were asked. People are deprived in what their household is, or in what is their own where the definition says so.
    - Columns of citizen numbers, telephones, names or full dates of birth are refused before anything is tabulated. No record is in the release, in a log or in a cache; what an engine spills meanwhile lies encrypted in a folder that is wiped.
    - Records without an area, with an unknown code, with an impossible value or with a key twice are counted by kind and left out; above the share that the definition allows all are refused. The manifest of the release names the definition, each file with its SHA-256, the records and the engine.
    - The records lie in a folder, on a shared drive or in a bucket of S3, from which they are read in pieces; DuckDB copies nothing of it to a disk; Spark reads a copy of the columns that are needed, keys hashed, not encrypted, in a folder that is wiped.
    - One machine tabulates with DuckDB, a cluster with Spark. The expressions are the same, and so is every figure.
    - A definition may declare more tables: people or households by a column with few values, or households and their people by household size. Counts below the threshold are withheld there, and others with them, until none can be worked out; by household size it is households that are counted for this.
methods-head-limits = Limits of the data
methods-text-limits =
    - The BMN survey visits households that live in the area; it is no census. Those not surveyed are in no figure.
    - Bangkok is not in the BMN survey: no data, which is not zero.
    - 593 municipal survey units have no boundary on the map but count from the district upwards.
    - Households are counted over surveyed households, people over surveyed people.
    - The weights “TPMAP's” follow the number of indicators of each dimension (4, 4, 4, 3, 2 of 17).
    - The BMN form changed in 2022; figures before and after do not join.
    - This index is not Thailand's multidimensional poverty index (MPI), which NESDC computes from other data and dimensions.
methods-head-disclosure = The disclosure rule
methods-text-disclosure =
    - What TPMAP itself publishes, for every survey unit and level, is shown as published: the people, those deprived in each dimension, those on the card register, and sums and differences of these.
    - Everything else is counted from one protected base. In every survey unit (tambon or municipal unit) pairs of people exchange one dimension: of one deprived in education and income and one deprived in health, say, the first loses income and the second gains it. How often and who is drawn with a secret key of the house. The people of the unit and those deprived in each dimension stay exactly as published.
    - From any division of the people over the sets of dimensions every other one with the same published totals can come about in this way. So whatever is shown may have come from each of them, and no group of people is told with certainty that the published totals leave open, whatever figures, levels, settings, groups or years are held against each other.
    - Districts, provinces, regions and the country are sums of the base, and so are all settings of weights and cut-off, what-ifs, combinations, rankings, files and slides. Nothing is counted from the exact numbers beside it, except by staff with the option --exact of the command.
    - Such figures are called “about”. Most exchanges keep the number of people deprived in one, two, three … dimensions: in figures of B.E. 2561 the people in two or more dimensions are at most { $default95 } off in 95 of 100 units and never more than { $defaultMost }; at any other setting at most { $other95 } in 95 of 100 units; for the country { $country } of 159,786.
    - A count of the base below { $least } is shown as “<{ $least }”: anybody from zero to { $most }, and a rate of it likewise. A ratio among so few people is “not shown”. “..” is a figure that does not exist for an area, “–” a share of nobody, 0 is nobody at all: where the published totals leave no room for anybody, 0 is shown. A count that they alone would tell is hidden below { $least } like any other.
    - The same rule holds for screen, file, slide and command; files say it in a column of their own. Tests attack it: by listing all possible tables of small units, and by whole-number bounds for larger ones.
methods-head-references = References
methods-text-references =
    - S. Alkire and J. Foster, “Counting and multidimensional poverty measurement”, Journal of Public Economics 95 (2011)
    - S. Alkire et al., Multidimensional Poverty Measurement and Analysis, Oxford University Press 2015
    - G.-C. Rota, “On the foundations of combinatorial theory I: theory of Möbius functions” (1964)
    - A. Dobra and S. Fienberg, “Bounds for cell entries in contingency tables”, PNAS 97 (2000)
    - L. Anselin, “Local indicators of spatial association”, Geographical Analysis 27 (1995); J. Ord and A. Getis, “Local spatial autocorrelation statistics”, Geographical Analysis 27 (1995); R. Marshall, Applied Statistics 40 (1991)
    - TPMAP (NESDC and NECTEC) from the BMN survey of the Community Development Department and the state welfare card register of the Ministry of Finance
