"""Groups of areas over a release: which areas, what is counted in them, how they are named.

What a page needs:

- `asking.read(release, text)` → `Group` (the text of an address; raises `Refused` with faults in
  both languages), `asking.drawn(release, level, made)` (a shape), `asking.listed(release, level,
  codes)`, `asking.ready(release, level, which, id)`, `asking.by_rule(release, level, rule)`,
  `asking.combined(release, one, other, operation)`, and `asking.written(release, group)`, the text;
- `counted.GroupFigures(release, group, period)`: `reading(measure)` (a row as a reading of an area
  has it), `beside(measure)` (country and regions), `place(measure)` (its rank among the provinces,
  as if it were one), `dimensions()`, `together()` (the 31 sets), `spread(measure)` (where to
  start), `areas(measure)`, `units()` (survey units of the districts touched);
- `naming.name(release, group, lang)`: what it is called;
- `warm.warm_up(release)`: the shapes read once, about a second.
"""
