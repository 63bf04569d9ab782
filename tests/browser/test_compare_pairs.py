"""Two measures at once in Chromium: map and scatter mark each other, the server hears nothing."""

from __future__ import annotations

from data.stored import store
from tests.browser.test_accessible import found as grave
from tests.browser.test_map_bars import silence
from tests.browser.visits import Visit

MAP = "window.atlas.maps['map-pairs']"


def said(visit: Visit, name: str) -> object:
    return visit.page.evaluate(f"{MAP}?.{name}")


def test_who_points_at_a_point_has_its_area_marked_and_the_other_way(visit: Visit) -> None:
    visit.open("/compare?section=pairs", mapped=False)
    visit.until(lambda: said(visit, "points") == 76, "no scatter of the 76 provinces")
    plot = visit.page.locator(".atlas-scatter .plot")
    plot.scroll_into_view_if_needed()
    visit.at_rest_of_script()
    box = plot.bounding_box()
    assert box is not None
    visit.page.wait_for_timeout(1500)  # the names of the tooltips come after the map
    with silence(visit):
        found = None
        for step in range(200):
            x, y = 60 + 37 * step % (box["width"] - 80), box["height"] * (0.2 + step / 300)
            visit.page.mouse.move(box["x"] + x, box["y"] + y)
            found = said(visit, "ringed")
            if found:
                break
        assert found
        assert said(visit, "pointed") == found
        name = store.active().areas.at[found, "name_th"]
        assert str(name) in visit.page.locator(".atlas-scatter .atlas-tip").inner_text()
        visit.page.mouse.move(700, 3)
        visit.until(lambda: said(visit, "ringed") is None, "the ring stays")
        area = store.active().areas.loc["55"]
        place = visit.page.evaluate(
            f"""([lat, lng]) => {{
              const {{ map }} = {MAP};
              const {{ x, y }} = map.latLngToContainerPoint([lat, lng]);
              const box = map.getContainer().getBoundingClientRect();
              return [box.left + x, box.top + y];
            }}""",
            [float(area["lat"]), float(area["lon"])],
        )
        visit.page.mouse.move(*place)
        visit.until(
            lambda: said(visit, "ringed") == "55", "the point of the province is not marked"
        )
        assert visit.page.locator(".atlas-scatter .ring:not(.chosen)").is_visible()
    assert grave(visit, "dark") == []


def test_the_map_of_groups_is_painted_and_leaves_with_its_part(visit: Visit) -> None:
    painted = "window.atlas.maps['map-patterns']?.areas"
    visit.open("/compare?section=patterns&level=province&measure=registered_share", mapped=False)
    visit.until(lambda: visit.page.evaluate(painted) == 77, "no map of groups")
    visit.at_rest_of_script()
    assert grave(visit, "light") == []
    visit.turn("/compare?section=pairs&measure=registered_share")
    visit.until(lambda: said(visit, "points") == 76, "no scatter of the 76 provinces")
    visit.turn("/compare?section=patterns&level=province&measure=registered_share")
    gone = "document.querySelectorAll('.atlas-scatter').length === 0"
    visit.until(lambda: visit.page.evaluate(gone), "the scatter stays behind")
