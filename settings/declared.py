"""The settings, in the order in which they are printed. A new one is an entry and its words."""

from __future__ import annotations

from settings import kinds
from settings.setting import Variable

PORT = Variable("PORT", kinds.number(1, 65535), "8501", ("Makefile",))
DATA = Variable(
    "ATLAS_DATA",
    kinds.FOLDER,
    "~/.local/share/thai-poverty-atlas",
    ("data.stored.library", "data.stored.manifest"),
)
RELEASE = Variable(
    "ATLAS_RELEASE",
    kinds.PLACE,
    "",
    (
        "cli.opened",
        "cli.settings",
        "data.people.known",
        "data.stored.store",
        "figures.edition.pair",
        "serving.api.releases",
        "ui.sources.assistant",
        "ui.sources.training",
    ),
)
HOSTS = Variable("ATLAS_HOSTS", kinds.HOSTS, "", ("app", "serving.hosts"))
IMPORT = Variable(
    "ATLAS_IMPORT",
    kinds.choice("on", "local", "off"),
    "off",
    ("serving.start", "serving.importing"),
)
TILES = Variable("ATLAS_TILES", kinds.TILES, "", ("serving.tiles",))
TILES_CREDIT = Variable("ATLAS_TILES_CREDIT", kinds.TEXT, "", ("serving.tiles",))
ADDRESS = Variable(
    "ATLAS_ADDRESS",
    kinds.WEB,
    "",
    ("briefing.route", "cli.asked", "serving.api.answering", "serving.people.way"),
)
THRESHOLD = Variable(
    "ATLAS_THRESHOLD",
    kinds.number(3, 100),
    "5",
    ("data.imports.readers.records", "figures.house", "wording.bundle"),
)
LOGO = Variable(
    "ATLAS_LOGO", kinds.optional(kinds.FILE), "", ("briefing.page.logo", "cli.settings")
)
PLAIN = Variable("ATLAS_PLAIN", kinds.choice("on", "off"), "off", ("ui.inside.way",))
EXPORTS = Variable(
    "ATLAS_EXPORTS",
    kinds.optional(kinds.FOLDER),
    "",
    ("briefing.making.jobs", "briefing.making.leftovers"),
)
OIDC_ISSUER = Variable("ATLAS_OIDC_ISSUER", kinds.WEB, "", ("serving.people.way", "serving.start"))
OIDC_CLIENT = Variable("ATLAS_OIDC_CLIENT", kinds.TEXT, "", ("serving.people.way",))
OIDC_SECRET_FILE = Variable(
    "ATLAS_OIDC_SECRET_FILE", kinds.optional(kinds.SECRET), "", ("serving.people.way",)
)
OIDC_GROUPS = Variable("ATLAS_OIDC_GROUPS", kinds.TEXT, "groups", ("serving.people.way",))
TRUST_HEADER = Variable(
    "ATLAS_TRUST_HEADER",
    kinds.HEADER,
    "",
    ("serving.many.hop", "serving.people.way", "serving.run", "serving.start"),
)
TRUST_GROUPS = Variable("ATLAS_TRUST_GROUPS", kinds.HEADER, "", ("serving.people.way",))
TRUST_FROM = Variable("ATLAS_TRUST_FROM", kinds.ADDRESSES, "", ("serving.people.way",))
S3_SERVER = Variable("AWS_ENDPOINT_URL", kinds.WEB, "", ("data.stored.remote", "tabulating.afar"))
S3_REGION = Variable("AWS_REGION", kinds.TEXT, "us-east-1", ("tabulating.afar",))
S3_KEY = Variable("AWS_ACCESS_KEY_ID", kinds.HIDDEN, "", ("tabulating.afar",))
S3_SECRET = Variable("AWS_SECRET_ACCESS_KEY", kinds.HIDDEN, "", ("tabulating.afar",))
S3_TOKEN = Variable("AWS_SESSION_TOKEN", kinds.HIDDEN, "", ("tabulating.afar",))
SPARK_WAIT = Variable(
    "ATLAS_SPARK_WAIT", kinds.number(1, 3600), "60", ("tabulating.spark_workers",)
)
SPARK_SHARED = Variable(
    "ATLAS_SPARK_SHARED",
    kinds.optional(kinds.FOLDER),
    "",
    ("tabulating.engine", "tabulating.spark", "tabulating.staged"),
)
API_REQUESTS = Variable(
    "ATLAS_API_REQUESTS", kinds.number(1, 100_000), "120", ("serving.api.limits",)
)
API_ROWS = Variable(
    "ATLAS_API_ROWS",
    kinds.number(100, 100_000),
    "10000",
    ("serving.api.answering", "serving.api.parameters", "serving.api.tables"),
)
BALANCED = Variable(
    "ATLAS_BALANCED",
    kinds.optional(kinds.SECRET),
    "",
    ("serving.many.hop", "serving.many.running", "serving.run"),
)
PROCESS = Variable("ATLAS_PROCESS", kinds.WORD, "", ("serving.many.running", "serving.told"))
SETTINGS: tuple[Variable[object], ...] = (
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
    OIDC_ISSUER,
    OIDC_CLIENT,
    OIDC_SECRET_FILE,
    OIDC_GROUPS,
    TRUST_HEADER,
    TRUST_GROUPS,
    TRUST_FROM,
    S3_SERVER,
    S3_REGION,
    S3_KEY,
    S3_SECRET,
    S3_TOKEN,
    SPARK_WAIT,
    SPARK_SHARED,
    API_REQUESTS,
    API_ROWS,
    BALANCED,
    PROCESS,
)
OWN = tuple(one for one in SETTINGS if not one.name.startswith("AWS_"))
"""Those of the atlas alone: others may be meant for other programs, and are judged when used."""
SIGNING = ("ATLAS_OIDC", "ATLAS_TRUST")
"""How the names of settings of signing in begin: no other name may begin so."""
GUARDS = (*(one for one in OWN if one.name.startswith(SIGNING)), THRESHOLD)
"""Those that keep people out or figures back: under a mistyped name of one no server starts."""
