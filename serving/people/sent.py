"""What a request says of who sends it, by its headers and its address; what we say in its place."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Scope, Send

from data.people.person import LONGEST
from serving.people import asking
from serving.people.way import Proxy, Way

SECURE = frozenset({"https", "wss"})
LONGEST_ADDRESS = 45
"""Letters of an address that are kept."""


def named(scope: Scope, identity: str, place: str) -> Scope:
    """The request with who asks, and from where, in headers that nobody else can write."""
    ours = {asking.WHO.encode(), asking.PLACE.encode()}
    kept = [pair for pair in scope["headers"] if pair[0].lower() not in ours]
    told = [(asking.WHO.encode(), identity.encode()), (asking.PLACE.encode(), place.encode())]
    return {**scope, "headers": [*kept, *told]}


def listed(headers: Headers, name: str) -> set[str]:
    """The groups of a header, apart by commas."""
    found = ",".join(headers.getlist(name)) if name else ""
    return {one.strip()[:LONGEST] for one in found.split(",") if one.strip()}


def peer(scope: Scope) -> str:
    """The address that a request comes from."""
    return str((scope.get("client") or ("", 0))[0])


def place(scope: Scope, way: Way) -> str:
    """The address of who asks; before a trusted proxy the one that it names."""
    nearest = peer(scope)
    if isinstance(way, Proxy) and way.trusts(nearest):
        told = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
        last = told.rpartition(",")[2].strip()[:LONGEST_ADDRESS]
        return last if _is_address(last) else nearest
    return nearest


def counted(address: str) -> str:
    """What is counted as one asker: an address, of IPv6 the network that one machine has.

    >>> counted("203.0.113.9"), counted("2001:db8:1:2::7"), counted("")
    ('203.0.113.9', '2001:db8:1:2::/64', '')
    """
    if ":" not in address or not _is_address(address):
        return address
    found = IPv6Address(address)
    return str(found.ipv4_mapped or IPv6Network((int(found) >> 64 << 64, 64)))


def by_https(scope: Scope, way: Way) -> bool:
    """Whether a browser reaches this server by https, so that its cookies are for that alone.

    As configured, else by the connection or by what a proxy says of it: whoever forges that word
    has their own cookies held back, nobody else's.
    """
    if stated := getattr(way, "address", ""):
        return str(stated).startswith("https://")
    told = Headers(scope=scope).get("x-forwarded-proto", "")
    return scope["scheme"] in SECURE or told.partition(",")[0].strip().lower() == "https"


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def private(send: Send) -> Send:
    """What is answered to one visitor is kept for no other."""

    async def tell(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message)["Cache-Control"] = "private, no-cache"
        await send(message)

    return tell
