"""The file of roles: read, all its faults told, the last good one in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.people import in_force, known, roles, roles_file
from data.people.person import Person
from data.people.rights import ADMINISTRATOR, EDITOR
from data.refusal import Refused
from data.stored.files import RELEASES
from data.stored.release import EMBEDDED

GOOD = """
public = true
internal = ["b17298fc6e3e"]
by_province = ["reports", "villages"]
[[roles]]
role = "administrator"
subjects = ["9f2"]
[[roles]]
role = "editor"
codes = ["30", "31"]
groups = ["korat"]
[[roles]]
role = "viewer"
domains = ["MOI.go.th"]
"""
FAULTY = """
publc = true
public = "yes"
[[roles]]
role = "owner"
subjects = ["a"]
[[roles]]
role = "editor"
groups = "korat"
[[roles]]
role = "viewer"
codes = ["30"]
domains = ["@moi.go.th", 7]
[[roles]]
role = "publisher"
everyone = true
[[roles]]
role = ["administrator"]
subjects = [" a"]
mail = ["a@b.c"]
[[roles]]
role = "editor"
codes = ["3", "030"]
everyone = "yes"
[[roles]]
role = "viewer"
"""


def faults(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        roles_file.read(text)
    return [str(fault) for fault in refused.value.faults]


def test_a_good_file_is_read() -> None:
    found = roles_file.read(GOOD)
    assert found.public
    assert found.internal == {"b17298fc6e3e"}
    assert found.by_province == {"reports", "villages"}
    assert found.held(Person("9f2")).roles >= {ADMINISTRATOR}
    assert found.held(Person("x", "", ("korat",))).codes == {"30", "31"}
    assert found.held(Person("x", "moi.go.th")).roles == {"viewer"}


def test_all_faults_are_told_at_once_in_both_languages() -> None:
    found = faults(FAULTY)
    assert len(found) == 16, "\n".join(found)
    assert all(" / " in one and "บทบาท" in one for one in found)
    for place in ("roles[1].role", "roles[2].groups", "roles[3].domains", "roles[7]"):
        assert any(place in one for one in found), place


@pytest.mark.parametrize(
    "text", ["internal = 3", "internal = [3]", 'internal = ["../a"]', 'internal = "a"']
)
def test_what_is_no_release_is_told(text: str) -> None:
    assert any("internal" in one for one in faults(text))


@pytest.mark.parametrize(
    "text", ['by_province = ["tables"]', "by_province = 1", "by_province = [1]"]
)
def test_what_is_no_part_is_told(text: str) -> None:
    assert any("by_province" in one for one in faults(text))


@pytest.mark.parametrize("text", ["public = ", "roles = 3", "[roles]\na = 1", "public = [1"])
def test_what_is_no_list_of_roles_is_told(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"#" * (roles_file.MOST_BYTES + 1)])
def test_what_is_no_text_is_told(content: bytes) -> None:
    with pytest.raises(Refused):
        roles_file.decoded(content)


@pytest.mark.parametrize("id_", ["zzz", "4c5e9844ad5", "embedded", "TH"])
def test_an_id_of_no_release_is_told_and_the_last_good_file_stays(tmp_path: Path, id_: str) -> None:
    good = in_force.save(tmp_path, GOOD)
    wrong = GOOD.replace("b17298fc6e3e", id_)
    with pytest.raises(Refused, match=rf"{id_}.*the id of a release that there is"):
        in_force.save(tmp_path, wrong)
    (tmp_path / roles_file.NAME).write_text(wrong, encoding="utf-8")
    found = in_force.in_force(tmp_path)
    assert found.roles == good.roles
    assert [fault.place for fault in found.faults] == ["internal"]
    (tmp_path / RELEASES / id_).mkdir(parents=True)  # the release comes
    assert in_force.in_force(tmp_path).roles.internal == {id_}


def test_a_fixed_release_may_be_internal_and_one_that_cannot_be_read_says_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert known.releases(tmp_path) == {"b17298fc6e3e"}
    monkeypatch.setenv("ATLAS_RELEASE", str(EMBEDDED))
    assert known.releases(tmp_path) == {"b17298fc6e3e"}
    monkeypatch.setenv("ATLAS_RELEASE", str(tmp_path / "nowhere"))
    assert known.releases(tmp_path) is None
    assert in_force.save(tmp_path, 'internal = ["zzz"]').roles.internal == {"zzz"}


@pytest.mark.parametrize("code", ["99", "28", "59", "87", "3", "030", "TH", "๓๐"])
def test_a_code_of_no_province_is_told(code: str) -> None:
    [told] = faults(GOOD.replace('"31"', f'"{code}"'))
    assert code in told
    assert "roles[2].codes" in told
    assert len(known.provinces()) == 77


def test_an_empty_file_takes_every_right_away(tmp_path: Path) -> None:
    in_force.save(tmp_path, GOOD)
    assert in_force.save(tmp_path, "").roles == roles.NONE


def test_the_last_good_file_stays_in_force(tmp_path: Path) -> None:
    good = in_force.save(tmp_path, GOOD)
    (tmp_path / roles_file.NAME).write_text(FAULTY, encoding="utf-8")
    found = in_force.in_force(tmp_path)
    assert found.roles == good.roles
    assert len(found.faults) == 16
    in_force._known.clear()  # as after a restart
    assert in_force.in_force(tmp_path).roles == good.roles


def test_a_file_that_is_gone_leaves_the_last_good_one(tmp_path: Path) -> None:
    good = in_force.save(tmp_path, GOOD)
    (tmp_path / roles_file.NAME).unlink()
    found = in_force.in_force(tmp_path)
    assert found.roles == good.roles
    assert found.faults


def test_without_any_file_nobody_may_do_anything(tmp_path: Path) -> None:
    found = in_force.in_force(tmp_path)
    assert found.roles == roles.NONE
    assert found.faults


def test_a_file_with_faults_is_not_saved(tmp_path: Path) -> None:
    in_force.save(tmp_path, GOOD)
    with pytest.raises(Refused):
        in_force.save(tmp_path, FAULTY)
    assert in_force.text_of(tmp_path) == GOOD


def test_another_file_is_in_force_at_once(tmp_path: Path) -> None:
    in_force.save(tmp_path, GOOD)
    in_force.save(tmp_path, GOOD.replace("korat", "surin"))
    found = in_force.in_force(tmp_path).roles
    assert EDITOR not in found.held(Person("x", "", ("korat",))).roles
    assert EDITOR in found.held(Person("x", "", ("surin",))).roles


def test_a_file_of_lists_within_lists_is_refused_in_words() -> None:
    assert len(faults("a = " + "[" * 5_000 + "]" * 5_000)) == 1
