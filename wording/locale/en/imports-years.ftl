# The year of the figures of a file from people.
imports-column-says-another-year = Rows are of { $year } (B.E.), but column “{ $column }” says “{ $stated }” ({ $n } { $n ->
        [one] row
       *[other] rows
    }): does { $year } hold?
imports-year-of-the-row = the year of the row holds
imports-which-column-is-the-year = Which column is the year of the figures: { $columns }
imports-no-year-of-figures = none of them
imports-headers-and-column-differ = Headers state { $headers }, the year column { $years }: which holds?
imports-years-in-the-headers = the years in the headers
imports-year-in-its-column = the year in its column
imports-no-year = this is no year
imports-a-year = a year, B.E. (2561) or C.E. (2018)
imports-year-to-come = this year is still to come
imports-at-most-year = at most { $year } B.E.
imports-year-is-not-stated = the year of the figures is not stated
imports-a-year-somewhere = a column “ปี (พ.ศ.)”, a year in the title, or the year given on import
imports-two-eras = The year column mixes B.E. ({ $be } { $be ->
        [one] row
       *[other] rows
    }) and C.E. ({ $ce } { $ce ->
        [one] row
       *[other] rows
    }); all are now B.E.
imports-headers-and-title-differ = Headers state { $headers }, title or sheet { $around } (B.E.): do the headers hold?
imports-use-years-in-the-headers = the years in the headers
imports-the-year-in-the-column = the year in the column ({ $years } B.E.)
imports-column-and-title-differ = The year column says { $years }, title or sheet say { $around }: of which year are they?
imports-several-years-are-stated = Title, sheet or file name state { $around } (B.E.): of which year are the figures?
imports-file-name-says-another-year = The file name says { $file }, the year column { $years }: the column is used
