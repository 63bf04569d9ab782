"""What each column of a table is: a measure with its unit, a help to read it, a group."""
