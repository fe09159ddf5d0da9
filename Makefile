# Every target sets itself up: nothing is needed but Python 3.11 or newer and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
ENGINES := .venv-engines
BENCH  := .venv-bench
# One of the peers wants a newer Python than newsclean does; where there is none, the others are compared without it.
BENCH_PYTHON ?= $(shell for python in python3.13 python3.12 $$HOME/.pyenv/versions/3.1[23].*/bin/python; do $$python -c pass 2> /dev/null && command -v $$python && break; done || echo "$(PYTHON)")
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test test-long test-minimal test-free-threaded test-browser test-engines fuzz mutate hostile bench bench-batch docs coverage lint types wheel reproduce sbom audit clean

help:      ## list the targets
	@sed -n 's/^\([a-z-]*\): .*## /\1: /p' $(MAKEFILE_LIST)

$(BIN)/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsclean needs Python 3.11 or newer; name one with PYTHON=... (found " + sys.version.split()[0] + ")")'
	"$(PYTHON)" -m venv $(VENV)

# The stamps make a second call quick; they are older than pyproject.toml when what is needed has changed.
$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/installed

# An older pip fails on what newspaper4k asks for.
$(ENGINES)/installed: pyproject.toml | $(BIN)/python
	test -x $(ENGINES)/bin/python || "$(PYTHON)" -m venv $(ENGINES)
	$(ENGINES)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
	$(ENGINES)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,engines]'
	@touch $@

demo: $(VENV)/installed  ## clean a sample page and a sample text, print the parts by name
	@echo '===== a page: fixtures/demo/page.html ====='; echo
	@$(BIN)/newsclean --show parts --url https://courier.example/local/ferry fixtures/demo/page.html
	@echo; echo '===== a scraped text: fixtures/demo/story.txt ====='; echo
	@$(BIN)/newsclean --show parts fixtures/demo/story.txt

test: $(VENV)/installed-dev  ## run the tests
	$(BIN)/python -m pytest

test-long: $(VENV)/installed-dev  ## run the laws with thousands of examples, the hostile input at its full size, threads for ten minutes (hours)
	$(BIN)/python -m pytest tests/laws tests/hostile --long --hypothesis-profile=long

# The lowest versions of what is needed, and of the extras whose libraries the tests use; the tools of the tests are new.
MINIMAL := .venv-minimal
test-minimal:  ## run the tests with the lowest versions that pyproject.toml allows, in an environment of its own
	rm -rf $(MINIMAL)
	"$(PYTHON)" -m venv $(MINIMAL)
	"$(PYTHON)" .ci/lowest.py cli arrow warc zstd lxml parsel > $(MINIMAL)/lowest.txt
	$(MINIMAL)/bin/python -m pip install --quiet --disable-pip-version-check -r $(MINIMAL)/lowest.txt pytest hypothesis jsonschema markdown-it-py httpx requests scrapy
	$(MINIMAL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(MINIMAL)/bin/python -m pytest --ignore=tests/browser --ignore=tests/engines --ignore=tests/bench --ignore=tests/batch/test_engines.py --ignore=tests/laws/test_cost.py --ignore=tests/test_docs.py

# hypothesis is written in Rust since 6.150 and has no wheel for 3.13t; its older versions are Python.
FREE := .venv-free-threaded
FREE_PYTHON ?= $(shell command -v python3.14t || command -v python3.13t)
test-free-threaded:  ## run the tests of threads and of what is compiled where Python has no lock, in an environment of its own (needs FREE_PYTHON, e.g. python3.14t)
	rm -rf $(FREE) build
	"$(FREE_PYTHON)" -m venv $(FREE)
	$(FREE)/bin/python -m pip install --quiet --disable-pip-version-check . pytest 'hypothesis<6.150'
	$(FREE)/bin/python -m pytest --override-ini=pythonpath=. tests/laws/test_threads.py tests/laws/test_known_values.py tests/test_fixtures.py tests/label/test_measures.py tests/read/test_walk.py tests/test_quick.py

SECONDS := 60
fuzz: $(VENV)/installed-dev  ## fuzz every target for SECONDS=60 each; what is found goes to .fuzz/findings
	$(PIP) 'atheris>=2.3'
	$(BIN)/python -m fuzz all --seconds $(SECONDS)

MUTATED := repair segment label read
MUTANTS := 200
mutate: $(VENV)/installed-dev  ## change MUTANTS=200 places of each part, one at a time, and count the changes that no test notices (hours)
	$(BIN)/python -m mutation --mutants $(MUTANTS) $(MUTATED)

SHARE := 0.1
hostile: $(BENCH)/installed  ## run the hostile input, SHARE=0.1 of its full size, through this library and its peers, and print who crashes, hangs or returns nothing
	$(BENCH)/bin/python -m benchmarks.hostile --share $(SHARE) --seconds 10 --memory 2000

test-browser: $(VENV)/installed-dev  ## run the tests of the review page in a real browser (needs Chromium)
	$(PIP) --editable '.[browser]'
	$(BIN)/python -m pytest tests/browser

test-engines: $(ENGINES)/installed  ## run the tests of Ray, Spark and the other engines, in an environment of its own (Spark needs Java)
	$(ENGINES)/bin/python -m pytest tests/engines tests/batch

# An older pip fails on what two of the peers ask for.
$(BENCH)/installed: pyproject.toml
	test -x $(BENCH)/bin/python || "$(BENCH_PYTHON)" -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
	rm -rf build
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check '.[bench]'
	@touch $@

# The wheel is measured, which is compiled. What an older build has compiled would be in it, too, so that goes first.
# PAGES=FILE: your pages instead of made ones; ABOUT='what they are'; WRITE=docs/measured.md: put the figures there; LIMIT, ROUNDS and OWN_F1 as of the benchmark.
bench: $(BENCH)/installed  ## measure speed, memory and quality beside other extractors, in an environment of its own
	@rm -rf build
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall .
	@$(BENCH)/bin/python -m benchmarks.speed $(if $(PAGES),--pages '$(PAGES)') $(if $(ABOUT),--about '$(ABOUT)') $(if $(WRITE),--write '$(WRITE)') \
		$(if $(LIMIT),--limit $(LIMIT)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(OWN_F1),--own-f1 $(OWN_F1))

bench-batch: $(ENGINES)/installed  ## measure collections in every engine (needs what test-engines needs); WRITE as of bench
	@$(ENGINES)/bin/python -m benchmarks.batch $(if $(WRITE),--write '$(WRITE)')

docs: $(VENV)/installed-dev  ## build the documentation; a warning is an error
	$(PIP) --editable '.[docs]'
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --site-dir site

coverage: $(VENV)/installed-dev  ## run the tests and show the lines that no test reaches
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

lint: $(VENV)/installed-dev  ## check style
	$(BIN)/ruff check .

types: $(VENV)/installed-dev  ## check types
	$(BIN)/mypy

# What is compiled in a wheel: the same tests, of the installed package, but for those that count calls of Python.
OF_WHEEL := tests/laws tests/label tests/read tests/segment tests/choose tests/test_bylines.py tests/test_credits.py tests/test_dates.py tests/test_language.py tests/test_names.py \
	tests/test_parts.py tests/test_quick.py tests/test_fixtures.py tests/test_seed_like.py --ignore=tests/laws/test_cost.py
wheel: $(VENV)/installed-dev  ## build the wheel, install it into an environment of its own, run it once, and the tests of what is compiled in it
	rm -rf dist build .wheel-venv
	$(BIN)/python -m build --outdir dist .
	$(BIN)/python .ci/check_wheel.py dist/*.whl
	"$(PYTHON)" -m venv .wheel-venv
	.wheel-venv/bin/python -m pip install --quiet --disable-pip-version-check dist/*.whl
	cd .wheel-venv && bin/python -c 'import newsclean; print("imported from", newsclean.__file__)'
	.wheel-venv/bin/newsclean --version
	.wheel-venv/bin/newsclean fixtures/demo/page.html | grep '^# '
	.wheel-venv/bin/python -m pip install --quiet --disable-pip-version-check pytest hypothesis jsonschema lxml parsel httpx requests scrapy
	.wheel-venv/bin/python -m pytest --override-ini=pythonpath=. $(OF_WHEEL)
	rm -rf .wheel-venv

# The date of the last commit stands for the date of the build; mypyc writes its C code in the order of hashes.
reproduce: $(VENV)/installed-dev  ## build the wheel twice, compare the bytes, check what is in it
	rm -rf dist build .again
	PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --outdir dist .
	PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --outdir .again .
	$(PIP) twine
	$(BIN)/python -m twine check --strict dist/*
	$(BIN)/python .ci/check_wheel.py dist/*.whl .again/*.whl
	rm -rf .again

sbom: $(VENV)/installed  ## write dist/sbom.json: what an installation consists of, in the CycloneDX format
	rm -rf .venv-sbom
	"$(PYTHON)" -m venv --without-pip .venv-sbom
	$(BIN)/python -m pip --python .venv-sbom/bin/python install --quiet --disable-pip-version-check .
	$(PIP) cyclonedx-bom
	mkdir -p dist
	$(BIN)/python -m cyclonedx_py environment --pyproject pyproject.toml --output-reproducible --output-file dist/sbom.json .venv-sbom/bin/python
	rm -rf .venv-sbom

# What an installation consists of, not what this environment holds besides. --strict: a dependency that could not be looked up fails the audit.
audit: $(VENV)/installed  ## ask the database of known vulnerabilities about the dependencies (needs the network)
	rm -rf .venv-audit
	"$(PYTHON)" -m venv --without-pip .venv-audit
	$(BIN)/python -m pip --python .venv-audit/bin/python install --quiet --disable-pip-version-check .
	$(BIN)/python -m pip --python .venv-audit/bin/python freeze --exclude newsclean > .venv-audit/installed.txt
	$(PIP) pip-audit
	$(BIN)/python -m pip_audit --strict --no-deps --disable-pip --requirement .venv-audit/installed.txt
	rm -rf .venv-audit

clean:     ## remove everything that the targets made
	rm -rf $(VENV) $(ENGINES) $(BENCH) $(MINIMAL) $(FREE) .fuzz .mutants .wheel-venv .venv-sbom .venv-audit .again site dist build .coverage htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
