releases-replaces-figures-that-are-there-by = Replaces { $total } { $total ->
        [one] figure that is there by another
       *[other] figures that are there by others
    } ({ $listed })
releases-replace-them = replace them
releases-agreed = { $told }: agreed?
releases-merge-others-keep-their-figures = merge; the others keep their figures
releases-merge-it-with-what-is-in = merge it with what is in force?
releases-take-what-is-there = take what is there
releases-take-it-as-it-is = take it as it is?
releases-shapes-are-one-valid-coverage = The { $name } shapes are one valid coverage
releases-there-are-questions-to-answer = there are questions to answer
releases-other-figures-are-in-force-now = other figures are in force now: check again
releases-answer-to-each = an answer to each
releases-replaced = { $n } replaced
releases-other-files-no-landlock = other files (no Landlock)
releases-network-and-processes-no-seccomp = network and processes (no seccomp)
releases-this-machine-cannot-shut-reading-process = This machine cannot shut the reading process in wholly: not off from { $what }
releases-checks-made-passed-not = { $made } { $made ->
        [one] check made
       *[other] checks made
    }, { $passed } passed, { $failed } not
releases-checks-made-all-passed = { $passed } { $passed ->
        [one] check made, passed
       *[other] checks made, all passed
    }
releases-masks-are-missing-so-there-is = { $n ->
        [one] Mask { $lost } is missing
       *[other] Masks { $lost } are missing
    }, so there is no joint distribution: no rate of several dimensions, M0 or A for this year
releases-new-survey-units-without-polygon = { $n } new survey { $n ->
        [one] unit
       *[other] units
    } without a polygon: { $codes }
releases-names-and-more = { $names } and { $more } more
releases-list-and-more = { $listed } and { $more } more
releases-no-source-file = no source file was found
releases-several-source-files = there is more than one source file
releases-one-file = one file { $pattern }
releases-a-shape-that-meets-its-neighbours = a shape that meets its neighbours
releases-overlap-gap-or-no-area = overlap, gap or no area
releases-boundaries-do-not-meet = the boundaries do not meet
releases-bytes-packed = { $n } bytes packed
releases-at-most-bytes = ≤ { $n } bytes
releases-the-map-is-too-large = the map is larger than it may be
releases-layers-of = { $layers } of { $province }
level-of-tambon = tambon
level-of-district = district
level-of-province = province
releases-counted = { $name } { $n }
releases-provinces = provinces
releases-districts = districts
releases-tambons-or-survey-units = tambons or survey units
releases-the-file-lacks = The file lacks { $lacking }: { $asked }
releases-of-those-in-force = { $n } of the { $of } { $level } in force ({ $names })
releases-unit-under-another-code = abolished unit { $old }, now { $now }: its figures stand there
releases-replaces-reports = { $told }, in reports that are there: { $days }
releases-report-of-another-day = as of { $was } by that of { $day }
releases-same-month-in-force = merge it with the report of the same month?
