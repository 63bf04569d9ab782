"""Messages between page and server: where the parts lie that we read, and what a page may say."""

from __future__ import annotations

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError

from serving.inside import files
from serving.inside.contract import Contract
from wording.saying import Saying

FIELDS = {
    "map": "delta.new_element.bidi_component.bytes",
    "place": "metadata.delta_path",
    "run": "new_session",
    "fragment": "metadata.run.fragment_ids",
    "hash": "hash",
    "reference": "ref_hash",
}
"""What `serving/inside/static/page.js` reads in a message of Streamlit's server, by name."""
ASKED = {
    "run": "rerun_script",
    "query": "rerun_script.query_string",
    "states": "rerun_script.widget_states",
    "page": "rerun_script.page_name",
    "context": "rerun_script.context_info",
    "timezone": "rerun_script.context_info.timezone",
    "offset": "rerun_script.context_info.timezone_offset",
    "locale": "rerun_script.context_info.locale",
    "url": "rerun_script.context_info.url",
    "embedded": "rerun_script.context_info.is_embedded",
    "scheme": "rerun_script.context_info.color_scheme",
}
"""What a page asks its server first (`serving/inside/static/early.js`), by name."""
HEARD = frozenset(
    {"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"}
    | {"backend_operation_request"}
)
"""What a page needs to say. Clearing everybody's caches, for one, is not among it."""


def fields() -> dict[str, list[int]]:
    """The numbers of the fields that lead to each part of `FIELDS`.

    Raises `KeyError` for a part that this Streamlit does not have.
    """
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    return {name: _numbers(way, ForwardMsg.DESCRIPTOR) for name, way in FIELDS.items()}


def asked() -> dict[str, int]:
    """The numbers of the fields of `ASKED`. Raises `KeyError` for one that is not there."""
    from streamlit.proto.BackMsg_pb2 import BackMsg

    return {name: _numbers(way, BackMsg.DESCRIPTOR)[-1] for name, way in ASKED.items()}


def _numbers(way: str, kind: Descriptor) -> list[int]:
    found = []
    for name in way.split("."):
        found.append(kind.fields_by_name[name].number)
        kind = kind.fields_by_name[name].message_type
    return found


def heard(message: bytes) -> bool:
    """Whether a message of an open page is one of those that pages need."""
    from streamlit.proto.BackMsg_pb2 import BackMsg

    try:
        return BackMsg.FromString(message).WhichOneof("type") in HEARD
    except DecodeError:
        return False


def whole(message: bytes) -> bytes:
    """A message that asks for the whole page anew, without what was clicked, in place of any."""
    from streamlit.proto.BackMsg_pb2 import BackMsg

    try:
        said = BackMsg.FromString(message)
    except DecodeError:
        said = BackMsg()
    run = said.rerun_script if said.WhichOneof("type") == "rerun_script" else None
    asked = BackMsg()
    asked.rerun_script.query_string = run.query_string if run else ""
    asked.rerun_script.page_script_hash = run.page_script_hash if run else ""
    return bytes(asked.SerializeToString())


def anything(_: bytes) -> bool:
    """Every message is heard: what pages say is not known."""
    return True


def _says() -> bool:
    from streamlit.proto.BackMsg_pb2 import BackMsg

    said = {field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    return said >= HEARD


def _first() -> bool:
    numbers = asked()
    inner = list(numbers)[5:]
    ordered = [numbers[name] for name in inner] == sorted(numbers[name] for name in inner)
    words = ("[`streamlit`,...", "contextInfo:", "timezoneOffset:", "colorScheme:")
    return ordered and files.say(files.first_script(), words)


READ = Contract(
    "fields of a message",
    "a message for a map is bytes in an element of a delta; a run begins with new_session, a "
    "fragment's is named in its metadata, as is the place of what is drawn, which begins with 0 on "
    "the page and 1 in the side bar; what was sent before comes again as the hash of it",
    "streamlit/proto/ForwardMsg_pb2.py",
    "ui/inside/messages.py; serving/inside/static/page.js",
    lambda: bool(fields()),
)
SAID = Contract(
    "messages of a page",
    "what a page says is a BackMsg of one of these types: " + ", ".join(sorted(HEARD)),
    "streamlit/proto/BackMsg_pb2.py",
    "ui/inside/messages.py; serving/inside/reserved.py",
    _says,
    Saying("lost-messages"),
)
FIRST = Contract(
    "first question of a page",
    "a page asks its server at /_stcore/stream, by a socket of the protocol streamlit with one "
    "more name, first to run its script: query, no states, name, and its context, in this order",
    "streamlit/proto/BackMsg_pb2.py, ClientState_pb2.py; static/js/index.*.js",
    "ui/inside/messages.py; serving/inside/static/early.js",
    _first,
)
CONTRACTS = (READ, SAID, FIRST)
