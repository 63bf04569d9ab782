"""The query for Excel: its address answers, and each column has a type that its cells fit."""

from __future__ import annotations

import csv
import io
import re

import pytest

from serving.api import excel
from tests.serving.api.reached import Interface
from wording.bundle import texts

PAIR = re.compile(r'\{"((?:[^"]|"")+)", (type text|type number|Int64\.Type)\}')


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"level": "tambon", "within": "55", "measure": ["mpi_m0", "target_poor"], "lang": "en"},
        {"measure": "hai", "period": 2564},
    ],
)
def test_the_query_loads_what_the_server_gives(api: Interface, asked: dict[str, object]) -> None:
    answer = api.ask("/excel.pq", **asked)
    assert answer.headers["content-disposition"].endswith('.pq"')
    bare = re.sub(r'"(?:[^"]|"")*"|//.*', "", answer.text)
    assert '"' not in bare
    for opening, closing in ("()", "[]", "{}"):
        assert bare.count(opening) == bare.count(closing)
    [address] = re.findall(r'Address = "([^"]+)"', answer.text)
    table = api.get(address)
    assert table.status_code == 200
    rows = list(csv.reader(io.StringIO(table.text.lstrip("\ufeff"))))
    types = dict(PAIR.findall(answer.text))
    assert list(types) == rows[0]
    for row in rows[1:]:
        for name, cell in zip(rows[0], row, strict=True):
            if cell and types[name] != "type text":
                assert float(cell) == float(cell)
                assert types[name] != "Int64.Type" or cell.isdigit(), (name, cell)
    assert types["code"] == types["parent"] == "type text"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_to_do_with_it_stands_above_it_in_the_language_asked_for(
    api: Interface, lang: str
) -> None:
    head, let, _ = api.ask("/excel.pq", lang=lang).text.partition("\nlet\n")
    told = head.splitlines()
    assert let
    assert all(line.startswith("// ") for line in told)
    assert told[1:] == [f"// {texts(lang)(key)}" for key in ("api-excel-how", "api-excel-signed")]
    assert bool(re.search("[ก-๙]", head)) is (lang == "th")


def test_a_text_cannot_end_the_text_that_it_stands_in() -> None:
    assert excel._text('a"b') == '"a""b"'
    assert excel._text("#(cr)") == '"#(#)(cr)"'
