# Every target sets itself up: nothing is needed but Python 3.11 or newer and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
ENGINES := .venv-engines
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test test-browser test-engines docs coverage lint types wheel clean

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
	rm -rf $(VENV) $(ENGINES) .wheel-venv site dist build .coverage htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
