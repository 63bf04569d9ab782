official-columns-are-missing = columns are missing
official-one-row-code = one row a code
official-tambons-code-stands-there-twice = a tambon's code stands there twice
official-cells = { $n } { $n ->
        [one] cell
       *[other] cells
    }
official-number-of-cells-is-wrong = the number of cells is wrong
official-whole-number-0 = a whole number ≥ 0
official-this-is-no-number = this is no number
official-columns-are-missing-or-stand-there = columns are missing, or stand there twice
official-number-of-rows-is-wrong = the number of rows is wrong
official-csv-in-utf-8 = CSV in UTF-8
official-this-is-no-code = this is no code
official-there-are-too-many-areas = there are too many areas
official-files-of-years = { $files } { $files ->
        [one] file
       *[other] files
    } of { $years } { $years ->
        [one] year
       *[other] years
    }
official-nn-nn-unit-mask-csv-of = NN/NN_<unit>_<mask>.csv of one year
official-zip-file-of-csv-files = a zip file of CSV files
official-row-as-in-other-tables = a row, as in the other tables
official-file-stands-twice-in-zip = a file stands twice in the ZIP
official-no-files-of-tpmaps-layout-were = no files of TPMAP's layout were found
official-row-of-area-is-missing = the row of an area is missing
official-tpmap-file-cannot-be-opened = the TPMAP file cannot be opened
official-this-file = this file
official-file-is-missing = a file is missing
official-every-figure-is-sum-of-its = Every { $above } figure is the sum of its { $below } figures
official-published-total = Published total: { $name }
official-more-target-poor-than-bmn-poor = more target poor than BMN-poor in the same set of dimensions
official-th-and-six-digits = TH + 6 digits
official-no-tambon-code = this is no code of a tambon
official-another-parent = the code of the area above differs
official-a-name = a name
official-names-differ = the name of an area is empty, or differs between rows
official-one-zipped-shapefile = one zipped shapefile
official-no-boundaries = the file of boundaries cannot be opened
official-each-once = { $columns }, once
official-digits-once-from = { $digits } digits, once, from { $province }
official-once = once
official-joint-cells-are-whole = Every joint cell is a whole number ≥ 0
official-nobody-fails-unsurveyed = Nobody fails an indicator unsurveyed
official-every-code-has-its-parent = Every code has its parent
official-a-row-of = a { $level } row
official-no-row-of-parent = the row of the area above is missing
official-sum-of-level-below = { $sum }, the sum of the level below
official-no-sum-of-level-below = the figure is not the sum of the level below
official-negative-people = a number of people is below zero
official-target-poor = { $n } target poor
official-at-most-bmn-poor = ≤ { $n } BMN-poor
official-at-most-surveyed = ≤ { $n } surveyed
official-more-fail-than-surveyed = more fail than were surveyed
official-a-district-of-the-boundaries = a district of the boundaries
official-no-parent = the area above is missing
official-total-differs = the total differs from the published one
official-digits-once = { $digits } digits, once
official-people-surveyed = people surveyed
official-households-surveyed = households surveyed
official-bmn-poor-people = BMN-poor people
official-target-poor-people = target poor people
official-bmn-poor-people-registered = BMN-poor people registered
official-poor-households = poor households
official-as-tpmap-published = as TPMAP published
official-every-province-is-there = Every province of the survey before is there
official-provinces-without-figures = { $year } has no figures of { $lost } of the { $of } provinces surveyed before: { $names }
official-known-total = Known total: { $name }
official-not-as-known = { $name } in { $year }: { $found } in all, not { $known } as known ({ $apart }): { $note } ({ $source })
official-target-poor-deprived-in = target poor people deprived in { $dimension }
official-dated = { $name } ({ $year })
official-natural-earth-expected = shapes of Natural Earth, the countries with a column { $code } and Thailand ({ $thailand }) among them
official-natural-earth-unreadable = the background of the maps cannot be read
