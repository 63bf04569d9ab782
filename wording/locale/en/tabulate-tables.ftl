# Texts of declared tables in English. The Thai file has the same keys.
tabulate-table-own-column = a column that no other entry uses
tabulate-table-column = a column of the households that does not tell how many people they have, or in place of it by = "household_size"
tabulate-table-of-size = households by size would be told by the people of an area, who are published: a table by household size is protected in a way of its own
tabulate-table-id = small Latin letters, digits and _, each table its own
tabulate-table-groups = from 2 to { $most } groups
tabulate-table-apart = groups that no value is two of, all by values (is) or all by bounds (least, most)
tabulate-table-bands = bands of size that follow each other: the first from least = 1, each of the next from one person above most of the one before, the last without most
tabulate-table-withheld = { $percent }% of the figures withheld
tabulate-table-unsafe = of this table too much would have to be withheld, so nothing of it is told
tabulate-table-merge = the groups “{ $one }” and “{ $other }” taken together
tabulate-table-higher = the table at level { $level }, or fewer groups
tabulate-table-fewer = fewer groups, or no such table
tabulate-table-none = no such table, as the release that this one is made on has it in this way
tabulate-table-as-before = the table “{ $id }” at level { $level } with the same groups, or no such table
tabulate-table-two-ways = the release that this one is made on tells this column and year in another way, and the two beside each other could tell small counts
tabulate-table-rest = none of these
