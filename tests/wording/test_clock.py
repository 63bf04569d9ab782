"""The day is Thailand's, wherever the server's clock stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

import pytest

from wording import clock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 26, 16, 59, tzinfo=UTC), date(2026, 11, 26)),
        (datetime(2026, 11, 26, 17, 0, tzinfo=UTC), date(2026, 11, 27)),
    ],
)
def test_a_day_begins_at_midnight_in_thailand(
    monkeypatch: pytest.MonkeyPatch, moment: datetime, day: date
) -> None:
    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return moment.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Standing)
    assert clock.today() == day
