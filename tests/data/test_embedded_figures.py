"""The figures of the release that the repository carries, against published ones."""

import pytest

from poverty import joint

POPULATIONS = {
    "households": "poor_households",
    "bmn_poor": "bmn_poor",
    "target_poor": "target_poor",
}
# ../shared/facts/tpmap-national.csv (2561) and DESIGN.md; registered: the cell
# poor.JPT.MOFreg.CNT of 61/61_country_11111.csv.
NATIONAL = {
    "households": 12_935_866,
    "people": 36_647_817,
    "poor_households": 1_249_672,
    "bmn_poor": 4_405_684,
    "target_poor": 1_032_987,
    "registered": 1_254_047,
}
DIMENSIONS = {16: 217_081, 8: 244_739, 4: 378_080, 2: 376_091, 1: 6_490}
# DESIGN.md: target poor deprived in exactly so many dimensions.
EXACTLY = {1: 873_201, 2: 132_787, 3: 24_339, 4: 2_611, 5: 49}
# ../shared/facts/bmn-indicators-2560-2564.csv: indicator, surveyed and failed in 2561.
INDICATORS = [
    (1, 542808, 1900),
    (2, 395778, 12489),
    (3, 14385710, 13169),
    (4, 36646270, 362854),
    (5, 36646266, 313564),
    (6, 35255688, 1674774),
    (7, 36179373, 295056),
    (8, 36646009, 102437),
    (9, 36646003, 66942),
    (10, 36646003, 72345),
    (11, 36641849, 880013),
    (12, 36644743, 211350),
    (13, 36644408, 330279),
    (14, 36644244, 25136),
    (15, 4627164, 7804),
    (16, 13093108, 1434079),
    (17, 369426, 12917),
    (18, 39296, 734),
    (19, 34257974, 316604),
    (20, 33907926, 426664),
    (21, 17515633, 1018800),
    (22, 36585514, 147821),
    (23, 36563562, 4762329),
    (24, 36637930, 6544296),
    (25, 36641452, 7181909),
    (26, 36640952, 260967),
    (27, 17599044, 16861),
    (28, 1757411, 5822),
    (29, 2351413, 2346),
    (30, 36638654, 141956),
    (31, 36639811, 211081),
]
# ../shared/facts/nesdc-hai-2558-2564.csv, rows of 2561.
HAI = {"10": 0.666580, "11": 0.607612, "12": 0.681254}
UNSUMMED = ["year_ce", "hai", "happiness"]


@pytest.mark.parametrize(("figure", "total"), NATIONAL.items())
def test_country_has_the_published_total(figures, figure, total):
    assert figures.loc["TH", figure] == total


@pytest.mark.parametrize(("bit", "people"), DIMENSIONS.items())
def test_dimension_has_its_published_target_poor(figures, bit, people):
    country = joint.from_figures(figures.loc[["TH"]], "target_poor")
    assert joint.deprived_in(country, bit).tolist() == [people]


@pytest.mark.parametrize(("number", "people"), EXACTLY.items())
def test_so_many_target_poor_have_exactly_this_number_of_deprivations(figures, number, people):
    country = figures.loc["TH"]
    masks = [mask for mask in joint.MASKS if mask.count("1") == number]
    assert sum(country[f"target_poor_{mask}"] for mask in masks) == people


@pytest.mark.parametrize(("indicator", "surveyed", "failed"), INDICATORS)
def test_indicator_has_its_published_figures(figures, indicator, surveyed, failed):
    names = [f"indicator_{indicator:02d}_surveyed", f"indicator_{indicator:02d}_failed"]
    assert figures.loc["TH", names].tolist() == [surveyed, failed]


@pytest.mark.parametrize(("figure", "total"), [("people", 3_277_395), ("target_poor", 72_210)])
def test_units_without_polygon_have_their_published_total(embedded, figures, figure, total):
    assert figures.loc[embedded.codes("municipality"), figure].sum() == total


# TPMAP's row of ตำบลท่าแฝก, which COD-AB draws under its former code 530306.
@pytest.mark.parametrize(("figure", "total"), [("people", 4_039), ("target_poor", 399)])
def test_the_tambon_that_moved_has_its_figures(figures, figure, total):
    assert figures.loc["530407", figure] == total
    assert "530306" not in figures.index


# Summed over the country's file of TPMAP; happiness is as published there.
@pytest.mark.parametrize(
    ("figure", "total"),
    [
        ("elderly", 6_949_870), ("disabled", 495_767), ("chronic", 796_853),
        ("card_applied", 10_528_719), ("card_holders", 8_410_409),
    ],
)  # fmt: skip
def test_people_of_a_group_are_as_many_as_published(figures, figure, total):
    assert figures.loc["TH", figure] == total


def test_happiness_of_a_region_weighs_its_provinces_by_households(embedded, figures):
    assert figures.loc["TH", "happiness"] == pytest.approx(8.2723192247044, abs=5e-5)
    for region in ("north", "northeast", "central", "south"):
        inside = embedded.areas.index[
            (embedded.areas["level"] == "province") & (embedded.areas["region"] == region)
        ]
        own = figures.loc[inside]
        mean = (own["happiness"] * own["households"]).sum() / own["households"].sum()
        assert figures.loc[region, "happiness"] == pytest.approx(mean, abs=1e-4)


@pytest.mark.parametrize(("above", "digits"), [("district", 4), ("province", 2)])
def test_every_figure_of_a_level_is_the_sum_of_its_units(embedded, figures, above, digits):
    units = figures.loc[embedded.codes("tambon").append(embedded.codes("municipality"))]
    sums = units.groupby(units.index.str[:digits]).sum(min_count=1).drop(columns=UNSUMMED)
    stated = figures.loc[embedded.codes(above)].drop(columns=UNSUMMED)
    assert sums.reindex(stated.index).equals(stated)


@pytest.mark.parametrize("level", ["region", "province"])
def test_every_figure_of_the_country_is_the_sum_of_a_level(embedded, figures, level):
    sums = figures.loc[embedded.codes(level)].sum().drop(UNSUMMED)
    assert sums.equals(figures.loc["TH"].drop(UNSUMMED))


def test_every_figure_of_a_region_is_the_sum_of_its_provinces(embedded, figures):
    provinces = figures.loc[embedded.codes("province")].drop(columns=UNSUMMED)
    sums = provinces.groupby(embedded.areas["region"]).sum(min_count=1)
    stated = figures.loc[embedded.codes("region")].drop(columns=UNSUMMED)
    assert sums.loc[stated.index].equals(stated)


@pytest.mark.parametrize("population", POPULATIONS)
def test_joint_cells_are_whole_numbers_from_zero(figures, population):
    cells = joint.from_figures(figures, population).dropna()
    assert ((cells >= 0) & (cells % 1 == 0)).all(axis=None)


@pytest.mark.parametrize(("population", "total"), POPULATIONS.items())
def test_joint_cells_add_up_to_their_population(figures, population, total):
    sums = joint.from_figures(figures, population).sum(axis="columns", min_count=31)
    assert sums.equals(figures[total].rename(None))


@pytest.mark.parametrize("figure", NATIONAL)
def test_bangkok_has_no_figures_rather_than_zero(embedded, figures, figure):
    bangkok = embedded.areas.index[embedded.areas["region"] == "bangkok"]
    assert figures.loc[bangkok, figure].isna().all()


@pytest.mark.parametrize(("prefix", "number"), [("10", 169), ("", 169 + 261)])
def test_so_many_polygons_have_no_figures(embedded, figures, prefix, number):
    people = figures.loc[embedded.codes("tambon"), "people"]
    assert people[people.index.str.startswith(prefix)].isna().sum() == number


def test_an_area_has_all_figures_or_none(figures):
    missing = figures.drop(columns=UNSUMMED).isna()
    assert (missing.all(axis=1) | ~missing.any(axis=1)).all()


def test_every_unit_without_polygon_has_figures(embedded, figures):
    assert figures.loc[embedded.codes("municipality"), "people"].notna().all()


def test_every_area_has_a_row(embedded, figures):
    assert figures.index.sort_values().equals(embedded.areas.index.sort_values())


def test_buddhist_year_2561_is_2018(figures):
    assert set(figures["year_ce"]) == {2018}


@pytest.mark.parametrize(("province", "index"), HAI.items())
def test_human_achievement_index_is_nesdcs(figures, province, index):
    assert figures.loc[province, "hai"] == pytest.approx(index, abs=5e-7)


def test_only_provinces_and_the_country_have_a_human_achievement_index(embedded, figures):
    known = figures.index[figures["hai"].notna()]
    assert sorted(known) == sorted([*embedded.codes("province"), "TH"])
