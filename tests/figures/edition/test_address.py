"""The two releases of a report in an address."""

from __future__ import annotations

import pytest

from figures.edition import address


@pytest.mark.parametrize(
    ("text", "may"),
    [("b17298fc6e3e", True), ("B17298FC6E3E", False), ("embedded", False), ("../../x", False),
     ("", False), (None, False)],
)  # fmt: skip
def test_the_id_of_a_release_is_twelve_digits(text: object, may: bool) -> None:  # noqa: FBT001 (a case)
    known = address.options(["TH"])
    assert (text in known["before"], text in known["after"]) == (may, may)


def test_without_any_the_last_two_are_meant() -> None:
    assert (address.Texts().before, address.Texts().after) == (None, None)
