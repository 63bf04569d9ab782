"""The server: the Streamlit pages, our routes and headers. Start it with `streamlit run app.py`."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

import settings
from briefing import route
from briefing.making import jobs, leftovers, pool
from briefing.report import route as report_route
from data.intake import copies, sandbox, scratch
from data.stored import part
from data.stored.damage import DamagedRelease
from figures.groups import warm
from releases import shut_in
from serving import (
    assets,
    folium_assets,
    frame_ahead,
    headers,
    health,
    manager,
    metrics,
    nowhere,
    patience,
    stopping,
    told,
    utf8,
    worded,
)
from serving import importing as files_of_people
from serving.api import mounted
from serving.gate import Gate
from serving.headers import SecurityHeaders
from serving.held import Held
from serving.hosts import LOCAL, Hosts
from serving.inside import at_once, bundle, charts, document, files, icons, reserved, uploads
from serving.many import hop
from serving.people import asking, entering
from serving.people import way as way_in
from serving.tiles import tiles
from ui import cached, first_picture, mishap, province, site
from ui import sessions as visitors
from ui.group import labels
from ui.inside import component, messages, sessions, way
from ui.map import ahead as map_ahead
from ui.parts import bars, headline, notes, ranking, tables
from ui.province import five, profile, standing, survey_units
from ui.single import route as map_route
from wording.saying import both

if WRONG := [*map(str, settings.faults(settings.OWN))] or [
    *way_in.faults(),
    *hop.faults(),
]:
    sys.exit("\n".join(WRONG))
LOADED = (bars, five, headline, notes, profile, province, ranking, standing, survey_units, tables)
"""Modules that the first visitor would otherwise wait for."""
DRAWN_ON = ("Html", "Checkbox", "DataFrame")
"""Elements that the page of groups has once there is a group (`drawn_on.js`)."""
TILES = tiles()
HOSTS = Hosts.stated()
ENTRY = entering.stated(messages.whole)
"""Signing in: nothing where nobody does."""
PLAIN = way.plain()
"""Streamlit's own document, scripts and component, none of ours ahead of them."""
INDEX = document.Document.shipped()
HEADERS = headers.headers_for(INDEX.script_hashes(), TILES.origin if TILES else "", made=PLAIN)
BUNDLE = bundle.Bundle(files.folder() / "static")
PRELOADS = [] if PLAIN else BUNDLE.needed(bundle.FIRST)
PATHS = [page.path for page in (*site.PAGES, *[site.ADMIN] * bool(ENTRY.way))]
HELD = Held(
    way.use(sessions.OPEN, sessions.open_sessions, sessions.unknown),
    way.use(sessions.HELD, sessions.free, sessions.kept),
)
"""What visitors have sent."""
utf8.speak()
way.settle([name.strip("[]") for name in (*LOCAL, *HOSTS.named)], settings.HOSTS.name)


def documents() -> list[BaseRoute]:
    """Our documents of the pages, by which the map is there before Streamlit has started."""
    own = component.ADDRESS + assets.version_path()
    drawn = [script for name in DRAWN_ON for script in files.scripts(name)]
    later = [f"js/{script.name}" for script in drawn]
    soon = BUNDLE.needed([charts.ELEMENT])
    asked = messages.asked()
    signs = f"./static/media/{icons.font().name}" if way.holds(icons.ICONS) else ""
    head = document.Head(assets.base(), own, messages.fields(), PRELOADS, soon, later, asked, signs)
    return document.routes(INDEX, PATHS, head, first_picture.announced)


def ahead() -> list[Middleware]:
    """Streamlit's scripts from memory, and the map's under the address that it gives them."""
    return [
        Middleware(bundle.ServeBundle, prefix="/static/", bundle=BUNDLE),
        Middleware(assets.Readdress, asked=component.ADDRESS, given=assets.PREFIX),
    ]


def prepare() -> None:
    """Make ready what a first visit needs last: scripts of charts and tables, shapes, the icons."""
    if PLAIN:
        return
    if way.holds(charts.CHARTS):
        [script] = files.scripts(charts.ELEMENT)
        BUNDLE.put(f"js/{script.name}", charts.only(charts.script()).encode())
    BUNDLE.warm_up(BUNDLE.needed([charts.ELEMENT, "DataFrame"]))
    with suppress(DamagedRelease):  # what is damaged was told when the server began
        warm.warm_up(part.seeing(part.ALL, cached.release))
    labels.address()
    import_module("ui.group.parts").script()  # with folium, which takes longer than all else
    if way.holds(icons.ICONS):
        signs = icons.named(Path(__file__).with_name(name) for name in ("ui", "pages"))
        BUNDLE.put(f"media/{icons.font().name}", icons.only(icons.font().read_bytes(), signs))


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Warm up, then take everything loaded out of the garbage collector's sight.

    Streamlit's own collection after every script is off (`runner.postScriptGC`); both together
    are what lets two cores hold many sessions.
    """
    if not patience.everywhere():
        print(patience.UNHELD, flush=True)
    if files_of_people.allowed(direct=True):
        copies.shared.begin()
    ENTRY.begin()
    part.whose(visitors.eyes)
    for line in way.told():
        print(line, flush=True)
    if not PLAIN:
        component.register()
    scratch.sweep()
    leftovers.begin()
    for note in shut_in.unheld(sandbox.lacking()):
        print(both(note.told), flush=True)
    try:
        part.seeing(part.ALL, cached.warm_up)
    except DamagedRelease as damage:
        print(damage, flush=True)
    if not PLAIN:
        fetching = at_once.script()
        BUNDLE.put(f"js/{fetching.name}", at_once.written(fetching.read_text("utf-8")).encode())
        BUNDLE.warm_up([*INDEX.scripts(), *PRELOADS])
    preparing = asyncio.create_task(asyncio.to_thread(prepare))
    gc.collect()
    gc.freeze()
    stopping.at_once(jobs.close, pool.shared().close)
    sweeping = asyncio.create_task(uploads.sweep(HELD))
    manager.ready()
    yield
    sweeping.cancel()
    preparing.cancel()
    with suppress(asyncio.CancelledError):
        await sweeping
    jobs.close()
    pool.shared().close()
    copies.shared.end()
    scratch.sweep()
    leftovers.end()


ROUTES = [
    *folium_assets.routes(),
    *told.routes(),
    *assets.routes(),
    *health.routes(),
    *metrics.routes(
        way.use(sessions.OPEN, sessions.open_sessions, sessions.unknown), jobs.under_way
    ),
    *ENTRY.routes(),
    *route.routes(),
    *report_route.routes(asking.hidden),
    *mounted.routes(),
    *map_route.routes(),
    *([] if PLAIN else map_ahead.routes()),
    *([] if PLAIN else documents()),
]
app = st.App(
    "ui/shell.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        *hop.middleware(),
        Middleware(SecurityHeaders, headers=HEADERS, ahead=frame_ahead.link),
        Middleware(worded.Worded),
        Middleware(Gate, hosts=HOSTS),
        *ENTRY.door(),
        Middleware(
            reserved.Reserved,
            wanted=way.use(messages.SAID, messages.heard, messages.anything),
            known=way.holds(reserved.ADDRESSES),
        ),
        Middleware(
            uploads.LimitUploads,
            importing=files_of_people.allowed(direct=True),
            direct_only=not files_of_people.allowed(direct=False),
            held=HELD,
            may=entering.may_send,
        ),
        *([] if PLAIN else ahead()),
        Middleware(nowhere.Nowhere, pages=PATHS, routes=ROUTES, files=BUNDLE.names),
    ],
    on_script_error=mishap.shown,
    exception_handlers={Exception: headers.failed(HEADERS)},
)
