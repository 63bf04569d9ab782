"""`deploy/`: units that systemd takes, a configuration that HAProxy takes, commands that run."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import settings
from serving.many import running
from tests.begun import process
from tests.serving.many.started import needs_haproxy

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
SYSTEMD = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(SYSTEMD is None, reason="systemd is not installed")
MOST_EXPOSED = 20
"""Tenths of systemd's own measure, from 0 to 100; a unit without anything has 96."""
GUIDE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
SETTING_UP = GUIDE.partition("## Setting up a server")[2].partition("\n## Signing in")[0]
BLOCKS = re.findall(r"```sh\n(.*?)```", SETTING_UP, re.DOTALL)


def laid(folder: Path) -> Path:
    """The units as on a server whose program lies in a folder."""
    program = folder / "opt" / ".venv" / "bin" / "atlas"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    units = folder / "units"
    units.mkdir()
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace("/opt/atlas", str(folder / "opt"))
        (units / unit.name).write_text(text.replace("User=atlas", "User=root"))
    return units


@needs_systemd
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    units = laid(tmp_path)
    done = subprocess.run(
        [str(SYSTEMD), "verify", *map(str, sorted(units.iterdir()))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = [line for line in done.stderr.splitlines() if "atlas" in line]
    assert (done.returncode, told) == (0, []), done.stderr


@needs_systemd
@pytest.mark.parametrize("unit", [one for one in UNITS if one.suffix == ".service"], ids=str)
def test_a_unit_is_shut_in(tmp_path: Path, unit: Path) -> None:
    done = subprocess.run(
        [str(SYSTEMD), "security", "--offline=yes", f"--threshold={MOST_EXPOSED}", str(unit)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-300:] + done.stderr


@needs_haproxy
def test_haproxy_takes_its_configuration(tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate", tmp_path / "key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=atlas.example",
         "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True,
    )  # fmt: skip
    both = tmp_path / "atlas.pem"
    both.write_text(certificate.read_text() + key.read_text())
    text = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")
    config = tmp_path / "haproxy.cfg"
    config.write_text(text.replace("/etc/haproxy/atlas.pem", str(both)))
    program = shutil.which("haproxy") or "/usr/sbin/haproxy"
    done = subprocess.run([program, "-c", "-f", str(config)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert not re.search(rb"WARNING|ALERT", done.stderr), done.stderr.decode()


def test_the_settings_that_it_states_are_settings() -> None:
    lines = (DEPLOY / "atlas.env").read_text(encoding="utf-8").splitlines()
    stated = {line.partition("=")[0] for line in lines if line and not line.startswith("#")}
    assert stated <= {one.name for one in settings.SETTINGS}


def test_the_service_may_shut_its_readers_in() -> None:
    """Debian 12's `@system-service` has neither Landlock nor seccomp, and refuses them silently."""
    unit = (DEPLOY / "systemd" / "atlas.service").read_text(encoding="utf-8")
    [allowed] = re.findall(r"^SystemCallFilter=(?!~)(.*)$", unit, re.M)
    calls = {"landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self", "seccomp"}
    assert calls <= set(allowed.split())


def test_systemd_waits_longer_than_a_process_may_take_to_answer() -> None:
    unit = (DEPLOY / "systemd" / "atlas.service").read_text(encoding="utf-8")
    assert re.search(r"^Type=notify$", unit, re.M)
    [seconds] = re.findall(r"^TimeoutStartSec=(\d+)$", unit, re.M)
    assert int(seconds) > running.STARTING


def test_the_data_folder_is_there_before_anything_is_put_into_it() -> None:
    made, put = "/var/lib/atlas/data /var/backups", "/var/lib/atlas/data/roles.toml"
    assert 0 < GUIDE.index(made) < GUIDE.index(put)


def test_the_ports_fit_together() -> None:
    unit = (DEPLOY / "systemd" / "atlas.service").read_text(encoding="utf-8")
    assert "--processes 2 --port 8500" in unit
    for name in ("haproxy.cfg", "Caddyfile"):
        assert "127.0.0.1:8500" in (DEPLOY / name).read_text(encoding="utf-8")
    told = (DEPLOY / "prometheus.yml").read_text(encoding="utf-8")
    assert '"127.0.0.1:8501", "127.0.0.1:8502"' in told


def test_the_container_copies_what_is_there_and_runs_the_pythons_version() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    [copied] = re.findall(r"COPY (requirements.*) \./", text)
    assert all((ROOT / name).is_file() for name in copied.split())
    least = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert "python:3.11-" in text
    assert least == ">=3.11"


def test_the_containers_health_is_checked() -> None:
    """A format without health checks leaves the line out with a warning."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    built = re.findall(r"podman build .*", text + GUIDE)
    assert "HEALTHCHECK" in text
    assert len(built) == 2
    assert all("--format docker" in one for one in built)


@pytest.mark.parametrize("name", [".containerignore", ".dockerignore"])
def test_a_container_is_not_made_of_what_this_machine_made(name: str) -> None:
    left_out = set((ROOT / name).read_text(encoding="utf-8").splitlines())
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    made = {one.strip("/") for one in ignored} - {"__pycache__", "*.pyc", "build"}
    assert made | {".git", "**/__pycache__", "**/*.pyc", "**/protection.key"} <= left_out


def test_an_upgrade_installs_what_setting_up_and_signing_in_do() -> None:
    upgrade = GUIDE.partition("### 7.")[2].partition("###")[0]
    assert "-r /opt/atlas/requirements-hashes.txt" in upgrade
    assert "-r /opt/atlas/requirements-signin-hashes.txt" in upgrade
    assert "--no-deps --no-build-isolation -e /opt/atlas" in upgrade
    steps = ("checkout", "-e /opt/atlas", "systemd/atlas.service", "daemon-reload", "reload atlas")
    places = [upgrade.index(one) for one in steps]
    assert places == sorted(places)


def test_the_guide_names_every_file_and_no_other() -> None:
    named = set(re.findall(r"deploy/[\w@./-]+\w", SETTING_UP))
    there = {path.relative_to(ROOT).as_posix() for path in DEPLOY.rglob("*") if path.is_file()}
    assert there <= named | {f"deploy/systemd/{one.name}" for one in UNITS}
    assert all((ROOT / name).exists() for name in named)


SYSTEMS_OWN = ("apt-get", "useradd", "systemctl", "chown", "sudo systemctl", "journalctl", "podman")
"""Commands that change the machine itself; the test leaves them out."""


def here(line: str, prefix: Path) -> str:
    """A command of the guide as it runs in a prefix, by whoever runs the tests."""
    for own in ("sudo -u atlas ", "sudo ", " -o atlas", " -g atlas"):
        line = line.replace(own, "")
    if line.startswith("atlas "):
        env = f"{prefix}/etc/atlas/atlas.env"
        line = (
            f"set -a; . {env}; ATLAS_DATA={prefix}$ATLAS_DATA; {process.for_a_shell()} {line[6:]}"
        )
    for place in ("/etc/", "/var/", "/opt/", "/usr/local/"):
        line = re.sub(rf"(?<![\w/.]){place}", f"{prefix}{place}", line)
    return line


def test_the_commands_of_the_guide_run_in_a_prefix(tmp_path: Path) -> None:
    """All but those that change the machine: folders, settings, a backup, a restore, the log."""
    for place in (
        "etc/systemd/system",
        "etc/haproxy",
        "var/lib",
        "var/backups",
        "opt",
        "usr/local/bin",
    ):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / "opt" / "atlas").symlink_to(ROOT)
    commands = [line for block in BLOCKS for line in block.splitlines() if line.strip()]
    ran = []
    for line in commands:
        bare = line.removeprefix("sudo ").removeprefix("-u atlas ")
        if line.startswith("#") or bare.startswith(SYSTEMS_OWN) or "git " in line or "pip " in line:
            continue
        if "curl" in line or "-m venv" in line or "make " in line:
            continue
        done = subprocess.run(
            ["bash", "-ec", here(line.partition("  #")[0], tmp_path)],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin:/usr/sbin", "HOME": str(tmp_path), "PYTHONUTF8": "1",
                 "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert done.returncode == 0, (line, here(line, tmp_path), done.stdout, done.stderr)
        ran.append(bare.split()[0])
    assert len(ran) >= 8
    assert ran.count("atlas") == 5
    assert (tmp_path / "var/backups/atlas/atlas-first.zip").is_file()
    assert len(list((tmp_path / "var/lib/atlas").glob("data-before-*"))) == 1
