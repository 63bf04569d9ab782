# The report on a file from people.
importer-tpmap = A year of TPMAP (ZIP)
importer-cod_ab = COD-AB boundaries
importer-nesdc_poverty = Poverty and income distribution (NESDC)
importer-bmn = BMN indicators
importer-thaiqm = A ThaiQM report
importer-logbook = A summary of the TPMAP Logbook
importer-complaints = Complaints
importer-imported = Any table of indicators
importer-tabulated = Survey records, tabulated
imports-kind-not-known = kind not known
imports-file-of-kind = File { $file }: { $kind }
imports-years-of-figures = { $n ->
        [one] Year
       *[other] Years
    }: { $years }
imports-rows-of-the-file = Rows { $rows }: { $accepted } accepted, { $asides } set aside, { $asked } waiting for an answer, { $refused } refused
imports-may-be-published-but-differs = Can be published, but differs from what is known in { $n ->
        [one] one point
       *[other] { $n } points
    }: look first
imports-ready-to-be-published = Checked and ready to be published
imports-to-be-answered-first = To be answered first: { $n } { $n ->
        [one] question
       *[other] questions
    }; nothing was stored
imports-file-refused = Refused: { $faults } { $faults ->
        [one] fault
       *[other] faults
    }, { $questions } { $questions ->
        [one] question
       *[other] questions
    }; nothing was stored
imports-faults-of-one-cause = { $first } · { $n } in all ({ $others })
imports-items-and-more = { $listed } and { $more } more
imports-at-places = { $told } ({ $places })
imports-name-may-mean = { $name } may mean: { $areas }
imports-which-area = Which area does “{ $name }” mean?
imports-or = { $one } or { $other }
imports-no-similar-name = no similar name
imports-question-with-choices = { $question }: { $choices }
imports-sheet = Sheet “{ $sheet }”
imports-column = Column “{ $column }”
imports-is = { $what } = { $role }
imports-is-more-of-it = { $what } = { $role }: { $more }
imports-row-not-imported = { $place }: { $reason }, not imported
imports-role-area = area
imports-role-name = name of the area
imports-role-year = year
imports-role-measure = measure
imports-role-unit = unit
imports-role-group = group within an area
imports-role-check = used to check
imports-role-left_out = left out
imports-role-asked = asked about
imports-stored-province = { $n } of { $of } { $of ->
        [one] province
       *[other] provinces
    }
imports-stored-district = { $n } of { $of } { $of ->
        [one] district
       *[other] districts
    }
imports-stored-tambon = { $n } of { $of } { $of ->
        [one] tambon
       *[other] tambons
    }
imports-stored-years = { $n ->
        [one] Year
       *[other] Years
    }: { $years }
imports-stored-days = As of { $days }
imports-stored-row = { $area } · { $year } · { $figure }
imports-stored-alike = All { $n } figures of “{ $measure }” are the same: { $figure }
imports-stored-highest = Highest “{ $measure }”: { $row }{ $more ->
        [0] {""}
        [1] , and one more the same
       *[other] , and { $more } more the same
    }
imports-stored-lowest = Lowest “{ $measure }”: { $row }{ $more ->
        [0] {""}
        [1] , and one more the same
       *[other] , and { $more } more the same
    }
imports-area-within = { $area }, { $around }
imports-figure-percent = { $n }%
imports-figure-people = { $n } { $n ->
        [one] person
       *[other] people
    }
imports-figure-households = { $n } { $n ->
        [one] household
       *[other] households
    }
imports-figure-baht = { $n } baht
form-thaiqm = ThaiQM report
form-bmn = 31 BMN indicators
form-logbook = Summary of the TPMAP Logbook
form-complaints = Complaints (Damrongtham centres)
form-cards = Holders of the welfare card
