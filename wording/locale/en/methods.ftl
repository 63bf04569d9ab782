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
    - TPMAP (NESDC and NECTEC) from the BMN survey of the Community Development Department and the state welfare card register of the Ministry of Finance
