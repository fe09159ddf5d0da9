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
.PHONY: help demo test test-browser test-engines bench bench-batch docs coverage lint types wheel clean

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

$(ENGINES)/installed: pyproject.toml | $(BIN)/python
	test -x $(ENGINES)/bin/python || "$(PYTHON)" -m venv $(ENGINES)
	$(ENGINES)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,engines]'
	@touch $@

demo: $(VENV)/installed  ## clean a sample page and a sample text, print the parts by name
	@echo '===== a page: fixtures/demo/page.html ====='; echo
	@$(BIN)/newsclean --show parts --url https://courier.example/local/ferry fixtures/demo/page.html
	@echo; echo '===== a scraped text: fixtures/demo/story.txt ====='; echo
	@$(BIN)/newsclean --show parts fixtures/demo/story.txt

test: $(VENV)/installed-dev  ## run the tests
	$(BIN)/python -m pytest

test-browser: $(VENV)/installed-dev  ## run the tests of the review page in a real browser (needs Chromium)
	$(PIP) --editable '.[browser]'
	$(BIN)/python -m pytest tests/browser

test-engines: $(ENGINES)/installed  ## run the tests of Ray, Spark and the other engines, in an environment of its own (Spark needs Java)
	$(ENGINES)/bin/python -m pytest tests/engines tests/batch

# An older pip fails on what two of the peers ask for.
$(BENCH)/installed: pyproject.toml
	test -x $(BENCH)/bin/python || "$(BENCH_PYTHON)" -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

# PAGES=FILE: your pages instead of made ones; ABOUT='what they are'; WRITE=docs/measured.md: put the figures there; LIMIT and ROUNDS as of the benchmark.
bench: $(BENCH)/installed  ## measure speed, memory and quality beside other extractors, in an environment of its own
	@$(BENCH)/bin/python -m benchmarks.speed $(if $(PAGES),--pages '$(PAGES)') $(if $(ABOUT),--about '$(ABOUT)') $(if $(WRITE),--write '$(WRITE)') \
		$(if $(LIMIT),--limit $(LIMIT)) $(if $(ROUNDS),--rounds $(ROUNDS))

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

wheel: $(VENV)/installed-dev  ## build the wheel, install it into an environment of its own, run it once
	rm -rf dist .wheel-venv
	$(BIN)/python -m build --outdir dist .
	"$(PYTHON)" -m venv .wheel-venv
	.wheel-venv/bin/python -m pip install --quiet --disable-pip-version-check dist/*.whl
	cd .wheel-venv && bin/python -c 'import newsclean; print("imported from", newsclean.__file__)'
	.wheel-venv/bin/newsclean --version
	.wheel-venv/bin/newsclean fixtures/demo/page.html | grep '^# '
	rm -rf .wheel-venv

clean:     ## remove everything that the targets made
	rm -rf $(VENV) $(ENGINES) $(BENCH) .wheel-venv site dist build .coverage htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
