"""Type: the first wanted family, and no slide at all without Thai glyphs."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from briefing.page import fonts
from serving import fonts as page_fonts
from wording import families


@pytest.fixture
def fresh() -> Iterator[None]:
    fonts.chosen.cache_clear()
    yield
    fonts.chosen.cache_clear()


def test_the_family_that_comes_along_is_one_of_those_wanted() -> None:
    assert families.PACKAGED in families.WANTED
    assert page_fonts.packaged() == {families.PACKAGED}
    assert set(fonts.packaged()) == {fonts.REGULAR, fonts.STRONG}


def test_the_type_chosen_is_the_first_wanted_that_is_here() -> None:
    assert fonts.chosen().family == page_fonts.found()[0]


@pytest.mark.usefixtures("fresh")
def test_without_a_thai_font_nothing_is_made_and_the_message_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "WANTED", ("No Such Family",))
    with pytest.raises(fonts.NoThaiFont, match="No Such Family") as refused:
        fonts.chosen()
    assert "ติดตั้ง" in str(refused.value)
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # noqa: S301


@pytest.mark.usefixtures("fresh")
def test_an_installed_family_is_used_with_its_bold(monkeypatch: pytest.MonkeyPatch) -> None:
    if not fonts.installed("Loma"):
        pytest.skip("the family Loma is not installed here (fonts-thai-tlwg)")
    monkeypatch.setattr(fonts, "WANTED", ("Loma",))
    files = dict(fonts.chosen().files)
    assert "Bold" in files[fonts.STRONG].name
    assert "Oblique" not in files[fonts.REGULAR].name
