"""Texts of other encodings are refused and never taken for Thai; short Thai in the old one is read."""

from __future__ import annotations

import pytest

from data.intake import sheets, text
from data.refusal import Refused


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
