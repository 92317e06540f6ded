# The house's commands. Each step leaves a stamp in .venv, so doing it again costs nothing.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
RUN_STAMP := $(VENV)/.installed-run
DEV_STAMP := $(VENV)/.installed-dev

# How long the proofs are: a sample in `make test`, the whole in `make prove`.
SAMPLE_INPUTS ?= 200
PROVE_INPUTS ?= 100000
WORKERS ?= 2

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test lint format types walls unit prove bench pins clean

help: ## Show these commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1@\2/p' $(MAKEFILE_LIST) | awk -F@ '{printf "%-14s %s\n", $$1, $$2}'

setup: $(RUN_STAMP) ## Install awareweek into .venv, pinned and hashed

run: setup ## Install, then read and check the demonstration plan
	@$(BIN)/awareweek up --demo

test: lint types walls ## Everything CI runs; ends with pytest's summary
	@AWAREWEEK_PROVE_INPUTS=$(SAMPLE_INPUTS) $(BIN)/python -m pytest -q -n $(WORKERS)

lint: $(DEV_STAMP) ## Rules of style and form
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet . && echo "lint: ok"

format: $(DEV_STAMP) ## Lay the code out, mend what can be mended by rule
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

types: $(DEV_STAMP) ## mypy, strict
	@$(BIN)/mypy

walls: $(DEV_STAMP) ## Which package may import which
	@PYTHONPATH=. $(BIN)/lint-imports --no-cache --no-logo

unit: $(DEV_STAMP) ## The tests without the proofs
	@$(BIN)/python -m pytest -q -n $(WORKERS) --ignore=tests/prove

prove: $(DEV_STAMP) ## The long proofs (tens of minutes): fuzzing at length
	@AWAREWEEK_PROVE_INPUTS=$(PROVE_INPUTS) $(BIN)/python -m pytest -q -n $(WORKERS) --timeout=0 tests/prove

bench: $(RUN_STAMP) ## Measure, one JSON object a line: make bench NAME=plan
	@test -n "$(NAME)" || { echo "Which one? make bench NAME=plan" >&2; exit 2; }
	@$(BIN)/python -m bench.$(NAME)

pins: $(RUN_STAMP) ## Write requirements/*.txt anew from requirements/*.in
	@$(PIP) install --quiet --require-hashes -r requirements/pins.txt
	@for list in run dev pins; do \
	  UV_CUSTOM_COMPILE_COMMAND="make pins" $(BIN)/uv pip compile --quiet --upgrade \
	    --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links \
	    --output-file requirements/$$list.txt requirements/$$list.in || exit 1; \
	done

clean: ## Remove .venv and everything made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@bash tools/venv.sh $(VENV)

$(RUN_STAMP): requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "setup: installing what awareweek needs into $(VENV)"
	@$(PIP) install --quiet --require-hashes -r requirements/run.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(RUN_STAMP)
	@echo "setup: installing what the tests need into $(VENV)"
	@$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@
