# NESDC's workbook of poverty and income distribution
nesdc-table-twice = a table stands twice in the workbook
nesdc-table-missing = a table is missing from the workbook
nesdc-table-expected = one sheet whose title begins { $title }
nesdc-unit-unknown = the table's unit is not the one known
nesdc-no-unit = no unit
nesdc-year-twice = a year stands twice in the header
nesdc-year-once = one column a year
nesdc-area-twice = an area or a year stands twice in the table
nesdc-area-once = once (row { $row })
nesdc-no-number = this cell is no number
nesdc-number-expected = a number, or a dash for too small a sample
nesdc-out-of-range = the figure is out of range
nesdc-dash-unexplained = the table does not say what the dash means
nesdc-dash-expected = a note below the table that the sample is too small
nesdc-region-unknown = a region's name is not known
nesdc-province-unknown = a province's name is not known
nesdc-province-expected = the name of a province of { $region }
nesdc-other-region = a province stands under another region
nesdc-whole-not-parts = a whole does not agree with its parts
nesdc-by-parts = { $bounds }, by its { $n } parts
nesdc-tables-disagree = two tables of the workbook disagree
nesdc-in-table = { $value } in sheet “{ $sheet }”
nesdc-headcount-not-parts = a headcount does not agree with the poor and the headcounts of its parts
tpmap-group-too-many = a group of people is more than the people surveyed
tpmap-group-most = at most the { $people } people surveyed
tpmap-mean-wrong = this is no mean
tpmap-mean-expected = a number from 0 to { $highest }
tpmap-mean-not-parts = a mean is not that of the level below, weighed by households
tpmap-check-parts-of-people = No group is more than the people surveyed
tpmap-check-means = Every mean is that of the level below, weighed by households
nesdc-check-workbook = Regions and the country in NESDC's workbook agree with their parts
nesdc-sheet-not-read = the atlas does not show this table
nesdc-small-samples =
    { $n ->
        [one] For one figure the source had too small a sample: it is shown as such, not as zero
       *[other] For { $n } figures the source had too small a sample: they are shown as such, not as zero
    }
nesdc-spelt = “{ $written }” was read as “{ $meant }”
nesdc-year-to-come = this year is still to come
nesdc-year-past = { $latest } at the latest
