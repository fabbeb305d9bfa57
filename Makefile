# The one interface. A machine needs nothing but Python 3.11 or later and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip
PINS := requirements/check.txt
# Tests run side by side, each file or page in one piece. PYTEST_ARGS="-x tests/rules" picks some.
PYTEST_ARGS ?= -n auto --dist loadfile

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Installed packages come from the pins, never from a user's own folder.
export PYTHONNOUSERSITE := 1

INSTALLED_FROM := $(VENV)/.made $(PINS) pyproject.toml src/forsorjning/version.py

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test check docs speed clean

help: ## what can be asked for
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.demo ## a first month, calculated and explained
	$(BIN)/forsorjning example stadsvandring

test: $(VENV)/.check ## every test, docstring and page
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: $(VENV)/.check ## style, types, floors, spelling, and tests that reach every branch
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m slotscheck -m forsorjning
	$(BIN)/codespell
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(PYTEST_ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

docs: $(VENV)/.check ## the reference pages, made anew from the code
	$(BIN)/python -m docs.generate

speed: $(VENV)-speed/.made ## how fast, against the gates
	$(VENV)-speed/bin/pip install --quiet --no-deps --force-reinstall .
	$(VENV)-speed/bin/python benchmarks/speed.py

$(VENV)-speed/.made: requirements/speed.txt
	$(PYTHON) -m venv $(VENV)-speed
	$(VENV)-speed/bin/pip install --quiet -r requirements/speed.txt -c requirements/check.txt attrs python-dateutil
	touch $@

clean: ## remove what was made
	rm -rf $(VENV) $(VENV)-speed build dist .coverage .coverage.* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo "Python's venv is missing: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	touch $@

$(VENV)/.demo: $(INSTALLED_FROM)
	$(PIP) install --quiet --constraint $(PINS) hatchling editables
	$(PIP) install --quiet --constraint $(PINS) --no-build-isolation --editable '.[cli]'
	touch $@

$(VENV)/.check: $(INSTALLED_FROM)
	$(PIP) install --quiet --requirement $(PINS)
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	$(PIP) check
	touch $@ $(VENV)/.demo
