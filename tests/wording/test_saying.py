"""A text that is told later: the same in every language it is told in, and between processes."""

from __future__ import annotations

import json
import pickle

import pytest

from data.refusal import Fault, Refused
from wording.carried import plain, restored
from wording.fault import SaidFault
from wording.saying import Foreign, Joined, Name, Saying, Year, beside, both, mapped, said

SHOWN = Saying("fault", message="m", found=12345, expected=Saying("faults-more", more=1234))
ALL = Joined((SHOWN, Year(2561), Name("น่าน", "Nan"), Foreign("no zip file"), "words"), "; ")


def test_a_text_is_told_in_the_language_of_its_reader() -> None:
    assert said(SHOWN, "th") == "m (พบ 12,345 ควรเป็น … และอีก 1,234 รายการ)"
    assert said(SHOWN, "en") == "m: found 12,345, expected … and 1,234 more"


def test_years_names_and_foreign_words_follow_the_language() -> None:
    parts = ALL.parts[1:]
    assert [said(one, "th") for one in parts] == ["2561", "น่าน", "เนื้อหาที่อ่านไม่ได้", "words"]
    assert [said(one, "en") for one in parts] == ["2018", "Nan", "no zip file", "words"]


@pytest.mark.parametrize("value", [*ALL.parts, ALL, 5], ids=str)
def test_a_text_is_the_same_on_the_other_side(value: object) -> None:
    assert restored(json.loads(json.dumps(plain(value)))) == value  # type: ignore[arg-type]
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 (made here)
    assert hash(value) == hash(restored(plain(value)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "told", [None, 1.5, [], {}, {"key": "fault"}, {"key": 1, "given": {}}, {"parts": 1}]
)
def test_anything_else_is_no_text(told: object) -> None:
    with pytest.raises(ValueError, match="no text"):
        restored(told)


def test_what_both_languages_share_stands_once() -> None:
    place = Joined(
        (Saying("place-row", row="5"), Saying("place-column-named", column="C", name="ก ข"))
    )
    assert beside(place) == "แถว/row 5, คอลัมน์/column C “ก ข”"
    assert beside("x y") == both("x y") == "x y"


def test_only_words_of_others_are_changed() -> None:
    changed = mapped(SHOWN, str.upper)
    assert said(changed, "en") == "M: found 12,345, expected … and 1,234 more"
    assert mapped(Year(2561), str.upper) == Year(2561)


def test_a_refusal_tells_all_faults_in_both_languages() -> None:
    fault = Fault("a.csv", Saying("place-row", row="5"), "x", "y", Saying("unreadable-content"))
    text = str(Refused([fault] * 22))
    assert text.count("\n") == 20
    assert text.startswith(
        "a.csv, แถว/row 5: เนื้อหาที่อ่านไม่ได้ (พบ x ควรเป็น y) / a.csv, row 5: content that"
    )
    assert text.endswith("… และอีก 2 รายการ / … and 2 more")
    assert Fault.restored(json.loads(json.dumps(fault.plain()))) == fault


def test_a_fault_is_said_in_one_language_and_logged_in_both() -> None:
    fault = SaidFault(Saying("stored-no-file"))
    assert said(fault.said, "en") == "no file"
    assert str(fault) == f"{said(fault.said, 'th')} / no file"
