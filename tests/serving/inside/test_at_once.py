"""An element's script that has been read is there at once: ours behind Streamlit's function."""

from __future__ import annotations

import re

import pytest

from serving.inside import at_once, files


def test_ours_is_exported_in_the_place_of_streamlits_and_asks_it_for_the_rest() -> None:
    written = at_once.written("var i=(a,b)=>a();export{i as t};")
    assert written.startswith("var i=(a,b)=>a();\nconst fetched=i;\n")
    assert written.rstrip().endswith("export{atOnce as t};")
    assert re.findall(r"^export|;export", written, re.MULTILINE) == ["export"]


@pytest.mark.parametrize("text", ["", "export{i as t,j as u};", "export default i;"])
def test_a_script_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="unpack"):
        at_once.written(text)


def test_it_is_a_small_script_that_the_first_one_starts_with() -> None:
    name = at_once.script().name
    assert f'"./{name}"' in files.first_script()
    assert len(at_once.written(at_once.script().read_text(encoding="utf-8"))) < 4000
