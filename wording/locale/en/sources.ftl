# Texts of the page of sources in English.
page-sources = Data in use
sources-finding =
    Figures from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }, survey { $surveys ->
        [one] year
       *[other] years
    } { $years }; { $checks ->
        [one] { $checks } check made
       *[other] { $checks } checks made
    }, { $failed ->
        [0] all passed
        [one] one not passed
       *[other] { $failed } not passed
    }
sources-release = Release { $release }
sources-title = Sources
sources-coverage = Areas with figures, by year and level
sources-checks =
    { $n ->
        [one] { $n } check
       *[other] { $n } checks
    }
sources-made = What was checked, with what was expected and what was found
sources-reconciled = Areas reconciled with figures
sources-without-polygon =
    { $n ->
        [one] { $n } survey unit without a polygon
       *[other] { $n } survey units without a polygon
    }: counted in every total from the district upwards
sources-without-figures =
    { $n ->
        [one] { $n } tambon without figures
       *[other] { $n } tambons without figures
    }: hatched as "no data" ({ $bangkok } in Bangkok, which is not in the BMN survey)
sources-repaired =
    { $n ->
        [one] { $n } name repaired: the source cuts it short
       *[other] { $n } names repaired: the source cuts them short
    }
sources-imports = Imports in this release
sources-downloads = Downloads ({ $level }, { $year })
sources-manifest = List of files and hashes (manifest)
export-sheet = { $level } { $year }
note-unit = Survey unit without a polygon; counted from the district upwards
note-units-apart = Survey units without a polygon (municipalities) are a file of their own; both files together add up to districts, provinces and the country
note-weak = Fewer than { $least } people or households surveyed
unit-fraction = fraction 0–1
about-base = base: { $base }
source-imported = { $title } ({ $publisher }), { $year }
column-source = Source
column-publisher = Publisher
column-licence = Licence
column-file = File
column-year = Year
column-check = Checked
column-expected = Expected
column-found = Found
column-published-name = Name published
column-shown-name = Name shown
column-accepted = Accepted
assistant-title = Import data
assistant-off = This server does not import. An administrator switches it on with ATLAS_IMPORT=on, or uses the command atlas import.
assistant-no-role = You have no role here that imports files. An administrator gives roles.
assistant-templates = Templates to fill in
assistant-file = Choose a file (CSV, XLSX, Parquet, ZIP, GeoPackage, GeoJSON; at most 50 MB)
assistant-period = Year of the figures (B.E.) if the file states none
assistant-kind = Kind of data
assistant-kind-any = As the content says
assistant-source = Title of the source
assistant-publisher = Publisher
assistant-columns = Match columns
assistant-column-auto = By its header
assistant-column-none = Leave out
assistant-check = Check the file
assistant-reading = Checking the file
assistant-storing = Storing
assistant-decide = “{ $name }” means
assistant-decide-none = Not decided
assistant-decide-leave = Leave these rows out
assistant-again = Check again as chosen
assistant-ready =
    The file passed: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
assistant-differs = The file was read in whole, but differs from what is known in { $n ->
    [one] one point
   *[other] { $n } points
}: look before publishing
assistant-asks = { $n ->
    [one] One question is to be answered first; nothing was stored
   *[other] { $n } questions are to be answered first; nothing was stored
}
assistant-more-questions = { $n ->
    [one] and one more question, after those above
   *[other] and { $n } more questions, after those above
}
assistant-decide-search = Type a name or code to search all areas
assistant-understood = How the file was understood
assistant-sheet = Sheet
assistant-role = Is
assistant-why = Details
assistant-whole-list = Download the whole list (CSV)
assistant-refused = The file did not pass; nothing was stored
assistant-report = Report
assistant-publish = Publish
assistant-published = Release { $release } is published; every page shows it now
assistant-fixed = An administrator fixed the release (ATLAS_RELEASE), so nothing can be published
releases-title = Releases stored
releases-active = In use
releases-embedded = The one that came with the program
releases-damaged = Damaged
releases-use = Use this one
field-code = Code of the area
field-province = Province
field-district = District
field-tambon = Tambon
field-year = Year
preview-title = Preview on the map, before publishing
edition-new = New tambons
edition-renamed = Renamed
edition-gone = Gone
edition-same = Unchanged
edition-note = Against the boundaries in force; the report above lists them
preview-saved = Preview, not published: { $measure }
preview-source = Figures of a file that is being checked, not published
preview-unit = By { $level } · { $year }
coverage-title = Figures of the survey
coverage-there = With figures
assistant-meanings = What the columns mean (change it, then check again)
assistant-column = Column
assistant-name-th = Thai name
assistant-name-en = English name
assistant-unit = Unit
assistant-direction = Direction
assistant-denominator = Denominator
meaning-percent = Percent 0–100
meaning-fraction = Fraction 0–1
meaning-count = Count
meaning-index = Index
meaning-number = Other number
meaning-higher_is_worse = High is bad
meaning-higher_is_better = High is good
meaning-people = People surveyed
meaning-households = Households surveyed
moment = { $day } { $year }, { $hour }
sources-changed =
    { $n ->
        [one] One code that changed since the boundaries were drawn
       *[other] { $n } codes that changed since the boundaries were drawn
    }
column-change = State
column-related = Related codes
column-since = Since
change-abolished = abolished
change-undrawn = in force, not on the boundaries yet

section-loaded = What is loaded
section-import = Import
