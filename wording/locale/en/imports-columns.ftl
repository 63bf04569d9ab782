# The columns of a file from people: what each is, and what is wrong with it.
imports-helper-running-number = a running number
imports-helper-postcode = a postcode
imports-helper-coordinate = a coordinate or shape
imports-helper-rank = a rank
imports-helper-provinces = a group of provinces
imports-helper-agency = a code of an agency
imports-helper-code = another code
imports-helper-remark = a remark
imports-helper-day = a day or month
imports-helper-level = a level of areas
imports-no-figure-of-this-report = no figure of this report
imports-columns-not-used = { $n ->
        [one] Column
       *[other] Columns
    } not used: { $listed }
imports-no-numbers = it holds no numbers
imports-the-same-year-again = the same year once more
imports-another-year = another year
imports-column-is-left-out = Column “{ $column }” is left out: { $why }
imports-there-is-no-column-of-numbers = there is no column of numbers
imports-one-column-of-numbers = one column of numbers or more
imports-rows-of-different-units = rows are of different units
imports-a-column-for-each-unit = a table, or a column of figures, for each unit
imports-two-columns-of-one-figure = two columns mean the same figure
imports-one-of-two-columns = one of it and “{ $column }”; leave one out
imports-percent-does-not-fit = the percent does not fit the count
imports-more-than-its-base = more than its base
imports-at-most-base = ≤ { $most } (“{ $base }”)
imports-no-denominator = No denominator “{ $denominator }”; surveyed people are used
imports-a-download-of-ours = this file is a download of ours; its figures are here
imports-the-file-of-the-source = the file of the source itself
imports-column-has-no-name = a column of numbers has no name
imports-a-name-or-no-column = a name, or no such column
imports-more-cells-than-the-header = the row has more cells than the header
imports-cells-of-the-header = { $n } { $n ->
        [one] cell
       *[other] cells
    }; a number with commas stands in quotes
imports-cells = { $n } { $n ->
        [one] cell
       *[other] cells
    }
imports-rows-and-more = { $listed } and { $more } more
imports-fewer-cells-than-the-header = { $n ->
        [one] { $n } row has fewer cells than the header (row { $rows })
       *[other] { $n } rows have fewer cells than the header (rows { $rows })
    }: what lacks is missing
imports-column-of-several-years = Column “{ $column }” states several years ({ $years }): take it for the row's year?
imports-leave-it-out = leave it out
imports-take-it = take it
imports-unit-under-years = What unit are the figures under the years (“{ $column }”)? No title says.
imports-no-unit = this is no unit
imports-one-of-the-units = { $values }
imports-no-direction = this is no direction
imports-one-of-the-directions = { $values }
imports-column-states-no-unit = Column “{ $column }” states no unit; its numbers are shown as they are
imports-higher-is-worse = higher is worse
imports-higher-is-better = higher is better
imports-figures-times = figures × { $n }
imports-rate-per-people = rate per surveyed person
imports-rate-per-households = rate per household
imports-rate-per = rate per { $base }
imports-of-year = of { $year }
imports-another-group = another group of “{ $column }”
imports-a-total-of = a total of “{ $column }”
imports-added-to-the-first-row = added to the first row of the same area
imports-which-group = Column “{ $column }” parts rows finer than areas ({ $shown }): which group is meant, or are all added up?
imports-add-up-all-groups = add all groups up (counts only)
imports-cannot-be-added-up = { $n ->
        [one] { $listed } cannot be added up, for it is no count, and is left empty
       *[other] { $listed } cannot be added up, for they are no counts, and are left empty
    }
imports-which-month = The table has a column for each month ({ $months }): which one is the figure of the area?
imports-add-months-up = add all months up (counts)
imports-things-not-whole = “{ $name }” names what is counted, but some numbers are not whole (such as { $found }): which unit is it?
