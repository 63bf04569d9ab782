"""The edge of the command: what no command expects ends it with one sentence, not a traceback."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import wraps
from threading import current_thread, main_thread
from types import FrameType
from typing import NoReturn

import typer

from cli.console import REFUSED, misuse, refuse
from data.refusal import Refused
from data.stored.damage import DamagedRelease
from data.stored.folders import why
from poverty.protection.disclosure import UnknownThreshold
from settings import WrongSetting
from wording.saying import Saying, both

ENDED = 128 + signal.SIGTERM


def told(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose every end is told; people's files are gone also where it is ended."""

    @wraps(command)
    def run(*arguments: object, **options: object) -> None:
        if current_thread() is main_thread():
            signal.signal(signal.SIGTERM, _end)
        try:
            command(*arguments, **options)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go()
            raise typer.Exit(REFUSED) from None
        except (UnknownThreshold, WrongSetting) as wrong:
            misuse(str(wrong))
        except (Refused, DamagedRelease) as reason:
            refuse(str(reason))
        except OSError as error:
            _let_go()
            refuse(_sentence(error))

    return run


def _sentence(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    return place + both(Saying("stored-cannot-be-read-or-written", why=why(error)))


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """End as asked, tidying up on the way."""
    sys.exit(ENDED)


def _let_go() -> None:
    """Let go of a standard output that takes nothing any more."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
