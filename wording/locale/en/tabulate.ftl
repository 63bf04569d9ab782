# Texts of tabulating survey records in English. The Thai file has the same keys.
tabulate-line = line { $line }
tabulate-line-of = line { $line } ({ $name })
tabulate-byte = byte { $n }
tabulate-toml-in-utf-8 = TOML in UTF-8
tabulate-a-line-of-toml = a line of TOML
tabulate-no-toml = this line is no TOML
tabulate-wrong-value = this is no value for this entry
tabulate-entry-missing = the entry is missing
tabulate-unknown-entry = there is no such entry here
tabulate-a-text = a text that is not empty
tabulate-one-of = one of { $listed }
tabulate-whole-between = a whole number from { $least } to { $most }
tabulate-a-number = a number
tabulate-a-share = a share from 0 to 1
tabulate-list-of-values = a list of numbers or texts, such as [0, 1]
tabulate-a-table = a table
tabulate-list-of-tables = tables in double brackets, one for each
tabulate-a-test = is, least or most
tabulate-failed-and-passed = values for failed and for passed, or below
tabulate-each-value-once = each value once
tabulate-value-twice = a value has two meanings
tabulate-numbers-from-one = each number from 1 to { $most } once
tabulate-numbers-wrong = the indicators are not numbered so
tabulate-a-column-each = a column of its own for each indicator
tabulate-column-twice = a column stands for two indicators
tabulate-households = households
tabulate-persons = persons
tabulate-records-it-can-read = records that it can read
tabulate-engine-failed = the engine could not go on; what it says is not shown, for it may name records
tabulate-engine-missing = what tabulates is not installed; install it with the command named
tabulate-memory-wrong = this is no amount of memory
tabulate-parquet-or-csv = Parquet or CSV files, all of one kind
tabulate-files-wrong = there are no files of this table, or of both kinds
tabulate-a-column = a column { $name }
tabulate-column-missing = a column that the definition names is missing
tabulate-folder-of-records = a folder of records
tabulate-no-such-column = no column that tells of single people
tabulate-hostile-citizen = the column holds citizen numbers
tabulate-hostile-telephone = the column holds telephone numbers
tabulate-hostile-name = the column holds names of people
tabulate-hostile-birth = the column holds full dates of birth
tabulate-hostile-unreadable = a column of this kind cannot be looked through for personal data
tabulate-years-by = one year, or --by year
tabulate-years-expected = years of the Buddhist era
tabulate-years-wrong = these are no years for one release
tabulate-more-than = more than { $n }
tabulate-of-records = { $n } of { $of ->
        [one] one record
       *[other] { $of } records
    } ({ $percent }%)
tabulate-at-most-share = at most { $percent }% ({ $kind } in the definition)
tabulate-nobody = no record is counted
tabulate-records-of-known-areas = records of known areas
tabulate-indicator = Indicator { $n }
tabulate-records = { $n ->
        [one] One record of { $table } was read
       *[other] { $n } records of { $table } were read
    }
tabulate-left-out = { $n ->
        [one] One record
       *[other] { $n } records
    } of { $table }: { $kind }
tabulate-kind-no_key = without a key, not counted
tabulate-kind-duplicate_key = with a key that others have too, not counted
tabulate-kind-impossible_value = with a value that the definition does not know, not counted
tabulate-kind-no_area = without an area, not counted
tabulate-kind-malformed_area = with a code of neither 6 nor 8 digits, not counted
tabulate-kind-unknown_area = with the code of an area that the release does not have, not counted
tabulate-kind-abolished_area = with the code of an area that was abolished, counted in the one area that took its place, else not
tabulate-kind-household_without_people = a household without people, not counted
tabulate-kind-person_without_household = a person whose household is not there, not counted
tabulate-kind-other_year = of another year or of none, not counted
tabulate-kind-other_size = of another size by their own column than there are people of them, counted by these
tabulate-another-in-force = another release came in force while the records were tabulated; tabulate them again, on top of it
tabulate-publish-on-the-one-in-force = --publish builds on the release in force: leave --areas out
tabulate-encoding-wrong = the file is in neither UTF-8 nor TIS-620, or others of its table are in the other one
tabulate-one-encoding = all files of a table in UTF-8, or all in TIS-620
