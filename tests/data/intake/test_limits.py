"""Numbers, codes, encodings, workbooks and names at their limits: refused by cell, never mistaken."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.imports.draft import Options
from data.imports.telling.words import lines
from data.intake import codes, limits, measured, numbers, reading, sandbox, sheets, text
from data.intake.archive import opened
from data.refusal import Refused
from data.stored.damage import DamagedRelease
from data.stored.library import Library, Pointer
from releases import checking, shut_in
from tests.data.intake import made
from tests.data.intake.test_attacks import inside
from tests.trust import hostile


def faults(
    tmp_path, embedded, content: bytes, name: str = "table.csv", **said: object
) -> list[str]:
    """What is wrong with a file, in both languages."""
    path = tmp_path / name
    path.write_bytes(content)
    report = checking.check(path, embedded, Options(**said)).report
    return [str(fault) for fault in report.faults]


SOURCES = Path(checking.__file__).parents[2] / "shared" / "sources"

# Numbers that no figure can be.

STRANGE = [
    "1e999", "-1e999", "9" * 400, "1e30", "1E+16", "NaN", "nan", "NAN", "Infinity", "inf", "-inf", "+Infinity",
    "∞", "1.#INF", "1.#IND", "9" * 16, "๙" * 16, "1e16%", "0." + "0" * 60 + "1",
]  # fmt: skip


@pytest.mark.parametrize("cell", STRANGE)
@pytest.mark.parametrize(
    "head",
    [
        "code,year,value",
        "code,year,จำนวน (คน)",
        "code,year,ร้อยละ",
        "code,year,value,หมายเหตุ",
        "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,อื่น ๆ",
    ],
)
def test_number_that_no_figure_can_be_is_refused_by_cell(head, cell):
    columns = head.split(",")
    rows = [
        columns,
        ["50", "2566", *["1"] * (len(columns) - 2)],
        ["51", "2566", *["1"] * (len(columns) - 2)],
    ]
    rows[2][-1] = cell
    found = told(rows)
    assert ["row 3" in fault and "column" in fault for fault in found] == [True], found


def told(rows: list[list[str]]) -> list[str]:
    """What is wrong with rows, read without a process of its own."""
    from data.imports.draft import Findings
    from data.imports.importers import of_table
    from data.intake.grid import Sheet
    from data.stored import release
    from geo.names.matcher import Matcher

    sheets, findings = [Sheet("", rows)], Findings()
    importer = of_table("a.csv", sheets, Options())
    importer.read("a.csv", sheets, Matcher.of(release.load_release().areas), Options(), findings)
    return [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "cell", ["999999999999999", "1e15", "1E3", "-", "..", "n/a", "", "0.001", "1,234.5"]
)
def test_usual_numbers_and_signs_for_none_are_no_fault(cell):
    assert told([["code", "year", "value"], ["50", "2566", cell], ["51", "2566", "1"]]) == []


def test_nan_is_a_province_in_a_column_of_names():
    assert told([["code", "province", "year", "value"], ["55", "Nan", "2566", "1"]]) == []
    assert not numbers.strange("Nan")


@pytest.mark.parametrize("cell", ["1e999", "9" * 400, "NaN"])
def test_number_that_is_not_finite_is_no_number(cell):
    with pytest.raises(numbers.NotANumber):
        numbers.number(cell)


# Codes.


@pytest.mark.parametrize(
    "code", ["-50", "−50", "+50", "50-", "--50", "5-0", "(50)", "50.5", "-50.0", "050", "٥٠", "5 0", "50e0"]
)  # fmt: skip
def test_text_that_only_contains_a_code_is_none(code):
    with pytest.raises(codes.NotACode):
        codes.code(code)


@pytest.mark.parametrize(
    ("written", "code"),
    [("50-01-07", "500107"), ("50 01", "5001"), ("TH-50", "50"), ("'50", "50"), ("500107.00", "500107")],
)  # fmt: skip
def test_code_in_pairs_of_digits_is_one(written, code):
    assert codes.code(written) == code


# Encodings.


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("latin-1", "code,year,Année,Région"), ("latin-1", "code,year,Größe"), ("latin-1", "código,año,São Tomé"),
        ("latin-1", "code,year,km²,°C"), ("cp1251", "код,год,Район"), ("gb18030", "代码,年份,贫困人口数量"),
        ("gb18030", "code,year,人口"), ("gb18030", "code,year,收入"), ("big5", "code,year,行政區域人口"),
        ("euc-kr", "code,year,행정구역 인구"), ("shift-jis", "code,year,人口ひんこん"), ("koi8-r", "code,year,население"),
    ],
)  # fmt: skip
def test_text_of_another_encoding_is_refused_and_not_taken_for_thai(tmp_path, encoding, words):
    path = tmp_path / "table.csv"
    path.write_bytes(f"{words}\n50,2566,1\n".encode(encoding))
    with pytest.raises(Refused, match="TIS-620") as refused:
        sheets.text(path)
    assert "ถอดรหัสตัวอักษรไม่ได้" in str(refused.value)


def test_every_name_of_an_area_is_readable_in_the_old_encoding(embedded):
    names = "\n".join(embedded.areas["name_th"])
    content = names.encode("cp874", "ignore").decode("cp874")
    assert text.readable(content, "cp874")
    every = sorted(set(embedded.areas["name_th"]))
    assert [name for name in every if not text.readable(f"รหัส,{name}", "cp874")] == []
    alone = [name for name in every if len(name) >= 3]
    assert [name for name in alone if not text.readable(f"code,name\n50,{name}", "cp874")] == []


CHINESE = [
    "代码",
    "年份",
    "人口",
    "收入",
    "贫困",
    "省",
    "县",
    "地区",
    "名称",
    "数量",
    "比例",
    "总数",
    "户数",
    "年",
    "值",
    "编号",
    "合计",
    "教育",
    "健康",
    "住房",
    "村",
    "镇",
    "乡",
    "市",
    "区",
    "家庭",
    "贫困率",
    "指数",
    "说明",
    "备注",
    "性别",
    "男",
    "女",
    "儿童",
    "老人",
    "农业",
    "水",
    "电",
    "土地",
    "学校",
    "平均",
    "总计",
    "序号",
    "单位",
    "元",
    "人",
    "户",
    "百分比",
    "指标",
    "来源",
    "月份",
    "季度",
    "项目",
    "类型",
    "目标",
    "结果",
    "问题",
    "援助",
    "服务",
    "登记",
    "调查",
    "幸福",
    "密度",
]
JAPANESE = [
    "都道府県",
    "市町村",
    "人口",
    "世帯",
    "年",
    "割合",
    "合計",
    "番号",
    "名前",
    "貧困",
    "所得",
    "教育",
    "健康",
]
LATIN = [
    "Année",
    "Région",
    "Größe",
    "código",
    "año",
    "São",
    "km²",
    "°C",
    "Prénom",
    "élève",
    "données",
    "über",
    "naïve",
    "coût",
    "mañana",
    "Øre",
    "½",
    "é",
    "à",
    "Zürich",
    "français",
    "població",
    "índice",
    "município",
    "população",
    "ménage",
    "effectif°",
    "n°",
    "Bezirk-Nr.",
    "Höhe",
    "Änderung",
    "señal",
    "niño",
    "ação",
    "Ärzte",
    "œuvre",
]
TRADITIONAL = [
    "代碼",
    "年份",
    "人口",
    "收入",
    "貧困",
    "省",
    "縣",
    "鄉",
    "鎮",
    "村",
    "戶數",
    "比例",
    "總數",
    "編號",
    "教育",
    "健康",
    "住房",
    "名稱",
    "地區",
    "指數",
]


@pytest.mark.parametrize("ahead", ["", "code,year,", "a;b;", "50,"])
@pytest.mark.parametrize(
    ("encoding", "heads"),
    [("gb18030", CHINESE), ("big5", TRADITIONAL), ("shift-jis", JAPANESE), ("euc-jp", JAPANESE), ("latin-1", LATIN)],
)  # fmt: skip
def test_no_header_of_another_encoding_passes_for_thai_however_short(encoding, heads, ahead):
    pairs = [f"{ahead}{one}" for one in heads] + [f"{ahead}{a},{b}" for a in heads for b in heads]
    read = {pair: pair.encode(encoding, "ignore").decode("cp874", "replace") for pair in pairs}
    thai = {pair: said for pair, said in read.items() if any("ก" <= one <= "๛" for one in said)}
    assert len(thai) > len(heads)
    passed = [
        (pair, said)
        for pair, said in thai.items()
        if "\ufffd" not in said and text.readable(said, "cp874")
    ]
    assert passed == []


@pytest.mark.parametrize(
    "words", ["ปี", "code,ปี,value", "รหัส,ปี,ค่า", "code,จ.น่าน", "code,note\n50,ไม่มีข้อมูล", "code,ร้อยละ", "a,รวม", "price €", "“x”"]
)  # fmt: skip
def test_short_thai_in_the_old_encoding_is_read(words):
    assert text.readable(words.encode("cp874").decode("cp874"), "cp874")


# Workbooks without places, archives that lie.


def test_cells_without_places_are_counted_one_beside_the_other():
    rows = (
        b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 3 + b'<row r="9"><c/><c><v>1</v></c></row>'
    )
    found = measured.measured(b"<sheetData>" + rows + b"</sheetData>")
    assert (found.rows, found.columns) == (9, 2)


def test_workbook_without_places_is_read(tmp_path, embedded):
    def cell(value: str) -> str:
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    rows = [["code", "year", "value"], ["50", "2566", "7"]]
    made_ = hostile.sheet("".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows))
    assert faults(tmp_path, embedded, made_, "a.xlsx") == []


def test_cells_with_prefixes_and_single_quotes_are_measured():
    found = measured.measured(
        b"<x:row r='2'><x:c r='C2' t='e'><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>"
    )
    assert (found.rows, found.columns, found.errors) == (2, 3, {(1, 2): "#DIV/0!"})


@pytest.mark.parametrize("wide", [False, True])
def test_long_list_of_members_is_refused_before_it_is_read(tmp_path, wide):
    path = tmp_path / "a.zip"
    path.write_bytes(hostile.listed(200_000, wide=wide))
    with pytest.raises(Refused, match="list of at most"):
        opened(path)


# Names.


def test_many_unknown_names_are_told_by_number():
    rows = [
        ["ตำบล", "ปี", "จำนวน (คน)"],
        *[[f"ไม่มี{n}", "2566", "1"] for n in range(limits.DOUBTS + 50)],
    ]
    (fault,) = told(rows)
    assert ("มีชื่อที่ไม่ใช่พื้นที่ที่รู้จักมากเกินไป" in fault, f"{limits.DOUBTS + 50:,} names" in fault) == (
        True,
        True,
    )


# What shuts the reading process in.

REACHING = [
    "import os; os.fork()",
    "import subprocess; subprocess.run(['/bin/true'])",
    "import threading; threading.Thread(target=print).start()",
    "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "import os; os.kill(os.getppid(), 0)",
    "import os; os.kill(1, 0)",
    "import os, signal; os.kill(0, signal.SIGTERM)",
    "import resource, os; resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))",
    "import os; os.setpriority(os.PRIO_PROCESS, os.getppid(), 5)",
    "import socket; socket.socketpair()",
    "import ctypes; assert ctypes.CDLL(None).syscall(0x40000000 + 41, 2, 1, 0) >= 0",
]


@pytest.mark.skipif("sockets" in sandbox.lacking(), reason="no filter of system calls here")
@pytest.mark.parametrize("code", REACHING)
def test_process_starts_nothing_and_reaches_nobody(tmp_path, code):
    done = inside(code, tmp_path)
    assert done.returncode != 0
    assert any(word in done.stderr for word in ("Error", "can't start new thread"))


def test_process_has_no_room_for_other_processes(tmp_path):
    code = "import resource; print(resource.getrlimit(resource.RLIMIT_NPROC))"
    assert "(0, 0)" in inside(code, tmp_path).stdout


def test_what_the_machine_lacks_is_told_in_the_report_and_at_the_start(
    tmp_path, embedded, monkeypatch
):
    path = tmp_path / "a.csv"
    path.write_bytes(made.csv("code,year,value", "50,2566,1"))
    usual = [note.text("en") for note in lines(checking.check(path, embedded).report)]
    monkeypatch.setattr(reading.Answer, "lacking", ["files"])
    lacking = [note.text("en") for note in lines(checking.check(path, embedded).report)]
    assert [sum("cannot shut" in note for note in notes) for notes in (usual, lacking)] == [0, 1]
    told_ = shut_in.unheld(["files"])[0]
    assert ("Landlock" in told_.text("th"), "Landlock" in told_.text("en")) == (True, True)
    monkeypatch.setattr(sandbox.syscalls, "pyseccomp", None)
    assert sandbox.lacking()[-1] == "sockets"


# The pointer of the data folder.


@pytest.mark.parametrize(
    "content",
    ["[" * 200_000, '{"a":' * 200_000, '{"active": ' + "[" * 200_000, '{"active": "../x", "earlier": []}',
     '{"active": "x", "earlier": "abc/"}', '{"active": 5, "earlier": []}', '{"active": "", "earlier": []}',
     '{"active": "x", "earlier": [".."]}', '{"active": "x", "earlier": 7}', "\xff\xfe", "9" * 5_000],
)  # fmt: skip
def test_pointer_that_names_no_release_is_damage_and_no_traceback(tmp_path, content):
    (tmp_path / "active.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(DamagedRelease, match=r"active\.json"):
        Library(tmp_path).pointer()


def test_pointer_as_it_is_written_is_read(tmp_path):
    shelf = Library(tmp_path)
    with shelf.writing("test"):
        shelf._point(Pointer("abc", ("def", "embedded")))
    assert shelf.pointer() == Pointer("abc", ("def", "embedded"))


WORKBOOK = SOURCES / "nesdc_poverty_distribution_20260205.xlsx"


@pytest.mark.sources
@pytest.mark.skipif(not WORKBOOK.exists(), reason="../shared/sources is not here")
def test_official_workbook_of_many_sheets_is_read_in_a_fraction_of_its_time(embedded, copied):
    report = checking.check(WORKBOOK, embedded).report
    assert all("takes too long" not in str(fault) for fault in report.faults)
    assert [one.seconds < limits.PROCESSOR_SECONDS * 0.75 for one in copied] == [True]
