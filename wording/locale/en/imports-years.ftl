# The year of the figures of a file from people.
imports-column-says-another-year = Rows are of { $year } (B.E.), but column “{ $column }” says “{ $stated }” ({ $n } { $n ->
        [one] row
       *[other] rows
    }): does { $year } hold?
imports-year-of-the-row = the year of the row holds
imports-heading-of-another-year = Below the heading “{ $heading }” { $n ->
        [one] 1 row is read as of { $year }
       *[other] { $n } rows are read as of { $year }
    }: which holds?
imports-year-of-the-heading = the year in the heading
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
imports-several-days = several as-of dates are stated ({ $days }): which one is this report of?
imports-several-days-beside-column = the title says { $days }, the column of dates other months: which holds?
imports-day-in-the-column = the date in each row's column
imports-day-to-come = this as-of date is still to come
imports-at-most-day = { $day } (today) at the latest; check day, month and year in this cell and send the file again
imports-no-day = this is no day or month of the calendar
imports-a-day = day, month and year, as 30/09/2025 or 30 Sep 2025, or month and year, as Sep 2025
imports-day-of-another-year = the year of the row is not that of its date
imports-year-of-the-day = the year of { $day } in the column of years, or the date corrected
imports-day-is-not-stated = the as-of date of the figures is not stated
imports-a-day-somewhere = a column “ข้อมูล ณ วันที่” (as of), or a date in the title, the sheet's name or the file's name
imports-two-reports-of-a-month = there are several reports of { $month } ({ $days }): which one stands for the month?
imports-another-report-of-the-month = another report of the same month
imports-as-of = as of { $day }
imports-day-of-rows = the as-of date of the rows
imports-kinds = kinds of complaints, kept apart and all together
imports-too-many-kinds = more kinds of complaints than there can be
imports-at-most-kinds = at most { $n } { $n ->
        [one] kind
       *[other] kinds
    }: group them first, or remove the column
imports-kind-of-a-person = the kind of a complaint tells of a person ({ $kind }), which is not kept
imports-a-kind-of-complaints = a kind of complaints, such as roads or debts
imports-no-whole-day = a whole day (day, month and year) is needed to count the days
imports-closed-at-another-time = closed before it was received, or on a day still to come
imports-closed-since = from { $day } to today
imports-since-the-year-began = figures since the beginning of a year cannot be those of a month
imports-of-a-month-alone = figures of the month alone, or of the whole year with a column “ปี” (year)
imports-kinds-of-months-alone = kinds of complaints are kept of months alone; of a whole year all kinds together
