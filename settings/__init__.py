"""Every environment variable that the atlas reads, declared once and read when it is asked for.

The room lies below `data`: the library of releases, the house's threshold, the slides and the
server each read some of them, and only what lies below all of these may be known to all. It knows
nothing of the atlas itself.
"""

from settings.declared import (
    ADDRESS,
    DATA,
    EXPORTS,
    HOSTS,
    IMPORT,
    LOGO,
    OIDC_CLIENT,
    OIDC_GROUPS,
    OIDC_ISSUER,
    OIDC_SECRET_FILE,
    PLAIN,
    PORT,
    RELEASE,
    S3_KEY,
    S3_REGION,
    S3_SECRET,
    S3_SERVER,
    S3_TOKEN,
    SETTINGS,
    THRESHOLD,
    TILES,
    TILES_CREDIT,
    TRUST_FROM,
    TRUST_GROUPS,
    TRUST_HEADER,
)
from settings.setting import Variable, WrongSetting, faults

__all__ = [
    "ADDRESS",
    "DATA",
    "EXPORTS",
    "HOSTS",
    "IMPORT",
    "LOGO",
    "OIDC_CLIENT",
    "OIDC_GROUPS",
    "OIDC_ISSUER",
    "OIDC_SECRET_FILE",
    "PLAIN",
    "PORT",
    "RELEASE",
    "S3_KEY",
    "S3_REGION",
    "S3_SECRET",
    "S3_SERVER",
    "S3_TOKEN",
    "SETTINGS",
    "THRESHOLD",
    "TILES",
    "TILES_CREDIT",
    "TRUST_FROM",
    "TRUST_GROUPS",
    "TRUST_HEADER",
    "Variable",
    "WrongSetting",
    "faults",
]
