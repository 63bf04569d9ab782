# Questions in the search box, in English. The Thai file has the same keys.
search-help = Type the name or code of an area, or ask: where something is highest or lowest, two to six areas compared, what rose or fell, how much in one place. Every word has to be among those known; any other question is refused, never guessed
ask-understood = Understood as: { $what }
ask-open = Open this view
ask-which =
    { $more ->
        [yes] { $n } of the { $of } that this may mean are listed. Which one? A district or province in the question says which is meant
       *[no] There are several of this name. Which one?
    }
ask-try = You can ask
ask-example-rank = Which tambons of Nan are most deprived in education
ask-example-compare = Compare Chiang Rai and Phayao in income
ask-example-change = Provinces where the HAI improved
ask-example-place = How many poor people are there in Pua
ask-between = ,
ask-within = { $kinds } in { $place }
ask-rank =
    { $end ->
        [lowest] { $areas } by { $measure }, lowest first
       *[other] { $areas } by { $measure }, highest first
    }
ask-place = { $measure }: { $place }
ask-dimensions = The largest dimension: { $place }
ask-compare = { $places } side by side
ask-compare-by = { $places } side by side, { $measure }
ask-change =
    { $way ->
        [up] { $measure }, risen: { $areas }
        [down] { $measure }, fallen: { $areas }
        [worse] { $measure }, worsened: { $areas }
        [better] { $measure }, improved: { $areas }
       *[other] { $measure }, its change: { $areas }
    }
ask-year = { $year }
ask-since = from { $year }
ask-until = to { $year }
ask-lacking = { $measure } has figures of one year alone by { $level }: no change can be told yet. The page opened says what can be compared
ask-refused-unread = Not understood from “{ $unread }” on
ask-refused-senseless = These words make no question that can be answered
ask-refused-long = The question is too long
ask-refused-level = { $measure } has no figures by { $level }, but by { $levels }
ask-refused-year =
    { $some ->
        [none] { $measure } by { $level } has no figures of the year asked for, nor of another
       *[some] { $measure } by { $level } has no figures of the year asked for, but of { $years }
    }
parameter-end = end of the ranking
