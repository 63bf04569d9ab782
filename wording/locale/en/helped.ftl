# The panel "did it help" on the page of progress.
helped-title = Did areas that were helped change otherwise than areas like them?
helped-found = From { $first } to { $last }, “{ $measure }” changed by { $changed } percentage points in { $helped } where at least { $least }% of the target households were helped ({ $system }, as of { $day }), and by { $beside } in { $others } of the same provinces that started nearly alike and where fewer than { $below }% were: { $found } ({ $told ->
        [same] { $difference } points,{" "}
       *[other] {""}
    }95% interval { $low } to { $high }, counting likeness within { $clusters })
helped-told-less = { $points } points lower
helped-told-more = { $points } points higher
helped-told-same = no difference can be told yet
helped-before = Before that, up to { $first }, the same areas differed by { $difference } points (95%: { $low } to { $high }): the farther from zero, the more they were going different ways already { $untouched ->
        [known] (in each of them fewer than { $below }% of the target households had been helped by then)
       *[unknown] (of some or all of them no record tells whether they had been helped by then)
    }
helped-no-record = Nothing can be compared yet: there is no record of help by tambon or district (ThaiQM or the TPMAP Logbook)
helped-one-period = Nothing can be compared yet: “{ $measure }” has figures of one year alone for { $kinds }; two years that can be compared are needed
helped-no-between = Nothing can be compared yet: there is no report of { $system } for { $kinds } between the two years of “{ $measure }” ({ $first } and { $last })
helped-broken = Nothing can be compared yet: the form of the survey changed between { $first } and { $last }, so that “{ $measure }” of these years cannot be compared
helped-few = Nothing can be compared yet: at least { $least } areas a side with others like them in their province are needed; there are { $helped } helped and { $others } not yet
helped-is-not = It compares the change of areas that were helped (at least { $least }%) with that of areas not yet helped (fewer than { $below }%). It is no proof that help was the cause: areas may have been chosen for reasons that the figures do not hold. The page of methods tells how it is reckoned.
