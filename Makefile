# Thai Poverty Atlas. Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
PORT ?= 8501
SOURCES ?= ../shared/sources
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV := uv==0.13.9
COUNTED := rm -rf build/coverage && mkdir -p build/coverage && \
  $(BIN)/python -m coverage run -m pytest -q -n 3 && $(BIN)/python -m tests.counted
REQUIREMENTS := requirements requirements-signin requirements-tabulate requirements-spark requirements-dev requirements-remote requirements-s3 requirements-mutants
ALONE := requirements-s3-server

.PHONY: run test whole recount coverage check bench data tabulate spark s3 haproxy font browser shots trust fuzz mutants hashes

run: .venv/ready font
	@$(BIN)/python -m serving.start $(PORT)

# What is compiled is kept, whatever the environment says: four processes read it. Where CI is set, the
# same tests are counted.
test: export PYTHONDONTWRITEBYTECODE =
test: .venv/ready-dev font browser
ifdef CI
	@$(COUNTED)
else
	@$(BIN)/python -m pytest -q -n 3
endif

# The same tests, counted: fails where these reach less of the packages than they should.
coverage: export PYTHONDONTWRITEBYTECODE =
coverage: .venv/ready-dev font browser
	@$(COUNTED)

# Every combination of measures, pages, templates, languages and themes; make test meets every value of each.
whole: .venv/ready-dev font browser
	@PRODUCTS=whole $(BIN)/python -m pytest -q -n 3

# Everything that is said of the whole country, from the source figures; make test tries a sample.
recount: .venv/ready-dev font
	@RECOUNT=whole $(BIN)/python -m pytest -q -m recount -n 2

check: .venv/ready-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/oxlint --quiet geo/web geo/drawn/frame.js geo/drawn/tools.js geo/single/static serving/inside/static serving/static
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/ready-dev browser
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.whole
	@$(BIN)/python -m bench.rerun
	@$(BIN)/python -m bench.slides
	@$(BIN)/python -m bench.files
	@$(BIN)/python -m bench.panels
	@$(BIN)/python -m bench.groups
	@$(BIN)/python -m bench.plan
	@$(BIN)/python -m bench.people
	@$(BIN)/python -m bench.load

# Files gone wrong and hostile files, all of them; TRUST_FUZZ_SEED=… for others.
fuzz: .venv/ready-dev
	@TRUST_WHOLE=1 $(BIN)/python -m pytest -q tests/trust/test_fuzz.py

# ONLY=… tries one promise of docs/trust.md, by the name of its test.
trust: .venv/ready-dev font browser
	@$(BIN)/python -m tests.trust $(if $(ONLY),-k $(ONLY))

# Changes made to the arithmetic, one by one: do the tests notice? ONLY=poverty.claims tries one module.
mutants: .venv/ready-mutants font
	@$(BIN)/python -m tests.mutants $(ONLY)

data: .venv/ready
	@$(BIN)/atlas build $(SOURCES)

# What atlas tabulate needs beside the rest; the dashboard needs none of it.
tabulate: .venv/ready-tabulate

# Spark for its tests, where it can be had within minutes: packages are made ready first, so that an install
# that is cut short leaves nothing half there. Without it the tests are skipped and say why.
spark: .venv/ready
	@command -v java >/dev/null || timeout 60 sh scripts/install.sh default-jre-headless "Java (การทดสอบ Spark จะถูกข้าม / the tests of Spark are skipped without it)" || true
	@if command -v java >/dev/null && timeout 60 $(BIN)/python -m pip wheel --quiet --disable-pip-version-check \
	  --require-hashes -r requirements-spark-hashes.txt -w build/spark; \
	then $(INSTALL) --no-deps --no-index build/spark/*.whl; \
	else echo "ไม่มี PySpark การทดสอบ Spark จะถูกข้าม / no PySpark: its tests are skipped"; fi

# A server of S3 for the tests of records in buckets, in an environment of its own. Without it these are skipped.
s3: build/s3/ready

build/s3/ready: requirements-s3-server-hashes.txt | .venv/bin/python
	@$(BIN)/python -m venv build/s3
	@build/s3/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-s3-server-hashes.txt
	@touch $@

# HAProxy for the tests of several processes, where it can be had within a minute; else they are skipped and say why.
haproxy:
	@PATH="$$PATH:/usr/sbin" command -v haproxy >/dev/null || timeout 60 sh scripts/install.sh haproxy "HAProxy (การทดสอบหลายกระบวนการจะถูกข้าม / the tests of several processes are skipped without it)" || true

shots: .venv/ready-dev browser
	@$(BIN)/python -m tests.browser.shots docs

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "ต้องใช้ Python 3.11 ขึ้นไป / Python 3.11 or newer is needed"; exit 1; }
	@$(PYTHON) -m venv .venv

# Every file installed is one of those whose hash the project knows; make hashes notes them anew.
.venv/ready: requirements-hashes.txt pyproject.toml | .venv/bin/python
	@echo "ติดตั้งโปรแกรม / installing …"
	@$(INSTALL) --require-hashes -r requirements-hashes.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-tabulate: requirements-tabulate-hashes.txt .venv/ready
	@$(INSTALL) --require-hashes -r requirements-tabulate-hashes.txt
	@touch $@

.venv/ready-dev: requirements-dev-hashes.txt .venv/ready
	@$(INSTALL) --require-hashes -r requirements-dev-hashes.txt
	@touch $@

.venv/ready-mutants: requirements-mutants-hashes.txt .venv/ready-dev
	@$(INSTALL) --require-hashes -r requirements-mutants-hashes.txt
	@touch $@

# After a change of requirements*.txt; the tool that asks the index lies in a folder of its own.
hashes: | .venv/bin/python
	@$(BIN)/python -m venv build/uv && build/uv/bin/python -m pip install --quiet $(UV)
	@for name in $(REQUIREMENTS); do \
	  build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --no-emit-index-url --no-strip-extras \
	    --constraint requirements.txt $$name.txt --output-file $$name-hashes.txt || exit 1; done
	@build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-strip-extras $(ALONE).txt --output-file $(ALONE)-hashes.txt

font: .venv/ready
	@$(BIN)/python -m serving.fonts || sh scripts/install.sh fonts-thai-tlwg "แบบอักษรไทย / a font with Thai glyphs"

browser:
	@command -v chromium >/dev/null || sh scripts/install.sh chromium "Chromium (การทดสอบในเบราว์เซอร์จะถูกข้าม / the browser tests are skipped without it)"
