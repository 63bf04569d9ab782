"""What is said of imported measures, of every importer, recounted from the files that were read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from data.stored.release import Release
from tests.products import covering
from tests.recount import imported, quick, source, test_areas, test_maps, test_slides
from tests.recount.extent import some
from tests.recount.source import measured
from ui.choice import Choice
from ui.parts import findings
from ui.view import View

pytestmark = pytest.mark.recount
LEVELS = ("province", "district", "tambon")
YEARS = (imported.REPORT, imported.FORM_38, imported.FORM_31, imported.TAMBONS, imported.SURVEY)

EACH_YEAR = pytest.mark.parametrize(
    ("year", "lang"), covering(YEARS, ["th", "en"]), indirect=["year"]
)


@pytest.fixture(scope="module")
def made() -> Iterator[Release]:
    """The embedded release with everything that can be imported."""
    with imported.made(*imported.files()) as release:
        yield release


@pytest.fixture
def year(request: pytest.FixtureRequest, made: Release) -> Iterator[int]:
    """A year, with what is known of it beside the release."""
    when = int(request.param)
    here = imported.later_year() if when == imported.SURVEY else imported.expected(made)[when]
    with source.also(here):
        yield when


@pytest.fixture
def view(made: Release, year: int) -> Callable[..., View]:
    """A function from what is chosen to a view of the year."""

    def make(lang: str, measure: str, level: str, **more: str) -> View:
        within = more.pop("within", "")
        choice = Choice(more.get("area"), level, measure, year, "quantile", lang)
        return quick.QuickView(choice, made, within=within)

    return make


def measures(*levels: str) -> list[tuple[str, str]]:
    """The measures of the year on the levels that they have."""
    return [(one, level) for level in levels for one in source.LOADED if source.has(one, level)]


@EACH_YEAR
def test_every_area_by_every_imported_measure(view: Callable[..., View], lang: str) -> None:
    cases = [
        (code, level, measure)
        for measure, level in some(measures("region", *LEVELS), 8)
        for code in measured(measure, level).values
    ]
    for code, level, measure in some(cases, 12):
        shown = level if level in LEVELS else "province"
        here = view(lang, measure, shown, area=code)
        test_areas.check(findings.of_area(here, code), measure, code, level, lang)
        if level != "region":
            said = findings.of_area(replace(here, within=code[:2]), code)
            test_areas.check(said, measure, code, level, lang)


@EACH_YEAR
def test_every_map_of_an_imported_measure(view: Callable[..., View], lang: str) -> None:
    for measure, level in some(measures(*LEVELS), 4):
        known, seen = measured(measure, level), view(lang, measure, level)
        end = {"highest": known.higher_is_worse}
        test_maps.check(findings.of_map(seen), known.known, lang, known.unit, regional=True, **end)
        for side in ("highest", "lowest"):
            test_maps.check_title(seen, measure, side)
        if known.unit != "count":
            test_maps.check_words(seen, measure)
        for province in some(imported.codes("province"), 6) if level != "province" else ():
            inside = source.inside(measure, level, province)
            said = findings.of_map(replace(seen, within=province))
            test_maps.check(said, inside, lang, known.unit, regional=False, **end)


@EACH_YEAR
def test_every_slide_of_an_imported_measure(year: int, lang: str) -> None:
    period = {"period": str(year)}
    for measure, level in some(measures(*LEVELS), 3):
        if measured(measure, level).unit == "count":
            continue
        for area in (test_slides.COUNTRY, *some(test_slides.PARTS, 4)):
            if level == "province" and area.isdigit():
                one = test_slides.subject("province", area, lang, measure, **period)
                test_slides.check_glance(one, measure)
            else:
                one = test_slides.subject("ranking", area, lang, measure, level, **period)
                test_slides.check_ranking(one, measure, level)
