"""A build from the official files, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from data.stored.release import EMBEDDED

ROOT = Path(__file__).parents[3]
SOURCES = ROOT.parent / "shared" / "sources"
BUILD = """
import json, resource, sys
from pathlib import Path
from releases import build
build.build(Path(sys.argv[1]), Path(sys.argv[2]), lambda *_: None)
used = resource.getrusage(resource.RUSAGE_SELF)
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
kilobytes = int(status["VmHWM"].split()[0])
print(json.dumps({"kilobytes": kilobytes, "seconds": used.ru_utime + used.ru_stime}))
"""
"""Its own memory at its highest: `ru_maxrss` begins with that of the process which started it."""

pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not SOURCES.exists(), reason="../shared/sources is not here"),
]


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    """Where the release is built."""
    return tmp_path_factory.mktemp("built") / "thailand"


@pytest.fixture(scope="module")
def used(out) -> dict[str, float]:
    """What the build took: memory at its highest and processor time."""
    command = [sys.executable, "-c", BUILD, str(SOURCES), str(out)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def test_build_equals_the_embedded_release_byte_for_byte(used, out):
    built, embedded = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (out, EMBEDDED)
    )
    assert built.keys() == embedded.keys()
    assert [str(path) for path in built if built[path] != embedded[path]] == []


def test_build_stays_within_two_gigabytes(used):
    assert used["kilobytes"] < 2_000_000


def test_build_takes_less_than_a_minute_of_processor_time(used):
    assert used["seconds"] < 60
