# Rows and figures of a file from people.
imports-at-most-people = at most { $n } { $n ->
        [one] person
       *[other] people
    }, as many as are registered or surveyed there
imports-at-most-households = at most { $n } { $n ->
        [one] household
       *[other] households
    }, as many as are registered or surveyed there
imports-more-than-the-area-has = more than the area has
imports-not-the-sum-of-areas = “{ $column }” is not the sum of the areas below in { $n }: { $listed }
imports-far-from-neighbours = “{ $column }” is a hundred times its neighbours or more in { $n }: { $listed }
imports-far-from-the-period-before = “{ $column }” is a hundred times the period before (or a hundredth) in { $n }: { $listed }
imports-beside = { $area } ({ $year }) { $one } ↔ { $other }
imports-from-to = { $area } ({ $year }) { $one } → { $other }
imports-column-counts-the-rows = Column “{ $column }” counts the rows; it is no code
imports-codes-or-numbers = Column “{ $column }” counts up by one and no names stand by: codes, or numbers?
imports-codes-of-areas = codes of areas
imports-running-numbers = running numbers
imports-area-and-year-again = the same area and year again
imports-as-in-row-of-year = { $code } in { $year }, as in row { $row }
imports-as-in-row-of-day = { $code } as of { $year }, as in row { $row }
imports-area-and-day-again = the same area and as-of date again
imports-every-area-once-a-day = every area once a report
imports-every-area-once-a-year = every area once a year
imports-area-and-year-with-another-figure = the same area and year again, with another figure
imports-figure-before = { $figure }, as before
imports-a-whole-number = a whole number ≥ 0
imports-a-number = a number ≥ 0
imports-text-among-numbers = text in a column of numbers
imports-a-negative-number = a negative number
imports-a-count-must-be-whole = a count must be whole
imports-no-header-of-areas = no header with a column of areas was found
imports-a-header-of-areas = a header with a code (“รหัส”, “code”) or names (“จังหวัด”, “อำเภอ”, “ตำบล”)
imports-read-a-hidden-sheet = The table stands in a hidden sheet, “{ $sheet }”: is it to be read?
imports-read-it = read it
imports-do-not-read-it = leave it out
imports-read-whole = read
imports-describes-the-columns = describes the columns
imports-a-hidden-sheet = a hidden sheet
imports-not-the-same-table = not the same table
imports-hidden-rows-are-read = { $n ->
        [one] 1 row that the workbook hides is read as well (row { $row })
       *[other] { $n } rows that the workbook hides are read as well (from row { $row } on)
    }; delete what is not meant
imports-hidden-columns-are-read = { $n ->
        [one] A column that the workbook hides is read as well
       *[other] Columns that the workbook hides are read as well
    }: { $listed }
imports-hidden-sheets-not-read = { $n ->
        [one] Hidden sheet
       *[other] Hidden sheets
    }, not read: { $listed }
imports-other-sheets-not-read = { $n ->
        [one] Sheet not read, for it holds another table
       *[other] Sheets not read, for they hold another table
    }: { $listed }
imports-first-totals-compared = { $n ->
        [one] The first of { $of } rows of totals was compared
       *[other] The first { $n } of { $of } rows of totals were compared
    }
imports-totals-fit = { $n ->
        [one] { $n } row of totals fits
       *[other] { $n } rows of totals fit
    } the rows of data
imports-more-totals-do-not-fit = { $n ->
        [one] { $n } more total does not fit
       *[other] { $n } more totals do not fit
    }
imports-garbled = garbled Thai letters (mojibake)
imports-the-original = the original, saved as CSV UTF-8 or XLSX
imports-more-faults-than = there are more than { $most } faults
imports-contract-broken = figures break the contract
imports-contract-held = figures as the contract of the system has them ({ $rule })
imports-aside-total = a row of totals
imports-aside-footnote = a footnote
imports-aside-unfilled = not filled in
imports-aside-header = the header again
imports-aside-another-header = the header of another table
