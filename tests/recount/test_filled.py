"""What was imported works everywhere: every importer's template on every page, file and slide."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial
from itertools import cycle, product

import pytest
from starlette.testclient import TestClient
from streamlit.components.v2.component_manager import BidiComponentManager

from briefing import packs, route
from briefing.declared import PACKS
from briefing.making import pool, work
from briefing.parameters import read_request
from briefing.templates import TEMPLATES as SLIDES
from data.imports.templates import TEMPLATES
from data.stored.release import Release
from figures import readings
from poverty.protection.disclosure import Status
from tests.briefing.making.drawing import Drawing
from tests.cli.run import atlas
from tests.recount import filled, source, spoken
from tests.recount.extent import some
from tests.ui.conftest import run_page
from ui import cached
from ui.choice import Choice, Known, read_choice
from ui.inside import component
from ui.parts import findings
from ui.site import NATIONAL, PAGES
from ui.sources import exports
from ui.view import View
from wording.languages import WRITTEN

pytestmark = pytest.mark.recount
Figures = dict[tuple[str, int], filled.Values]
AREAS = ("TH", "northeast", "30", "83")
KINDS = {"TH": "country", "northeast": "region"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Release, dict]]:
    """The release in force with a year of TPMAP and every template filled, and what was asked."""
    with filled.published(tmp_path_factory.mktemp("filled")) as found:
        yield found


@pytest.fixture(scope="module")
def made(published: tuple[Release, dict]) -> Release:
    return published[0]


@pytest.fixture(scope="module")
def known(made: Release) -> Figures:
    """The values of everything that was imported."""
    return filled.expected(made)


def test_every_template_is_filled_and_a_whole_one_asks_nothing(published) -> None:
    assert set(filled.FORMS) == set(TEMPLATES)
    _, asked = published
    assert asked.pop("tpmap-63.zip") == ([] if filled.whole() else ["fewer"])
    assert not any(asked.values()), asked


def test_every_imported_measure_is_walked(embedded: Release, made: Release, known: Figures) -> None:
    """What has figures in a year that it had none in before is among those that are walked."""
    fresh = {
        (name, year)
        for name, measure in made.catalog.measures.items()
        for year in set(readings.years(made, "province", measure))
        - set(readings.years(embedded, "province", measure))
    }
    assert {name for name, _ in fresh - set(known)} <= source.DERIVED | {"survey_coverage"}
    assert len(fresh & set(known)) == len(known)


def test_every_value_is_what_was_written(made: Release, known: Figures) -> None:
    for (measure, year), values in known.items():
        read = cached.reading(made.id, "province", measure, year)["value"].dropna()
        assert {str(code): value for code, value in read.items()} == pytest.approx(values), measure
        assert year in cached.years(made.id, measure, "province"), measure


def test_the_period_selector_has_its_years_and_its_views_say_the_figures(
    made: Release, known: Figures
) -> None:
    page = Known.on_page(made, NATIONAL, partial(cached.years, made.id))
    for (measure, year), values in known.items():
        query = {"measure": measure, "period": str(year), "level": "province"}
        assert read_choice(query, page)[1] == {}, (measure, year)
        code = some(values, 1)[0]
        for lang in WRITTEN:
            view = View(Choice(code, "province", measure, year, "quantile", lang), made)
            said = findings.of_area(view, code)
            assert printed(made, measure, values[code], lang) in said, said
            assert not spoken.faults(findings.of_map(view), lang)


def printed(made: Release, measure: str, value: float, lang: str) -> str:
    """A figure with its unit, as it must be told."""
    unit = made.catalog.measures[measure].unit
    if unit == "percent":
        return spoken.percent(spoken.Fraction(value).limit_denominator(10**9))
    return f"{value:,.0f}" + {"baht": {"th": " บาท", "en": " baht"}[lang]}.get(unit, "")


def test_the_unit_is_told_as_it_is(made: Release, known: Figures) -> None:
    (income,) = {name for name, _ in known if made.catalog.measures[name].unit == "baht"}
    first = filled.provinces()[0]
    for lang, said in (("th", "71,000 บาท"), ("en", "71,000 baht")):
        view = View(Choice(first, "province", income, 2568, "quantile", lang), made)
        assert said in findings.of_area(view, first)


VIEWS = list(product(PAGES, WRITTEN))


def test_every_page_shows_every_imported_measure(made: Release, known: Figures) -> None:
    components = BidiComponentManager()
    component.enter(components)
    asked = [(page, lang, *key) for page, lang in VIEWS for key in known]
    for page, lang, measure, year in some(asked, 6):
        app = run_page(
            components, page, lang=lang, measure=measure, period=str(year), area="30",
        )  # fmt: skip
        where = page.path, measure, year, lang
        assert not app.exception, (where, app.exception)
        assert not app.error, (where, [one.value for one in app.error])


def test_every_file_holds_every_imported_figure(made: Release, known: Figures) -> None:
    years = sorted({year for _, year in known})
    for year, lang in some(list(product(years, WRITTEN)), 3):
        rows = list(csv.DictReader(io.StringIO(
            exports.file(made, "province", year, "csv", lang).decode("utf-8-sig")
        )))  # fmt: skip
        by_code = {row["code"]: row for row in rows}
        for (measure, of), values in known.items():
            for code, value in values.items() if of == year else ():
                assert float(by_code[code][measure]) == pytest.approx(value), (measure, code)
                assert by_code[code][f"{measure}_status"] in {Status.PUBLISHED, Status.DERIVED}
    for year, kind in some(list(product(years, ("xlsx", "gpkg", "parquet"))), 3):
        assert exports.file(made, "province", year, kind, "th")


def test_the_command_prints_every_imported_figure(made: Release, known: Figures) -> None:
    for (measure, year), values in some(known.items(), 6):
        asked = "--level", "province", "--period", str(year), "--measure", measure
        answer = atlas("table", *asked)
        assert answer.returncode == 0, answer.said
        found = {row["code"]: float(row[measure]) for row in answer.rows() if row[measure]}
        assert found == pytest.approx(values), measure


def asked_of(known: Figures) -> list[dict[str, str]]:
    """A slide of each template of every imported measure and year; areas and languages in turn."""
    turn, found = cycle(product(AREAS, WRITTEN)), []
    for (name, one), (measure, year) in product(SLIDES.items(), known):
        area, lang = next(view for view in turn if KINDS.get(view[0], "province") in one.levels)
        about = {"template": name, "area": area, "measure": measure}
        found.append(about | {"period": str(year), "lang": lang})
    return found


def test_every_slide_is_a_picture_by_its_address(
    client: TestClient, known: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn in this process: those that draw for the server may know the release before alone."""
    drawing = Drawing(lambda request: work.make(request, work.PNG, "480x270"))
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    for query in some(asked_of(known), 3):
        answer = client.get(route.PATH, params={"size": "480x270"} | query)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png"), query


def test_every_slide_is_a_deck_and_every_pack_a_zip(made: Release, known: Figures) -> None:
    for query in some(asked_of(known), 2):
        request = read_request(query, made, packs.known(), made="2026-11-26")
        assert work.make(request, work.PPTX).startswith(b"PK"), query
    for pack, (measure, year) in some(list(product(PACKS, known)), 1):
        area = "30" if packs.levels(pack) == ("province",) else "TH"
        query = {"template": pack, "area": area, "measure": measure, "period": str(year)}
        request = read_request(query, made, packs.known(), made="2026-11-26")
        assert work.make(request, work.ZIP, "480x270").startswith(b"PK"), query
