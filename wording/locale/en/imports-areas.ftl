# The area of each row of a file from people: what was found, what was expected, what is asked.
imports-this-and-others = { $listed } …
imports-list-and-more = { $listed } and { $more } more
imports-written-with-areas = { $written } ({ $areas })
imports-area-and-code = { $area } ({ $code })
imports-file-name-says-province = The file name says { $province }, and no row is of it
imports-title-says-province = Title or sheet say { $stated }, but rows are of { $found }: do the rows hold?
imports-the-rows-hold = the rows hold
imports-region-of-another-area = The column of regions says “{ $region }” beside { $area }, and { $n ->
        [one] this row lies elsewhere
       *[other] { $n } rows lie elsewhere
    }: do the areas of the rows hold?
imports-heading-of-another-area = Below the heading “{ $heading }” { $n ->
        [one] 1 row lies elsewhere
       *[other] { $n } rows lie elsewhere
    } ({ $area }): do the rows hold?
imports-heading-of-other-figures = The header comes again below “{ $heading }”: are the figures below it the same as those above?
imports-the-same-figures = the same figures
imports-codes-contradict = the codes of a row contradict each other
imports-no-code = this is no code
imports-a-code-as-text = 2, 4 or 6 digits as text (TIS 1099), none left off
imports-code-within-parent-makes-none = a code within its parent that makes no area
imports-the-whole-code = the whole code of { $digits } digits, or one that exists when put together
imports-code-of-another-level = the code is of another level than the header of its column says
imports-code-of-digits = a code of { $digits } { $digits ->
        [one] digit
       *[other] digits
    } as the header says, or a header that says no level (“รหัส”, “code”)
imports-name-is-of-another-area = the name does not fit the code: it is another area's
imports-release-has-no-such-code = the release has no such code
imports-a-code-of-the-release = the code of a province, district or tambon of the release
imports-a-code-or-none = a code of the release, or none to leave the row out
imports-row-names-no-area = this row names no area
imports-a-code-or-a-name = a code or a name
imports-not-of-its-level = the area is not of the level that its row says
imports-an-area-of-level = an area of level “{ $level }”
imports-taken-for-areas-since = { $n ->
        [one] A code or name of old, taken as the area since
       *[other] Codes or names of old, taken as the areas since, { $n }
    }: { $listed }
imports-taken-by-sound = { $n ->
        [one] A name spelt otherwise
       *[other] Names spelt otherwise, { $n }
    }: { $listed }
imports-is-column-a-level = Is column “{ $column }” ({ $shown } …) the { $level } that each row is of, or something else?
imports-level-of-the-row = the { $level } of the row
imports-something-else = something else; leave it out
imports-names = { $n } { $n ->
        [one] name
       *[other] names
    }
imports-at-most-names = at most { $n }
imports-too-many-unknown-names = too many names are those of no area known
imports-left-out-by-choice = left out by choice
