"""What our scripts on the page rely on is said of the scripts that ours meet."""

from __future__ import annotations

import pytest

from serving.inside import files, page
from serving.inside.contract import Contract


@pytest.mark.parametrize("contract", page.CONTRACTS, ids=lambda one: one.name)
def test_a_contract_breaks_where_streamlits_scripts_say_nothing_of_it(
    contract: Contract, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert contract.holds()
    monkeypatch.setattr(files, "first_script", lambda: "")
    assert not contract.holds()
