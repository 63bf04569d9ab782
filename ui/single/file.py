"""The file itself, made once for whoever asks the same."""

from __future__ import annotations

from datetime import date

from data.stored import store
from data.stored.release import Release
from figures import house
from geo.single.page import Single
from ui.kept import kept
from ui.single import sheets, wanted
from ui.single.wanted import Wanted
from wording import clock

MEDIA = "text/html"
KEPT = 16
"""Files kept in memory, of about a megabyte at most."""


def of(asked: Wanted, release: Release, address: str = "") -> bytes:
    """The file of a map; `address` is where people reach the dashboard, "" where nobody knows."""
    return _kept(asked, release.id, address, clock.today(), house.threshold())


def written(single: Single) -> bytes:
    """A map as a file."""
    from geo import folium_map  # folium takes a second to load, and few ask for it

    return folium_map.html(single).encode()


@kept(KEPT)
def _kept(asked: Wanted, release_id: str, address: str, _today: date, _threshold: int) -> bytes:
    return written(single_of(asked, store.release_of(release_id), address))


def single_of(asked: Wanted, release: Release, address: str = "") -> Single:
    """What the file holds."""
    return sheets.single(wanted.views(asked, release), address)


def name(asked: Wanted, release: Release) -> str:
    """What the file is called: what it is of, its level, its first measure and that one's year."""
    choice = wanted.views(asked.but(measures=asked.measures[:1]), release)[0].choice
    return release.file_name(
        f"atlas-map-{asked.area}-{choice.level}-{choice.measure}-{choice.period}.html"
    )
