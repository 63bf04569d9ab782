"""The settings, in the order in which they are printed. A new one is an entry and its words."""

from __future__ import annotations

from settings import kinds
from settings.setting import Setting

PORT = Setting("PORT", kinds.number(1, 65535), "8501", ("Makefile",))
DATA = Setting(
    "ATLAS_DATA",
    kinds.FOLDER,
    "~/.local/share/thai-poverty-atlas",
    ("data.stored.library",),
)
RELEASE = Setting(
    "ATLAS_RELEASE",
    kinds.PLACE,
    "",
    ("cli.opened", "data.stored.store", "ui.sources.assistant"),
)
HOSTS = Setting("ATLAS_HOSTS", kinds.HOSTS, "", ("app", "serving.hosts"))
IMPORT = Setting(
    "ATLAS_IMPORT",
    kinds.choice("on", "local", "off"),
    "off",
    ("serving.start", "serving.importing"),
)
TILES = Setting("ATLAS_TILES", kinds.TILES, "", ("serving.tiles",))
TILES_CREDIT = Setting("ATLAS_TILES_CREDIT", kinds.TEXT, "", ("serving.tiles",))
ADDRESS = Setting("ATLAS_ADDRESS", kinds.WEB, "", ("briefing.route", "cli.asked"))
THRESHOLD = Setting("ATLAS_THRESHOLD", kinds.number(3, 100), "5", ("figures.house",))
LOGO = Setting("ATLAS_LOGO", kinds.optional(kinds.FILE), "", ("briefing.page.logo",))
PLAIN = Setting("ATLAS_PLAIN", kinds.choice("on", "off"), "off", ("ui.inside.way",))
EXPORTS = Setting(
    "ATLAS_EXPORTS",
    kinds.optional(kinds.FOLDER),
    "",
    ("briefing.making.jobs", "briefing.making.leftovers"),
)
SETTINGS: tuple[Setting[object], ...] = (
    PORT,
    DATA,
    RELEASE,
    HOSTS,
    IMPORT,
    TILES,
    TILES_CREDIT,
    ADDRESS,
    THRESHOLD,
    LOGO,
    PLAIN,
    EXPORTS,
)
