# The units of figures of a file from people.
imports-unit-percent = percent (0–100)
imports-unit-fraction = fraction (0–1)
imports-unit-count = count
imports-unit-index = index
imports-unit-number = another number
imports-header-and-table-differ = Header “{ $column }” and the unit of the table { $unit } differ: times { $times }?
imports-times = times { $n }
imports-as-written = as written
imports-percent-cells-and-plain-ones = percent cells and plain ones in one column
imports-one-format = one format in the whole column
imports-header-says-cells-are-percents = Column “{ $column }” says { $unit }, its cells are percents (%): which is right?
imports-fraction-like-percent = Values of “{ $column }” reach { $most }, like percents in a column of fractions: which?
imports-percent-like-fraction = Values of “{ $column }” are 0–{ $most }, like fractions in a column of percent: which?
imports-rate-without-unit = “{ $column }” is a rate, but its header states no unit (highest { $most }): which is it?
imports-out-of-range = a value out of its range
imports-range-percent = percent 0–100
imports-range-fraction = fraction 0–1
