"""What chat programs add to an address is ignored wherever an address can be asked."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from data.added import is_added, without

ADDED = {
    "fbclid": "IwAR0x", "utm_source": "line", "utm_medium": "chat", "gclid": "x",
    "openExternalBrowser": "1", "igshid": "y", "msclkid": "z",
}  # fmt: skip
ADDRESSES = [
    "/export/slide.png?size=480x270&template=follow_up&area=83",
    "/export/a4.pdf?group=tambon~circle~18.8~99~30",
    "/export/edition.pdf?area=55&before=nothing",
    "/export/edition.pptx?area=55&before=nothing",
    "/export/edition.zip?before=nothing",
    "/export/map.html?area=85",
    "/api/v1/measures?lang=en",
    "/province?area=55",
    "/story",
]
"""Every kind of address; the reports are refused for their releases, which is read afterwards."""


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_changes_nothing(client: TestClient, address: str) -> None:
    plain = client.get(address)
    added = client.get(address, params={**plain.request.url.params, **ADDED})
    assert plain.status_code == added.status_code
    assert not any(name in added.text for name in ADDED)
    if "etag" in plain.headers and "/api/" not in address:
        assert plain.headers["etag"] == added.headers["etag"]


def test_what_is_asked_for_is_kept_in_whatever_case_the_rest_is_written() -> None:
    assert without({"area": "55", "UTM_Source": "x", "openexternalbrowser": "1"}) == {"area": "55"}
    assert not any(map(is_added, ("", "utm_", "area", "ga", "fbclid2", "slide")))
