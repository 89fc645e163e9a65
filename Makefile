# Bihuan 闭环. `make` lists what there is; `make run` and `make test` need nothing before them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install

# What is checked: the rooms, and whatever Python stands beside them.
ROOMS := feel decisions forms engine complaints api admin
PYTHON_FILES := $(ROOMS) $(wildcard wsgi.py bench tools/*.py)
WORDS := $(patsubst %.po,%.mo,$(wildcard locale/*.po))

# The suite is stopped after this many seconds; on 2 cores it must need less. Three workers, since
# those at a browser wait half of their time.
TEST_SECONDS ?= 720
NIGHT_SECONDS ?= 14400
PYTEST = timeout --foreground --signal=INT --kill-after=30 $(1) $(BIN)/python -m pytest

.PHONY: help setup run check test nightly bench screenshots lock clean packages

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.dev ## put everything into .venv (done by the others when needed)

run: .venv/.run .venv/.built $(WORDS) ## serve the demo; PORT and BIHUAN_DATABASE_URL move it
	@$(BIN)/bihuan serve --demo

check: .venv/.dev ## format, lint, types, imports; changes nothing
	@$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --diff --quiet . | head -n 40; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy $(PYTHON_FILES)
	@$(BIN)/lint-imports

test: .venv/.dev packages ## all tests but the long ones, at most 12 minutes on 2 cores
	@$(call PYTEST,$(TEST_SECONDS)) -n 3 --dist loadfile --no-loadscope-reorder

nightly: .venv/.dev packages ## the long runs
	@$(call PYTEST,$(NIGHT_SECONDS)) -n 2 --dist loadfile -m nightly

bench: .venv/.dev ## measure, on SQLite and on PostgreSQL
	@$(BIN)/python -m bench

screenshots: .venv/.dev packages ## every page as a picture, in docs/screenshots
	@$(BIN)/python tools/screenshots.py

lock: .venv/.dev ## pin the dependencies of pyproject.toml again
	$(BIN)/pip-compile --extra build -o requirements/run.txt pyproject.toml
	$(BIN)/pip-compile --extra build --extra dev -c requirements/run.txt -o requirements/dev.txt pyproject.toml

clean: ## remove what was made here, data in ./var excepted
	rm -rf .venv node_modules admin/static/built locale/*.mo dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

packages:
	@tools/debian_packages.sh

# Stamps: made once, and again when what they were made from changes.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv || { echo "Is the Debian package python3-venv installed?"; exit 1; }

.venv/.run: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Setting up .venv: about a minute the first time"
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.run .venv/.built | $(WORDS)
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

# The catalogue as gettext reads it. Programs compile one that is absent or older themselves, slowly.
locale/%.mo: locale/%.po .venv/.run
	@$(BIN)/pybabel --quiet compile --locale $* --input-file $< --output-file $@

# The custom elements of the console; what is built is packaged, so that serving needs no Node.
.venv/.built: .venv/.node $(shell find admin/islands -type f 2>/dev/null)
	@npm run --silent build
	@touch $@

.venv/.node: package.json package-lock.json | .venv/bin/python
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
