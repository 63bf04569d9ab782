"""Areas of the rows of NESDC's workbook: regions by declared names, provinces by the matcher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.official import nesdc_tables as tables
from data.official.nesdc_book import Workbook
from data.official.nesdc_tables import WORDS, Cell, Wanted
from geo.areas import COUNTRY, COUNTRY_NAMES, REGIONS, region_of
from geo.names.fitting import Fit
from geo.names.matcher import Matcher
from wording.saying import Name, Said, Saying


class Places:
    """Areas of a table's rows: regions by their declared names, provinces by the matcher."""

    def __init__(self, book: Workbook, table: Wanted, matcher: Matcher) -> None:
        self._book, self._table, self._matcher = book, table, matcher
        self._known: dict[tuple[str, str], str] = {}

    def code(self, cell: Cell) -> str:
        """The code of a cell's area; "" for rows that are not read, and for names not known."""
        key = cell.region, cell.name
        if key not in self._known:
            self._known[key] = self._found(cell)
        return self._known[key]

    def _found(self, cell: Cell) -> str:
        region = region_named(cell.region)
        if not region:
            if self._table.levels != tables.BY_YEARS:
                known = ", ".join(names[0] for names in WORDS["region"].values())
                self._tell("nesdc-region-unknown", cell, cell.region, known)
            return ""
        if cell.name in WORDS["total"] or (region == COUNTRY and not cell.name):
            return region
        return self._province(cell, region) if self._table.levels == "province" else ""

    def _province(self, cell: Cell, region: str) -> str:
        codes = self._matcher.sure(((cell.name, "province"),))
        if len(codes) != 1:
            codes = frozenset(self._alike(cell.name, region))
        if len(codes) != 1:
            expected = Saying("nesdc-province-expected", region=_name(region))
            self._tell("nesdc-province-unknown", cell, cell.name, expected)
            return ""
        code = next(iter(codes))
        if region_of(code) != region:
            found = f"{cell.name} ({cell.region})"
            self._tell("nesdc-other-region", cell, found, _name(region_of(code)))
        return code

    def _alike(self, name: str, region: str) -> list[str]:
        """Provinces of the region that a misspelt name is like."""
        like = [
            code
            for code in self._matcher.areas.index[self._matcher.areas["level"] == "province"]
            if region_of(str(code)) == region
            and self._matcher.fit(str(code), name, "province") == Fit.LIKE
        ]
        if len(like) == 1:
            self._book.spelt[name] = str(like[0])
        return [str(code) for code in like]

    def _tell(self, message: str, cell: Cell, found: str, expected: Said) -> None:
        self._book.fault(message, self._book.place(self._table, cell), repr(found), expected)


def _name(region: str) -> Name:
    """A region's name, or the country's."""
    return Name(*REGIONS.get(region, COUNTRY_NAMES), region)


def region_named(text: str) -> str:
    """The region, or the country, that a text names; "" for neither."""
    plain = "".join(text.split())
    if plain in WORDS["country"]:
        return COUNTRY
    names: Mapping[str, Sequence[str]] = WORDS["region"]
    return next(
        (region for region, known in names.items() if plain.removeprefix(WORDS["part"]) in known),
        "",
    )
