"""The parameters of a request, each read by its declaration; anything else is refused by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from data.added import is_added
from data.stored.release import Release
from serving.api.calls import PREFIX, Endpoint, Parameter
from serving.api.kinds import Wrong
from serving.api.problems import Problem
from wording.saying import Saying


def asked_of(query: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The parameters of an address without those that chat programs add."""
    return tuple((name, text) for name, text in query if not is_added(name))


def read(
    endpoint: Endpoint,
    query: Iterable[tuple[str, str]],
    path: Mapping[str, str],
    release: Release,
) -> dict[str, Any]:
    """The value of each parameter, its default where none is given. Raises `Problem`."""
    stated: dict[str, list[str]] = {}
    for name, text in [*query, *path.items()]:
        stated.setdefault(name, []).append(text)
    known = {parameter.name: parameter for parameter in endpoint.parameters}
    for name in stated:
        if name not in known:
            names = ", ".join(one.name for one in endpoint.parameters if not one.in_path) or "–"
            expected = Saying("api-expected-one", known=names)
            raise Problem(400, expected, Saying("api-remedy-leave-out"), parameter="?", found=name)
    return {name: _value(one, stated.get(name, []), release) for name, one in known.items()}


def _value(parameter: Parameter, texts: list[str], release: Release) -> Any:  # noqa: ANN401 (each kind its own)
    if not texts:
        return parameter.default
    if len(texts) > max(parameter.many, 1):
        most = Saying("api-expected-few", most=parameter.many)
        once = most if parameter.many else Saying("api-expected-once")
        raise _problem(parameter, ", ".join(texts), Wrong(once))
    if len(set(texts)) < len(texts):
        raise _problem(parameter, ", ".join(texts), Wrong(Saying("api-expected-apart")))
    values = []
    for text in texts:
        try:
            values.append(parameter.kind.read(text, release))
        except Wrong as wrong:
            raise _problem(parameter, text, wrong) from wrong
    return values if parameter.many else values[0]


def _problem(parameter: Parameter, found: str, wrong: Wrong) -> Problem:
    absent = wrong.absent or (parameter.in_path and not parameter.many)
    remedy = Saying("api-remedy-list", address=f"{PREFIX}/openapi.json")
    return Problem(
        404 if absent else 400, wrong.expected, remedy, parameter=parameter.name, found=found
    )
