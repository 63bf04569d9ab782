"""Forty attempts to read another file of the server through an upload; none succeeds."""

from __future__ import annotations

import json
import platform
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from data.imports.telling.words import lines
from data.intake import child, copies, limits, reading, sandbox, shapes, syscalls
from data.refusal import Fault
from releases import checking
from tests.data.intake import made

SECRET = "the-secret-of-the-server"
NAMES = ("a.csv", "a.geojson", "a.gpkg", "a.zip", "a.txt", "a.json")


@pytest.fixture(scope="module")
def secret(tmp_path_factory) -> Path:
    """A file of the server that no upload may reach: text, CSV and GeoJSON at once in a folder."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "secret.csv").write_text(f"code,year,value,x,y\n50,2566,1,{SECRET},1\n")
    frame = made.tambons().assign(ADM3_TH=SECRET, ADM2_TH=SECRET, ADM1_TH=SECRET)
    frame.to_file(folder / "secret.geojson")
    frame.to_file(folder / "secret.gpkg")
    return folder / "secret.csv"


def vrt(path: Path) -> bytes:
    """GDAL's virtual format over another file."""
    return (
        f"<OGRVRTDataSource><OGRVRTLayer name='{path.stem}'><SrcDataSource>{path}</SrcDataSource>"
        f"</OGRVRTLayer></OGRVRTDataSource>"
    ).encode()


def gdalg(path: Path) -> bytes:
    """GDAL's format of a stored command line."""
    text = f"gdal vector pipeline ! read {path.with_suffix('.geojson')}"
    return f'{{"type": "gdal_streamed_alg", "command_line": "{text}"}}'.encode()


def remote(path: Path) -> bytes:
    """GeoJSON that names its content elsewhere."""
    return f'{{"type":"FeatureCollection","features":[],"href":"file://{path}"}}'.encode()


def csv_of_links(path: Path) -> bytes:
    """Formulas that fetch another file."""
    return made.csv("code,year,value", f'50,2566,=WEBSERVICE("file://{path}")')


def package(path: Path, statement: str) -> bytes:
    """A GeoPackage with a statement of attack in its schema."""
    where = path.parent / f"attack-{abs(hash(statement))}.gpkg"
    where.write_bytes(
        (path.parent / "secret.gpkg").read_bytes().replace(SECRET.encode(), b"x" * len(SECRET))
    )
    with sqlite3.connect(where) as database:
        database.execute("PRAGMA writable_schema = 1")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'attack', 'attack', 0, ?)", [statement]
        )
    database.close()
    return where.read_bytes()


ENTITY = (
    '<!DOCTYPE x [<!ENTITY s SYSTEM "file://{path}">]>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>&s;</t></is></c></row></sheetData></worksheet>'
)


def entity(path: Path) -> bytes:
    """A workbook whose sheet names another file as an entity."""
    whole = made.xlsx([["code", "year", "value"], ["50", 2566, 1]])
    import io
    import zipfile

    members = {
        name: zipfile.ZipFile(io.BytesIO(whole)).read(name)
        for name in zipfile.ZipFile(io.BytesIO(whole)).namelist()
    }
    members["xl/worksheets/sheet1.xml"] = ENTITY.format(path=path).encode()
    return made.archive(members)


def in_zip(name: str, make: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
    """The attack as the one member of an archive."""
    return lambda path: made.archive({name: make(path)})


ATTACKS: list[tuple[str, str, Callable[[Path], bytes]]] = [
    *((f"vrt as {name}", name, vrt) for name in (*NAMES, "a.shp", "a.xlsx", "a.parquet")),
    *((f"vrt of geojson as {name}", name, lambda p: vrt(p.with_suffix(".geojson"))) for name in NAMES),
    *((f"gdalg as {name}", name, gdalg) for name in ("a.geojson", "a.json", "a.csv")),
    *((f"remote as {name}", name, remote) for name in ("a.geojson", "a.json")),
    *((f"link named {name}", "a.zip", lambda p, name=name: made.link(name, str(p))) for name in ("a.shp", "a.gpkg", "a.geojson")),
    *((f"path {name}", "a.zip", lambda p, name=name: made.archive({name.format(p): b"x"})) for name in ("{}", "../..{}", "a/../../..{}", "C:{}")),
    *((f"vrt in zip as {name}", "a.zip", in_zip(name, vrt)) for name in ("a.shp", "a.gpkg", "a.geojson", "a.json")),
    ("vsizip in zip", "a.zip", in_zip("a.geojson", lambda p: vrt(Path(f"/vsizip/{p}")))),
    ("vsicurl", "a.geojson", lambda p: vrt(Path(f"/vsicurl/file://{p}"))),
    ("formula", "a.csv", csv_of_links),
    ("entity", "a.xlsx", entity),
    ("virtual table of OGR", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING VirtualOGR('{p}')")),
    ("virtual table of CSV", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING csv(filename='{p}')")),
    ("virtual table named rtree_", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE rtree_attack USING VirtualText('{p}', 'utf8')")),
    ("virtual shape", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING VirtualShape('{p}', 'utf8', 4326)")),
    ("name of a path", "a.csv", lambda p: str(p).encode()),
]  # fmt: skip


def test_there_are_forty_attempts() -> None:
    assert len(ATTACKS) >= 40


@pytest.mark.parametrize(("name", "make"), [attack[1:] for attack in ATTACKS], ids=[attack[0] for attack in ATTACKS])  # fmt: skip
def test_no_upload_reaches_another_file(name, make, secret, embedded, tmp_path) -> None:
    path = tmp_path / name
    path.write_bytes(make(secret))
    outcome = checking.check(path, embedded)
    told = "\n".join(line.text("th") + line.text("en") for line in lines(outcome.report))
    tambons = outcome.draft.tambons
    assert SECRET not in told
    assert tambons is None or SECRET not in tambons.to_csv()
    assert SECRET not in outcome.draft.figures.to_csv()


# What shuts the reading process in, tried from inside.

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
