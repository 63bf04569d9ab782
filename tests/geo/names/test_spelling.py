"""Spelling keys join the variants of a name, and a query is parted into its names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.names.spelling import Word, folded, plain, query_of

SAME = [
    ("chiangmai", "chiengmai"),
    ("khonkaen", "konkaen"),
    ("nakhonratchasima", "nakornrachasima"),
    ("chonburi", "cholburi"),
    ("chonburi", "jonburi"),
    ("ubon", "ubol"),
    ("udon", "udorn"),
    ("sakon", "sakol"),
    ("phetchaburi", "petchburi"),
    ("ratchaburi", "rajburi"),
    ("phetchabun", "petchaboon"),
    ("phitsanulok", "pitsanuloke"),
    ("buengkan", "bungkan"),
    ("mueang", "muang"),
    ("mueang", "meuang"),
    ("sakaeo", "srakaew"),
    ("lopburi", "lobburi"),
    ("narathiwat", "narathivas"),
    ("hatyai", "haadyai"),
    ("noen", "nern"),
    ("loei", "loey"),
    ("phutthamonthon", "puttamontol"),
    ("ปู่เจ้า", "ปูเจา"),
    ("ญี่ปุ่น", "ญีปุน"),
    ("พิษณุโลก", "พิศนุโลก"),
    ("บุรีรัมย์", "บุรีรัมย"),
    ("ภูเก็ต", "ภุเกต"),
]
DIFFERENT = [
    ("phe", "phet"),
    ("nan", "nang"),
    ("trat", "trang"),
    ("chiangmai", "chiangrai"),
    ("nonburi", "nonthaburi"),
    ("ตาก", "ตราด"),
    ("นาน", "นา"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_share_a_key(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_keep_different_keys(one, other):
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เเพร่", "แพร่"),
        ("น\u0e4dา", "นำ"),
        ("น\u0e4d้าพอง", "น้ำพอง"),
        ("๕๐", "50"),
        ("ＴＨ５０", "th50"),
        ("Chîang", "chiang"),
        ("กรุง\u200bเทพฯ", "กรุงเทพ"),
    ],
)
def test_plain_text_has_one_encoding(text, expected):
    assert plain(text) == expected


@given(st.lists(st.text(st.sampled_from("กนมส่้ีู์ณศabcdeghijlnoprstuvwy ")), min_size=1))
def test_many_names_fold_as_each_does_alone(names):
    assert folded("\n".join(names)).split("\n") == [folded(name) for name in names]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "ต.ในเมือง อ. เมืองขอนแก่น จ ขอนแก่น",
            [("ในเมือง", "tambon"), ("เมืองขอนแก่น", "district"), ("ขอนแก่น", "province")],
        ),
        ("แขวงลาดยาวเขตจตุจักร", [("ลาดยาว", "tambon"), ("จตุจักร", "district")]),
        ("กิ่งอำเภอเวียงเก่า", [("เวียงเก่า", "district")]),
        ("สามตำบล จุฬาภรณ์", [("สามตำบล", None), ("จุฬาภรณ์", None)]),
        ("สนามชัยเขต", [("สนามชัยเขต", None)]),
        ("ต.จ.ป.ร.", [("จปร", "tambon")]),
        ("Amphoe Phimai", [("phimai", "district")]),
        ("Khet Bang Rak", [("bang", "district"), ("rak", None)]),
        ("Isan Khet", [("isan", None), ("khet", None)]),
        ("Phimai District, Nan Province", [("phimai", "district"), ("nan", "province")]),
        ("Fang Sub-district", [("fang", "tambon")]),
        ("Sa-Nga", [("sanga", None)]),
        ("ในเมืองphimai", [("ในเมือง", None), ("phimai", None)]),
        ("เทศบาล หน่วยสำรวจ", []),
        ("ตำบล", []),
        ("District", []),
        ("@tambon", [("tambon", None)]),
    ],
)
def test_words_carry_the_level_written_beside_them(text, words):
    assert list(query_of(text).words) == [Word(*word) for word in words]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("TH-500107", ["500107"]), ("50 01", ["50", "01"]), ("ต.ในเมือง 40000", ["40000"])],
)
def test_numbers_stand_apart(text, numbers):
    assert list(query_of(text).numbers) == numbers


@given(st.text(max_size=120))
def test_any_text_can_be_read(text):
    assert all(word.text and not word.text.isspace() for word in query_of(text).words)
