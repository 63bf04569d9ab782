"""Thai on every output, whatever the locale says."""

from __future__ import annotations

import io
import sys

from serving import utf8


def test_thai_is_written_on_an_output_of_another_encoding(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    utf8.speak()
    print("คนจน \udcff")
    sys.stdout.flush()
    assert raw.getvalue().decode() == "คนจน \\udcff\n"


def test_nothing_begins_anew_where_the_locale_is_utf8(monkeypatch):
    begun = []
    monkeypatch.setattr(utf8.os, "execv", lambda *arguments: begun.append(arguments))
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "utf-8")
    utf8.demand()
    assert begun == []


def test_another_locale_begins_anew_with_the_same_arguments(monkeypatch):
    begun = []
    monkeypatch.setattr(utf8.os, "execv", lambda *arguments: begun.append(arguments))
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "cli", "table"])
    utf8.demand()
    ((_, arguments),) = begun
    assert arguments[1:] == ["-X", "utf8", "-m", "cli", "table"]
