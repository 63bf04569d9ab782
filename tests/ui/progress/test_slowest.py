"""Tables of the page of progress as they are drawn: shares never onto all or nothing, signs."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.ui.conftest import run_page
from ui.parts import grid
from ui.progress import provinces
from ui.site import PROGRESS
from ui.view import View


def test_shares_of_the_slowest_never_round_onto_all_or_nothing(
    view_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[pd.DataFrame] = []
    monkeypatch.setattr(grid, "table", lambda _, rows, *__, **___: drawn.append(rows))
    view: View = view_of()
    columns = {"share_solved": [0.0004, 0.9996], "solved": [1, 2499], "problems": [2500, 2500]}
    provinces._listed(view, pd.DataFrame(columns, index=["55", "56"]))
    assert drawn[0].iloc[:, 1].tolist() == [0.04, 99.96]


def test_changes_are_written_with_their_signs_and_sorted_as_numbers(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, PROGRESS, level="province", compare="hai", lang="en")
    table = next(one for one in app.dataframe if "change" in one.value)
    assert table.value["change"].dtype == "float64"
    sent = pa.ipc.open_stream(table.proto.arrow_data.styler.display_values)
    shown, exact = sent.read_pandas()["change"].tolist(), table.value["change"].tolist()
    for text, change in zip(shown, exact, strict=True):
        told = float(text.replace("−", "-"))
        assert told == pytest.approx(change, abs=0.000051)
        assert text[0] == ("+" if told > 0 else "−" if told < 0 else "0")
    assert min(exact) < 0
