"""The villages on the province page: where a release has them, and only there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import openpyxl
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from figures import files
from figures.villages import of_unit
from poverty import claims
from tests.conftest import known_on
from tests.data import made_up
from tests.data.made_villages import villages_of
from tests.ui import loaded
from tests.ui.conftest import run_page
from ui import choice as choices
from ui import provinces
from ui.province import villages
from ui.site import PROVINCE
from ui.view import View

YEAR = "2562"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """A release with villages, in force."""
    with loaded.in_force(loaded.with_villages(tmp_path_factory.mktemp("villages"))) as release:
        yield release


def view_of(release: Release, **query: str) -> View:
    """The view of a place in the year that has villages."""
    query = {"period": YEAR, "level": "tambon"} | query
    chosen, ignored = choices.read_choice(query, known_on(release, PROVINCE))
    assert not ignored
    return provinces.narrowed(View(chosen, release))


def texts(app) -> list[str]:
    """Headings, sentences and captions of a page."""
    return [one.value for kind in (app.subheader, app.markdown, app.caption) for one in kind]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("unit", made_up.UNITS)
def test_sentences_are_true_of_the_stored_counts(shown: Release, unit: str, lang: str) -> None:
    view = view_of(shown, area=unit, lang=lang)
    found = of_unit(shown, unit, int(YEAR))
    assert found is not None
    exact = shown.villages.loc[int(YEAR)]
    own = exact[exact.index.str.startswith(unit)]["target_poor"]
    said = villages.sentence(view, found)
    half = len(claims.half(own).areas)
    if found.half is not None:
        between = {"th": f"{half} จาก {len(own)} ", "en": f"{half} of {len(own)} "}
        assert between[lang] in said
    else:
        assert str(half) not in said


def test_the_page_of_a_tambon_has_its_villages(
    components: BidiComponentManager, shown: Release
) -> None:
    app = run_page(components, PROVINCE, area="110101", period=YEAR, level="tambon")
    assert not app.exception
    many = villages_of("110101")
    assert any(f"หมู่บ้าน {many} แห่ง" in text for text in texts(app))
    (table,) = [one.value for one in app.dataframe if "target_poor" in one.value]
    assert list(table) == list(villages.ON_SCREEN)
    assert table["name"].tolist() == [f"หมู่ที่ {place}" for place in range(1, many + 1)]


@pytest.mark.parametrize(
    "query", [{"area": "1101"}, {"area": "11"}, {"area": "110101", "period": "2561"}], ids=str
)
def test_a_page_of_anything_else_has_none(
    components: BidiComponentManager, shown: Release, query: dict[str, str]
) -> None:
    app = run_page(components, PROVINCE, **{"period": YEAR, "level": "tambon", **query})
    assert not app.exception
    assert not any("หมู่บ้าน" in text and "แห่ง" in text for text in texts(app))


def test_a_survey_unit_has_villages_or_communities(shown: Release) -> None:
    found = of_unit(shown, "110151", int(YEAR))
    assert found is not None
    made = villages.table_of(view_of(shown, area="110151", lang="en"), found)
    assert made.rows["name"].iloc[0] == "Village or community 1"


def test_files_have_bands_with_a_word_each_and_no_count(shown: Release) -> None:
    view = view_of(shown, area="110101", lang="en")
    found = of_unit(shown, "110101", int(YEAR))
    assert found is not None
    made = villages.table_of(view, found)
    rows = list(csv.DictReader(io.StringIO(files.csv(made).decode("utf-8-sig"))))
    assert [row["code"] for row in rows] == found.rows.index.tolist()
    for row in rows:
        band, word = row["target_poor"], row["target_poor_status"]
        assert (band.startswith("<"), word) in {(True, "below"), (False, "derived")}
        assert row["year_be"] == YEAR
        assert word == "below" or "–" in band or band.endswith("+")
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(made, data="data", source="source")))
    about = [str(cell.value) for line in book["source"] for cell in line]
    assert any("no village's true count can be worked out" in text for text in about)
    assert any("derived means about a band" in text for text in about)
    heads = [cell.value for cell in book["data"][1]]
    assert heads[-2:] == ["Target poor (band)", "Target poor (band) (status)"]
