"""What our scripts on the page (`static/`) rely on: the browser side of Streamlit, as it is."""

from __future__ import annotations

from collections.abc import Sequence

from serving.inside import files
from serving.inside.contract import Contract

SETTINGS = ("window.__streamlit", "BACKEND_BASE_URL", "MAIN_PAGE_BASE_URL", "HOST_CONFIG")
HOSTS = ("allowedOrigins", "useExternalAuthToken")
SOCKET = ("new WebSocket(", "binaryType=`arraybuffer`")
STATES = ("data-test-connection-state", "data-test-script-state", "`CONNECTED`", "`notRunning`")
DIALOG = ("`Connection error`",)
PLACES = (
    "`stMainBlockContainer`",
    "`stSidebar`",
    "`stSidebarCollapseButton`",
    "`stHeader`",
    "st-key-",
)
KEPT = ("`sidebarWidth`",)
THEME = ("stActiveTheme-${window.location.pathname}", "-v")


def _starts(*words: Sequence[str]) -> bool:
    return files.say(files.first_script(), (word for group in words for word in group))


def _themed() -> bool:
    texts = (path.read_text(encoding="utf-8") for path in files.scripts("utils"))
    return any(files.say(text, THEME) for text in texts) and _starts(KEPT)


def _places() -> bool:
    [metric] = files.scripts("Metric")
    return "`stMetric`" in metric.read_text(encoding="utf-8") and _starts(PLACES)


CONTRACTS = (
    Contract(
        "settings of the page",
        "a page that finds window.__streamlit takes from it where its server is and which origins "
        "may talk to it, and asks for neither",
        "window.__streamlit in static/js/index.*.js",
        "serving/inside/static/page.js",
        lambda: _starts(SETTINGS, HOSTS),
    ),
    Contract(
        "messages of the socket",
        "the server's messages come to listeners of one WebSocket as an ArrayBuffer each",
        "WebsocketConnection in static/js/index.*.js",
        "serving/inside/static/page.js",
        lambda: _starts(SOCKET),
    ),
    Contract(
        "state of the page",
        "the page says at its outermost element whether the server is there and its script runs",
        "stApp in static/js/index.*.js",
        "serving/inside/static/away.js, ahead.js",
        lambda: _starts(STATES),
    ),
    Contract(
        "words of a lost connection",
        "the dialog that tells of a lost connection is titled Connection error",
        "showError in static/js/index.*.js",
        "serving/inside/static/away.js",
        lambda: _starts(DIALOG),
    ),
    Contract(
        "what a browser keeps",
        "theme and width of the side bar lie in the browser's storage under stActiveTheme-…-v2 and "
        "sidebarWidth",
        "static/js/utils.*.js, static/js/index.*.js",
        "serving/inside/static/early.js, opening.js",
        _themed,
    ),
    Contract(
        "names of places",
        "elements and places of the page bear their names as data-testid and class, blocks with a "
        "key st-key- and the key",
        "static/js/index.*.js, static/js/Metric.*.js",
        "serving/inside/static/page.css, opening.css, phone.js, ahead.js; geo/web/area_layer.js",
        _places,
    ),
)
