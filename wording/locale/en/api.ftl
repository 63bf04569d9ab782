api-title = Thai Poverty Atlas: figures for programs
api-description = Figures of poverty by province, district and tambon, their boundaries and their sources; rates are fractions from 0 to 1, and what is protected is empty with a word that says so.
api-title-400 = The request is not understood
api-title-401 = Signing in is needed
api-title-403 = Not allowed
api-title-404 = There is no such thing
api-title-405 = This is not done here
api-title-413 = Too many rows
api-title-429 = Too many requests
api-title-500 = The server failed to do this
api-title-503 = The server cannot do this now
api-detail = Expected { $expected }. { $remedy }
api-detail-of = { $name }: found { $found }, expected { $expected }. { $remedy }
api-expected-one = one of: { $known }
api-expected-code = the code of an area: TH, a region, or 2, 4 or 6 digits
api-expected-known-code = an area that the release knows
api-expected-code-of-level = the code of an area of this level: { $level }
api-expected-whole = a whole number from { $least } to { $most }
api-expected-box = west,south,east,north in degrees, longitudes from -180 to 180 and latitudes from -90 to 90
api-expected-time = a day, a moment in UTC or an interval of them, as 2018-01-01/..
api-expected-text = from 1 to { $most } letters
api-expected-once = one value
api-expected-apart = each value once
api-expected-measured = a measure with figures by { $level }
api-expected-figures = a year with figures of these measures by { $level }: { $years }
api-expected-levels-within = a level of which areas lie in { $within }: { $levels }
api-expected-rows = at most { $most ->
        [one] one row
       *[other] { $most } rows
    } in one answer
api-expected-pace = at most { $most ->
        [one] one request
       *[other] { $most } requests
    } a minute from one address
api-expected-turn = fewer requests at the same time
api-expected-right = somebody who may look at this
api-expected-get = a request of the method GET or HEAD
api-expected-address = an address that there is
api-expected-working = an answer
api-expected-release = a release that can be read ({ $why })
api-remedy-leave-out = Leave it out, or correct its name
api-remedy-list = What may be asked for stands at { $address }
api-remedy-rows = Ask for a part of the country by within, or for fewer by limit
api-remedy-wait = Please try again in { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }
api-remedy-right = Sign in as somebody who may, or send a token whose scope holds it
api-remedy-get = Only reading is offered here
api-remedy-operator = Please tell the operator of this server, whose log says why
api-column-code = Code
api-column-name_th = Area, in Thai
api-column-name_en = Area, in English
api-column-level = Level
api-column-parent = Code of the area above
api-column-count = { $measure }: how many
api-column-base = { $measure }: of how many
api-column-rank = { $measure }: rank over the whole level, 1 is the highest
api-column-rank_of = { $measure }: areas that are ranked
api-told-lang = language of names and texts
api-told-level = level of the areas
api-told-any-level = level of the areas; all where it is left out
api-told-within = code of an area; only what lies in it
api-told-measure = id of a measure; may be given several times, at most { $most }
api-told-period = year of the Buddhist era; the latest with figures where it is left out
api-told-format = form of the answer
api-told-limit = how many a page holds at most; a higher number than the server gives is taken for its highest
api-told-offset = how many come before the page
api-told-bbox = only areas that meet this box: west, south, east, north in degrees
api-told-datetime = figures of a year in it, of the latest where `period` is left out; no area where no year lies in it
api-told-code = code of an area
api-told-measure-id = id of a measure
api-told-collection = a level that has boundaries
api-told-group-level = level of the areas of a group
api-told-group = a group as the address of the page of groups has it, for instance district~ready~border
api-of-landing = What there is here
api-of-areas = Areas, their codes and names
api-of-area = One area
api-of-measures = Measures and the years they have
api-of-measure = One measure
api-of-tables = Measures over the areas of a level
api-expected-few = at most { $most ->
        [one] one value
       *[other] { $most } values
    }
api-column-year-be = year of the figures, Buddhist Era (543 more than C.E.)
api-column-year-ce = year of the figures, Common Era
api-column-source = whom the figures of the row are from, and of which years
api-column-status = what the figure is
api-told-etag = the mark of an answer that one has already
api-told-unchanged = The answer is the one that the mark names
api-collection-province = Provinces
api-collection-district = Districts
api-collection-tambon = Tambons
api-collection-note = { $n } boundaries, generalised for display, with figures; longitude and latitude in degrees. They have no legal force.
api-dataset = { $measure }, by area, as fractions or counts with what each figure is. Source: { $source }
api-boundaries = { $level } of Thailand: boundaries generalised for display, with figures; they have no legal force
api-distribution = { $level }, { $year } B.E., { $form }
api-of-metadata = What the columns of a table in CSV are (CSV on the Web)
api-of-profile = All figures of one area
api-of-groups = Groups of areas that are ready or kept
api-of-group = The figures of a group of areas
api-of-releases = The releases of the figures
api-of-conformance = The requirements of OGC API – Features that are met
api-of-collections = Boundaries with figures (OGC API – Features)
api-of-collection = The boundaries of one level
api-of-items = Areas of a level with their shapes and figures
api-of-item = One area with its shape and figures
api-of-catalog = The catalogue for portals of open data (DCAT-AP)
api-of-openapi = This interface as OpenAPI describes it
api-expected-token = somebody who has signed in, or a token that is good
tokens-where = token
tokens-wrong = No such token can be issued
tokens-unknown = There is no such token
tokens-full = As many tokens as there may be are kept
tokens-name = a name of 1 to { $most } letters without the number of a person
tokens-codes = codes of provinces, two digits each
tokens-days = from 1 to { $most } days
tokens-once = This is the token { $number }. It is shown once and kept nowhere: note it where only the program reads it.
tokens-revoked = token { $number } is revoked: from now on it opens nothing
tokens-name-missing = a new token needs a name: --name
tokens-number-missing = which token: its number, as atlas token list shows it
api-excel-how = Excel: Data > Get Data > Launch Power Query Editor > New Source > Blank Query > Advanced Editor, and paste all of this.
api-excel-signed = Where people sign in choose Basic with any user name and a token of "atlas token add" as the password.
api-of-excel = A table as a query of Excel and Power BI (Power Query)
programs-link = Address of these figures for programs
programs-title = Into Excel by Power Query
programs-query = Save the query of this level (.pq)
programs-table = Address of the table as CSV
programs-steps =
    - Save the query of this level, a text file, or copy what it holds.
    - In Excel open “Data › Get Data › Launch Power Query Editor”, there “New Source › Other Sources › Blank Query › Advanced Editor”.
    - Put the whole text of the file there in place of what there is, and press “Done”.
    - Where Excel asks how to connect choose “Anonymous”; where people sign in to this server choose “Basic”, with any user name and the token of the administrator as the password.
    - Press “Close & Load”. “Refresh” asks for the newest figures again.
    - Without a query: “Data › From Web” with the address of the table as CSV, the columns of codes set to text.
programs-more = Rates are fractions from 0 to 1. An empty cell has its reason beside it (…_status). All that may be asked for stands in { $document }
