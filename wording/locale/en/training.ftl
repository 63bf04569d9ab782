# Texts of the release of training in English.
training-words = Training data (not real)
training-title = { $mark }: { $title }
training-heading = Train with invented figures
training-what = Makes a release by the rule on the page of methods: boundaries and TPMAP 2561 are real, the second year and the other reports are invented. Every page, table, file and slide of it says “Training data (not real)”
training-make = Make the training release
training-making = Making the training release
training-made = The training release { $id } is made; nobody is shown it yet
training-confirm = Every visitor will see invented figures in place of the real ones, until another release of this list is chosen
training-use = Show invented figures to everybody
training-plan = Plan to end poverty: { $area }
training-post = keeper of the plan (a made-up post)
training-doing = staff on the spot (a made-up post)
training-note = A made-up plan to train with: figures, tasks and days follow a rule
training-task-health = Check-ups and care for the sick in { $area }
training-task-living = Repair of homes and water supply in { $area }
training-task-education = Children back to school in { $area }
training-task-income = Training for work, and jobs, in { $area }
training-task-access = Registration for welfare in { $area }
methods-head-training = Figures to train with
methods-text-training =
    The release of training has the real boundaries and TPMAP 2561. All other figures are invented by this rule from a seed; the same seed gives the same files to the byte.
    - TPMAP of { $year }: of the poor in each set of dimensions { $leave }–{ $most_leave }% leave it, by province, and { $enter }–{ $most_enter }% more come; of those in several dimensions { $move }% are rid of each.
    - About { $helped }% of areas are given help, and there { $effect }% of those who would stay leave too. Whoever trains knows the truth, and can hold against it what the pages find.
    - ThaiQM reports of { $months } months of the budget year 2568, by district: { $quick }–{ $most_quick }% helped within the year, by province.
    - Complaints by province and kind, for the twelve months of 2568: about one a month for each { $people } people, { $closing }–{ $most_closing }% of them closed, by province.
    - Plans and tasks of the country and of the province with the highest target poor rate; nobody is named.

    The words “Training data (not real)” stand in the headline of every page, in the first column of every table and file, and across every map, picture and slide.
training-source = Source: { $mark }
