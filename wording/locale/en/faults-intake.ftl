intake-archive-cannot-be-read = the archive cannot be read
intake-archive-holds-too-many-files = the archive holds too many files
intake-archive-unpacks-to-too-much = the archive unpacks to too much
intake-archive-is-empty = the archive is empty
intake-member-leads-out-of-folder = a member leads out of the folder
intake-archive-holds-link-or-special-file = the archive holds a link or special file
intake-member-is-encrypted = a member is encrypted
intake-archive-lies-in-archive = an archive lies in the archive
intake-name-stands-there-more-than-once = a name stands there more than once
intake-file-cannot-be-opened-it-may = the file cannot be opened; it may be incomplete
intake-at-most-files = at most { $n } files
intake-bytes = { $n } { $n ->
        [one] byte
       *[other] bytes
    }
intake-more-than-bytes-unpacked = more than { $n } bytes unpacked
intake-at-most-bytes = at most { $n } bytes
intake-list-of-files-of-bytes = a list of files of { $n } bytes
intake-whole-zip-or-xlsx-file = a whole ZIP or XLSX file
intake-files = { $n } { $n ->
        [one] file
       *[other] files
    }
intake-path-that-leaves-folder = a path that leaves the folder
intake-name-without-or-leading = a name without .., \, : or a leading /
intake-link-or-device = a link or device
intake-plain-file = a plain file
intake-encrypted-file = an encrypted file
intake-file-without-password = a file without a password
intake-archive-in-archive = an archive in the archive
intake-plain-files-only = plain files only
intake-times = { $n } { $n ->
        [one] time
       *[other] times
    }
intake-every-name-once = every name once
intake-another-table-begins = another table begins here
intake-one-table-a-sheet = one table in a sheet; put this one into a sheet or file of its own
intake-more-than-times-its-packed-size = more than { $n } times its packed size
intake-at-most-times = at most { $n } times
intake-whole-zip-file = a whole ZIP file
intake-at-least-one-file = at least one file
intake-reading-file-takes-too-much-memory = reading the file takes too much memory
intake-file-that-fits-in-512-mb = a file that fits in 512 MB
intake-workbook-of-old-kind-xls = a workbook of the old kind (.xls)
intake-file-is-not-what-its-name = the file is not what its name says
intake-file-is-empty = the file is empty
intake-this-kind-of-file-is-not = this kind of file is not taken
intake-json-of-data-service-no-table = JSON of a data service, no table
intake-html-or-xml-named-as-workbook = HTML or XML, named as a workbook
intake-file-of-opendocument-ods = a file of OpenDocument (.ods)
intake-file-of-binary-workbook = a workbook in Excel's binary form (.xlsb)
intake-file-of-numbers = a file of Apple Numbers (.numbers)
intake-workbook-exported-as-xlsx = the table exported from Numbers as Excel (.xlsx)
intake-archive-of-tables = the archive holds tables
intake-table-by-itself = each table by itself, taken out of the archive
intake-workbook-holds-macros = the workbook holds macros
intake-workbook-is-encrypted = the workbook is encrypted
intake-file-is-too-large = the file is too large
intake-program = a program
intake-picture = a picture
intake-bare-shp-send-whole-shapefile-as = a bare .shp (send the whole shapefile as one ZIP)
intake-file-named = a { $kind } file named { $suffix }
intake-workbook-saved-as-xlsx = the workbook saved as .xlsx
intake-for-this-content = { $names } for this content
intake-same-table-as-csv-or-xlsx = the same table as CSV or XLSX
intake-document-in-xml-or-html = a document in XML or HTML
intake-macros-vbaproject-bin = macros (vbaProject.bin)
intake-workbook-saved-as-xlsx-2 = a workbook saved as .xlsx
intake-another-office-document = another Office document
intake-password = a password
intake-workbook-without-password = a workbook without a password
intake-file-cannot-be-read = the file cannot be read
intake-disk-is-full = the disk is full
intake-free-space-on-disk = free space on the disk
intake-file-that-is-read-in-time = a file that is read in time
intake-reading-file-takes-too-long = reading the file takes too long
intake-more-than-s-of-processor-time = more than { $processor_seconds } s of processor time or { $wait_seconds } s
intake-content-that-no-reader-understands = content that no reader understands ({ $error })
intake-no-more-memory = no more memory
intake-encoding-is-not-known-please-save = the encoding is not known; please save the file as CSV UTF-8
intake-other-bytes-or-no-thai-word = other bytes, or no Thai word that is known
intake-rows = { $n } { $n ->
        [one] row
       *[other] rows
    }
intake-there-are-no-rows = there are no rows
intake-column-holds-tables = a column holds tables
intake-row-cannot-be-read-quotes-may = a row cannot be read; quotes may be open
intake-parquet-file-cannot-be-read = the Parquet file cannot be read
intake-header-and-rows = a header and rows
intake-nested-values = nested values
intake-plain-values = plain values
intake-csv = CSV
intake-at-most = at most { $n }
intake-whole-parquet-file = a whole Parquet file
intake-citizen-numbers = citizen numbers
intake-peoples-names = people's names
intake-telephone-numbers = telephone numbers
intake-two-columns-have-same-name = two columns have the same name
intake-formula-has-no-stored-value = a formula has no stored value
intake-no-figure-can-be-this-number = no figure can be this number
intake-number-up-to-or-nothing = a number up to { $largest }, or nothing
intake-there-are-no-rows-below-header = there are no rows below the header
intake-values-open-file-in-excel-and = values; open the file in Excel and save it, or paste as values
intake-file-without-this-column = the file without this column
intake-formula = a formula
intake-at-least-one-row = at least one row
intake-part-of-shapefile-is-missing = a part of the shapefile is missing
intake-geopackage-holds-virtual-tables-or-views = the GeoPackage holds virtual tables or views
intake-archive-must-hold-one-set-of = the archive must hold one set of boundaries
intake-file-must-hold-one-layer-of = the file must hold one layer of tambons
intake-there-are-too-many-shapes = there are too many shapes
intake-boundaries-cannot-be-read = the boundaries cannot be read
intake-geopackage-cannot-be-read = the GeoPackage cannot be read
intake-encoding-of-dbf-is-not-known = the encoding of the .dbf is not known
intake-one-shp-with-dbf-shx-prj = one .shp (with .dbf, .shx, .prj), .gpkg or .geojson
intake-whole-shapefile-geopackage-or-geojson = a whole shapefile, GeoPackage or GeoJSON
intake-this-file-in-zip = this file in the ZIP
intake-plain-tables = plain tables
intake-other-bytes = other bytes
intake-whole-geopackage = a whole GeoPackage
intake-workbook-has-too-many-sheets = the workbook has too many sheets
intake-workbook-cannot-be-read = the workbook cannot be read
intake-workbook-holds-nothing = the workbook holds nothing
intake-bytes-unpacked = { $n } { $n ->
        [one] byte
       *[other] bytes
    } unpacked
intake-sheets = { $n } { $n ->
        [one] sheet
       *[other] sheets
    }
intake-list-of-at-most-bytes = a list of at most { $n } bytes
intake-no-text = bytes
intake-file-with-rows = a file with rows
intake-megabytes = { $n } MB
intake-at-most-megabytes = at most { $n } MB
intake-file-bare = a { $kind } file named without an ending
intake-the-reader-ended = the reader ended ({ $code })
intake-text-named = a text file named { $suffix }
intake-text-bare = a text file named without an ending
intake-workbook-named = a workbook file named { $suffix }
intake-workbook-bare = a workbook file named without an ending
intake-columns = { $n } { $n ->
        [one] column
       *[other] columns
    } (as far as column { $last })
intake-cells = { $n } { $n ->
        [one] cell
       *[other] cells
    }
intake-too-many-rows = the table has too many rows
intake-too-many-columns = the table has too many columns
intake-too-many-cells = the table has too many cells
intake-an-encoding-of-thai = UTF-8, UTF-16 with a mark, or Thai in TIS-620 (Windows-874)
intake-no-comma-after-a-quote = ',' expected after '"'
intake-end-within-a-text = unexpected end of data
intake-text-too-long = field larger than field limit ({ $limit })
intake-a-column-of = a column of { $kind }
intake-personal = the file holds personal data ({ $kind }); remove this column
intake-a-shapefile = a shapefile
intake-one-layer-with = one layer with ADM3_PCODE
intake-an-encoding-of-the-dbf = UTF-8 or TIS-620, or a .cpg that names it
intake-whole-xlsx-file = a whole .xlsx file
intake-total-not-sum = { $where }: the total says { $claimed }, the rows add up to { $summed }
