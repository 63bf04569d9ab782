"""What shuts the reading process in, tried from inside, and what is told of one that ends badly."""

from __future__ import annotations

import json
import platform
import subprocess
from pathlib import Path

import pytest

from data.imports.telling.words import lines
from data.intake import (
    child,
    copies,
    limits,
    reading,
    sandbox,
    shapes,
    syscalls,
)
from data.refusal import Fault
from releases import checking, shut_in
from tests.data.intake import made
from tests.data.intake.conftest import SECRET

INSIDE = """
import socket, sys
from pathlib import Path
from data.intake import child, ready, sandbox

def read(code, folder, *arguments):
    sys.argv = ["-c", folder, *arguments]
    print(sandbox.shut(Path(folder)))
    exec(code, {"sys": sys})
    return 0

child.read_in_child = read
ready.Ready(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2])).serve()
"""


"""In place of a file the copies read code."""


LIGHT = copies.Copies(("-c", INSIDE))


def inside(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a copy that has shut itself in, as files are read."""
    with (folder / "errors").open("w+") as errors:
        with LIGHT.copy([code, str(folder), *arguments], errors.fileno()) as copy:
            with open(copy.out, closefd=False) as out:
                said = out.read()
            code_ = copy.wait(60)
        errors.seek(0)
        return subprocess.CompletedProcess([], code_, said, errors.read())


def holds(folder: Path, what: str) -> bool:
    """Whether this machine's kernel can hold the process so."""
    return what in inside("", folder).stdout


def test_process_cannot_read_another_file(secret, tmp_path) -> None:
    if not holds(tmp_path, "files"):
        pytest.skip("this kernel has no Landlock")
    done = inside("print(open(sys.argv[2]).read())", tmp_path, str(secret))
    assert ("PermissionError" in done.stderr, SECRET in done.stdout) == (True, False)


def test_process_cannot_write_another_file(tmp_path) -> None:
    if not holds(tmp_path, "files"):
        pytest.skip("this kernel has no Landlock")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert "PermissionError" in inside("open(sys.argv[2], 'w')", inner, str(tmp_path / "x")).stderr


@pytest.mark.parametrize("code", ["socket.socket()", "socket.create_connection(('127.0.0.1', 9))", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"])  # fmt: skip
def test_process_has_no_network(tmp_path, code) -> None:
    if not holds(tmp_path, "sockets"):
        pytest.skip("no filter of system calls for this machine")
    assert "PermissionError" in inside(f"import socket; {code}", tmp_path).stderr


def test_process_starts_no_program(tmp_path) -> None:
    if not holds(tmp_path, "sockets"):
        pytest.skip("no filter of system calls for this machine")
    assert (
        "PermissionError" in inside("import os; os.execv('/bin/true', ['true'])", tmp_path).stderr
    )


def test_process_has_512_megabytes(tmp_path) -> None:
    assert "MemoryError" in inside("bytearray(600_000_000)", tmp_path).stderr


def test_process_opens_few_files(tmp_path) -> None:
    code = "held = [open(sys.executable) for _ in range(200)]"
    assert "Too many open files" in inside(code, tmp_path).stderr


def test_process_writes_no_large_file(tmp_path) -> None:
    code = "open(sys.argv[1] + '/big', 'wb').truncate(300_000_000)"
    assert "File too large" in inside(code, tmp_path).stderr


def test_process_that_computes_for_ever_is_ended(tmp_path, monkeypatch) -> None:
    soft = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    assert inside(soft, tmp_path).returncode < 0


def test_reading_process_knows_nothing_of_the_servers_settings(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", SECRET)
    assert SECRET not in str(copies.environment(str(tmp_path)))


def test_gdal_has_three_drivers_only(tmp_path) -> None:
    done = inside("import pyogrio; print(sorted(pyogrio.list_drivers()))", tmp_path)
    assert done.stdout.splitlines()[-1] == str(sorted(shapes.DRIVERS))


def test_more_drivers_are_an_error(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(shapes, "DRIVERS", frozenset({"GPKG"}))
    with pytest.raises(RuntimeError, match="OGR_SKIP"):
        shapes.read_shapes(tmp_path / "a.geojson", "geojson", tmp_path)


def test_machine_without_a_filter_is_told(monkeypatch) -> None:
    monkeypatch.setattr(syscalls, "pyseccomp", None)
    assert syscalls.forbid(1) is False


def test_a_rule_that_is_not_taken_is_an_error() -> None:
    with pytest.raises(OSError, match="Bad file descriptor"):
        sandbox._allow(sandbox.ctypes.CDLL(None, use_errno=True), -1, Path("/"), 4)
    if "sockets" not in sandbox.lacking():
        with pytest.raises(OSError, match="does not know"):
            syscalls._add(object(), 0, "no_such_call")


@pytest.mark.skipif(
    "sockets" in sandbox.lacking() or platform.machine() != "x86_64", reason="no x32 here"
)
@pytest.mark.parametrize("number", [0, 41, 59, 400, 520, 547])
def test_calls_of_x32_are_refused(tmp_path, number) -> None:
    code = (
        "import ctypes; libc = ctypes.CDLL(None, use_errno=True); "
        f"print(libc.syscall(0x40000000 + {number}, -1, 0, 0), ctypes.get_errno())"
    )
    assert inside(code, tmp_path).stdout.splitlines()[-1] == "-1 1"


@pytest.mark.skipif("sockets" in sandbox.lacking(), reason="no filter of system calls here")
@pytest.mark.parametrize("machine", ["X86_64", "AARCH64"])
def test_every_call_has_a_name_on_both_machines(machine) -> None:
    arch = getattr(syscalls.pyseccomp.Arch, machine)
    names = (*syscalls.FORBIDDEN, *syscalls.OF_ITSELF, *syscalls.OF_NOBODY)
    numbers = {name: syscalls.pyseccomp.resolve_syscall(arch, name) for name in names}
    lacking = [name for name, number in numbers.items() if number < 0]
    assert lacking == ([] if machine == "X86_64" else ["fork", "vfork"])


def test_kernel_without_landlock_is_told(tmp_path) -> None:
    class Old:
        def syscall(self, *_):
            return -1

    assert sandbox._only_files_of(Old(), tmp_path) is False


def test_reading_process_that_ends_without_an_answer_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    monkeypatch.setattr(reading, "_run", lambda *_: 1)
    assert "cannot be read" in str(checking.check(path, None).report.faults[0])


def test_reading_process_that_takes_too_long_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    monkeypatch.setattr(limits, "WAIT_SECONDS", 0.001)
    assert "takes too long" in str(checking.check(path, None).report.faults[0])


def test_too_much_memory_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "upload.csv"
    path.write_text("a,b\n")

    def greedy(*_):
        raise MemoryError

    monkeypatch.setitem(child.READERS, "text", greedy)
    monkeypatch.setattr(sandbox, "shut", lambda _: [])
    child.main("text", "named.csv", tmp_path)
    text = (tmp_path / child.ANSWER).read_text(encoding="utf-8")
    [fault] = [Fault.restored(one) for one in json.loads(text)["faults"]]
    assert ("512 MB" in str(fault), "named.csv" in str(fault)) == (True, True)


def test_nothing_stays_of_an_upload(tmp_path, embedded, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(reading.tempfile, "tempdir", None)
    (tmp_path / "tmp").mkdir()
    path = tmp_path / "a.csv"
    path.write_text("code,year,value\n50,2566,1\n")
    checking.check(path, embedded)
    assert list((tmp_path / "tmp").iterdir()) == []


REACHING = [
    "import os; os.fork()",
    "import subprocess; subprocess.run(['/bin/true'])",
    "import threading; threading.Thread(target=print).start()",
    "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "import os; os.kill(os.getppid(), 0)",
    "import os; os.kill(1, 0)",
    "import os, signal; os.kill(0, signal.SIGTERM)",
    "import resource, os; resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))",
    "import os; os.setpriority(os.PRIO_PROCESS, os.getppid(), 5)",
    "import socket; socket.socketpair()",
    "import ctypes; assert ctypes.CDLL(None).syscall(0x40000000 + 41, 2, 1, 0) >= 0",
]


@pytest.mark.skipif("sockets" in sandbox.lacking(), reason="no filter of system calls here")
@pytest.mark.parametrize("code", REACHING)
def test_process_starts_nothing_and_reaches_nobody(tmp_path, code):
    done = inside(code, tmp_path)
    assert done.returncode != 0
    assert any(word in done.stderr for word in ("Error", "can't start new thread"))


def test_process_has_no_room_for_other_processes(tmp_path):
    code = "import resource; print(resource.getrlimit(resource.RLIMIT_NPROC))"
    assert "(0, 0)" in inside(code, tmp_path).stdout


def test_what_the_machine_lacks_is_told_in_the_report_and_at_the_start(
    tmp_path, embedded, monkeypatch
):
    path = tmp_path / "a.csv"
    path.write_bytes(made.csv("code,year,value", "50,2566,1"))
    usual = [note.text("en") for note in lines(checking.check(path, embedded).report)]
    monkeypatch.setattr(reading.Answer, "lacking", ["files"])
    lacking = [note.text("en") for note in lines(checking.check(path, embedded).report)]
    assert [sum("cannot shut" in note for note in notes) for notes in (usual, lacking)] == [0, 1]
    told_ = shut_in.unheld(["files"])[0]
    assert ("Landlock" in told_.text("th"), "Landlock" in told_.text("en")) == (True, True)
    monkeypatch.setattr(sandbox.syscalls, "pyseccomp", None)
    assert sandbox.lacking()[-1] == "sockets"
