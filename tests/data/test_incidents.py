"""A fault that nobody foresaw: its number, and all of it in the log under that number."""

from __future__ import annotations

from data import incidents


def test_the_log_has_the_trace_under_the_number_told(capsys):
    number = incidents.logged(ValueError("broken"), "/province")
    written = capsys.readouterr().err
    assert written.startswith(f"[{number}] ")
    assert "/province\n" in written
    assert "ValueError: broken" in written


def test_numbers_can_be_read_aloud_and_differ(capsys):
    numbers = {incidents.logged(ValueError("x")) for _ in range(50)}
    assert len(numbers) == 50
    assert {len(number) for number in numbers} == {incidents.LENGTH}
    assert not set("".join(numbers)) & set("01IO")
