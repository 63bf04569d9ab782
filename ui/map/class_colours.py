"""The colours that areas have on the map of a view, for charts beside it."""

from __future__ import annotations

import pandas as pd

from geo import painting
from ui import charts
from ui.view import View


def class_colours(view: View, values: pd.Series) -> list[str]:
    """The colour of each value of what colours the map; a plain one where it has no class."""
    shades = painting.colours(view.classes, higher_is_worse=view.shade.high_leads)
    places = view.classes.of(values)
    plain = charts.PALETTES[view.theme].bar
    return [shades[place] if 0 <= place < len(shades) else plain for place in places]


def of_areas(view: View, codes: pd.Index) -> list[str]:
    """The same for areas of one level; those of a count are by the rate that colours the map."""
    if codes.empty:
        return []
    table = view.of_level(view.level_of(str(codes[0])), view.shade.id)
    return class_colours(view, table["value"].reindex(codes))


def edges(view: View, codes: pd.Index) -> list[str]:
    """The outline of each bar: the chosen area's own, none for the others."""
    chosen = charts.PALETTES[view.theme].chosen
    return [chosen if code == view.choice.area else "" for code in codes]
