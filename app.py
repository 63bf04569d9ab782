"""The server: the Streamlit pages, our routes and headers. Start it with `streamlit run app.py`."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util

from briefing import route
from briefing.making import jobs, leftovers, pool
from data.intake import copies, sandbox, scratch
from data.stored.release import DamagedRelease
from releases import importing
from serving import assets, document, headers, health, patience, settings, stopping, uploads, utf8
from serving.bundle import Bundle, ServeBundle
from serving.gate import Gate
from serving.headers import SecurityHeaders
from serving.held import Held
from serving.hosts import LOCAL
from serving.reserved import Reserved
from serving.uploads import LimitUploads
from ui import cached, first_picture, harmless, mishap, province, sessions, site
from ui.map import component as area_map
from ui.parts import bars, headline, notes, ranking, tables
from ui.province import place

LOADED = (bars, headline, notes, place, province, ranking, tables)
"""Modules that the first visitor would otherwise wait for."""
TILES = settings.tiles()
HOSTS = settings.hosts()
STREAMLIT = Path(file_util.get_static_dir())
INDEX = document.Document.read(STREAMLIT / "index.html")
BUNDLE = Bundle(STREAMLIT / "static")
PRELOADS = BUNDLE.needed(
    ["BidiComponent", "Button", "ButtonGroup", "Metric", "PageLink", "Selectbox", "TextInput"]
)
"""Scripts of the elements that every page draws first."""
HEADERS = headers.of(INDEX.script_hashes(), TILES.origin if TILES else "")
HELD = Held(sessions.open_sessions, sessions.free)
"""What visitors have sent."""
sessions.ask_nobody()
utf8.speak()
mishap.tell_files()
harmless.install()
config.set_option(
    "server.allowedHosts", [name.strip("[]") for name in (*LOCAL, *HOSTS.named)], "ATLAS_HOSTS"
)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Warm up, then take everything loaded out of the garbage collector's sight.

    Streamlit's own collection after every script is off (`runner.postScriptGC`); both together
    are what lets two cores hold many sessions.
    """
    if not patience.everywhere():
        print(patience.UNHELD, flush=True)
    if settings.importing(direct=True):
        copies.shared.begin()
    area_map.register()
    scratch.sweep()
    leftovers.begin()
    for note in importing.unheld(sandbox.lacking()):
        print(f"{note.th} / {note.en}", flush=True)
    try:
        cached.warm_up()
    except DamagedRelease as damage:
        print(damage, flush=True)
    BUNDLE.warm_up([*INDEX.scripts(), *PRELOADS])
    gc.collect()
    gc.freeze()
    stopping.at_once(jobs.close, pool.shared().close)
    sweeping = asyncio.create_task(uploads.sweep(HELD))
    yield
    sweeping.cancel()
    with suppress(asyncio.CancelledError):
        await sweeping
    jobs.close()
    pool.shared().close()
    copies.shared.end()
    scratch.sweep()
    leftovers.end()


app = st.App(
    "ui/shell.py",
    lifespan=lifespan,
    routes=[
        *assets.routes(),
        *health.routes(),
        *route.routes(),
        *document.routes(
            INDEX,
            [page.path for page in site.PAGES],
            document.Head(
                assets.base(),
                area_map.ADDRESS + assets.version_path(),
                area_map.fields(),
                PRELOADS,
            ),
            first_picture.announced,
        ),
    ],
    middleware=[
        Middleware(SecurityHeaders, headers=HEADERS),
        Middleware(Gate, hosts=HOSTS),
        Middleware(Reserved, wanted=sessions.heard),
        Middleware(
            LimitUploads,
            importing=settings.importing(direct=True),
            direct_only=not settings.importing(direct=False),
            held=HELD,
        ),
        Middleware(ServeBundle, prefix="/static/", bundle=BUNDLE),
        Middleware(assets.Readdress, asked=area_map.ADDRESS, given=assets.PREFIX),
    ],
    on_script_error=mishap.shown,
    exception_handlers={Exception: headers.failed(HEADERS)},
)
