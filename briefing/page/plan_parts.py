"""Parts of the slide of a plan: its figures, the usual ways, dimensions and costs, small print."""

from __future__ import annotations

from briefing.page import layout, styles
from briefing.page.bars import Bar, Bars
from briefing.page.fonts import STRONG
from briefing.page.large_figures import LargeFigure
from briefing.page.marks import Box
from briefing.page.slide import Element
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import Text, fitted
from briefing.planning import Planning
from data.catalog import Catalog
from figures.plan import amounts, rows, told
from figures.plan.asked import plain
from figures.plan.made import Plan, Reached
from poverty.allocation import offers

ROW, LEAST, BAR, BETWEEN = 22.0, 17.6, 25.0, 8.0
"""Height of a row of the table, the least of one, that of a bar, and what lies between them."""
MILLION = 1_000_000
NAMED = 3
"""As many areas that must be in, or out, are named; of more, how many they are."""


def figures(asked: Planning, plan: Plan) -> list[LargeFigure]:
    """What the plan reaches, and in how many units, for how much."""
    text, goal = asked.subject.text, plan.asked.goal
    kind, share = amounts.goal_kind(goal), amounts.share(text, plan, plan.best)
    known = asked.subject.catalog.dimensions
    label = text(
        "on-slide-plan-reached",
        goal=kind,
        share=share,
        dimension=known[goal].name(text.lang).lower() if goal in known else "",
    )
    value = share if goal == offers.INTENSITY else amounts.people(text, goal, plan.best).strip()
    units = text(
        "on-slide-plan-served",
        of=text.number(len(plan.cells)),
        baht=amounts.money(text, plan.best.baht),
    )
    served = text("on-slide-plan-units", n=plan.best.units, many=text.number(plan.best.units))
    return [LargeFigure(value, label), LargeFigure(served, units)]


def ways_and_dimensions(asked: Planning, plan: Plan, box: Box) -> list[Element]:
    """The ways as bars, and below them the dimensions served as a table."""
    text = asked.subject.text
    head = layout.heading(text("on-slide-plan-ways"), box, box.top)
    cells = _cells(asked, plan)
    lines, bars = len(cells) + 1, BAR * (1 + len(plan.usual))
    free = box.height - head.box.height - BETWEEN
    row = max(min(ROW, (free - bars) / lines), LEAST)
    place = Box(box.left, head.box.bottom, box.width, min(bars, free - row * lines))
    below = Box(box.left, place.bottom + BETWEEN, box.width, row * lines)
    unit = _unit(plan, asked.subject.catalog)
    listed = [_table(asked, cells, below, row, unit)] if cells else []
    return [head, _ways(asked, plan, place), *listed]


def _ways(asked: Planning, plan: Plan, box: Box) -> Bars:
    """What each way of spending reaches with the same money."""
    text, every = asked.subject.text, {"best": plan.best, **plan.usual}
    bars = tuple(
        Bar(
            name=text(f"budget-way-{name}"),
            value=_length(plan, way),
            figure=_figure(asked, plan, way),
            colour=styles.MARKED if name == "best" else styles.PALE_BAR,
            strong=name == "best",
        )
        for name, way in every.items()
    )
    return Bars(box, bars, text("on-slide-plan-ways"), "count", style=styles.ROW)


def _length(plan: Plan, way: Reached) -> float:
    """The length of a way's bar: none where its count is too small to be told."""
    goal = plan.asked.goal
    return 0.0 if amounts.hidden(goal, way) else way.by_goal[goal] / offers.per_person(goal)


def _figure(asked: Planning, plan: Plan, way: Reached) -> str:
    text, goal = asked.subject.text, plan.asked.goal
    share = amounts.share(text, plan, way)
    if goal == offers.INTENSITY:
        return share
    return f"{amounts.people(text, goal, way).strip()} · {share}"


def _cells(asked: Planning, plan: Plan) -> tuple[tuple[str, ...], ...]:
    """A row a dimension served: whom, what for, and what it costs."""
    text, known = asked.subject.text, asked.subject.catalog
    measures, unit = rows.by_measure(plan, known), _unit(plan, known)
    found = []
    for name, dimension in known.dimensions.items():
        own = measures[measures["dimension"] == name]
        if own.empty:
            continue
        cost = plan.asked.costs[name]
        found.append(
            (
                dimension.name(text.lang),
                text.number(len(own)),
                text.count(float(own["people"].sum())),
                _baht(asked, float(own["baht"].sum()), unit),
                _money(asked, cost.unit),
                _money(asked, cost.person),
            )
        )
    return tuple(found)


def _unit(plan: Plan, known: Catalog) -> str:
    """In what the table tells sums: in millions where each has two digits of them, else in baht."""
    sums = rows.by_measure(plan, known).groupby("dimension")["baht"].sum()
    return "on-slide-plan-million" if (sums >= MILLION / 10).all() else "budget-column-baht"


def _baht(asked: Planning, baht: float, unit: str) -> str:
    """A sum in the unit of the table."""
    if unit == "budget-column-baht":
        return _money(asked, baht)
    return asked.subject.text.number(baht / MILLION, decimals=2)


def _money(asked: Planning, baht: float) -> str:
    """Baht of a cost, with satang where it has any."""
    return asked.subject.text.number(baht, decimals=2 if "." in plain(baht) else 0)


def _table(
    asked: Planning, cells: tuple[tuple[str, ...], ...], box: Box, row: float, unit: str
) -> SlideTable:
    text = asked.subject.text
    columns = (
        SlideColumn(text("budget-column-dimension"), 0.3),
        SlideColumn(text("budget-column-units"), 0.12, "right"),
        SlideColumn(text("budget-column-people"), 0.14, "right"),
        SlideColumn(text(unit), 0.16, "right"),
        SlideColumn(text("budget-column-unit"), 0.14, "right"),
        SlideColumn(text("budget-column-person"), 0.14, "right"),
    )
    title = text("on-slide-plan-dimensions")
    return SlideTable(box, columns, cells, title, row_height=row, style=styles.ROW).fitted()


def small_print(asked: Planning, plan: Plan, box: Box) -> list[Text]:
    """That costs are made up; how sure it is, limits and agencies: at the bottom of a box."""
    lines = [text for text in _notes(asked, plan) if text]
    warning = asked.subject.text("on-slide-plan-example") if plan.asked.example else ""
    said = [(warning, WARNING)] if warning else []
    said.append((" ".join(lines), SMALL))
    high = sum(_small(text, box, 0.0, style).box.height for text, style in said)
    placed, top = [], box.bottom - high
    for text, style in said:
        placed.append(_small(text, box, top, style))
        top = placed[-1].box.bottom
    return placed


def _small(text: str, box: Box, top: float, style: styles.Style) -> Text:
    return fitted(text, box.left, top, box.width, style, most=3, more=3)


SMALL = styles.Style(13.0, styles.NOTE.weight, styles.SOFT)
WARNING = styles.Style(13.0, STRONG, styles.MARKED)


def _notes(asked: Planning, plan: Plan) -> list[str]:
    text, subject = asked.subject.text, asked.subject
    served = list(dict.fromkeys(rows.by_measure(plan, subject.catalog)["dimension"]))
    ministries = dict.fromkeys(
        agency.name(text.lang).split(" (")[0] for agency in subject.catalog.agencies_of(served)
    )
    return [
        told.proof(text, plan),
        " ".join(told.left(text, plan)),
        _listed(asked, "must", plan.asked.must),
        _listed(asked, "never", plan.asked.never),
        text("on-slide-plan-agencies", names=text.listed(list(ministries))) if served else "",
    ]


def _listed(asked: Planning, which: str, codes: tuple[str, ...]) -> str:
    """The areas that must be in, or out."""
    if not codes:
        return ""
    text, subject = asked.subject.text, asked.subject
    names = text.listed([subject.spoken(code) for code in codes[:NAMED]])
    more = text.number(len(codes) - NAMED) if len(codes) > NAMED else ""
    return text("on-slide-plan-listed", which=which, names=names, more=more,
                some="yes" if more else "no")  # fmt: skip
