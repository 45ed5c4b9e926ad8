# Every target makes its own environment: python3 (3.11+), make and git are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Dozens of processes start in the tests: bytecode is kept, whatever the shell says of it.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo up test check lint types floors bench lock clean

help:  ## Say what can be made
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

demo: $(READY)  ## Take the example merchants through their whole lives, in virtual time
	@$(BIN)/python demo.py

up: $(READY)  ## Start Temporal and a worker on real time and keep them running
	@$(BIN)/python up.py

test: $(READY)  ## Run all tests
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: lint types floors test  ## Lint, strict types, import floors, then the tests: what CI runs

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY)
	@$(BIN)/mypy

floors: $(READY)
	@$(BIN)/lint-imports

bench: $(READY)  ## Measure the preflight on a corpus that it draws: ten minutes or so
	@$(BIN)/python bench/preflight.py

lock:  ## Resolve the dependencies anew into requirements.lock
	@test -x $(VENV)/lock/bin/uv || { $(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv; }
	@$(VENV)/lock/bin/uv pip compile --universal --python-version 3.11 --extra ocr --extra demo --group dev --generate-hashes --no-header --quiet --upgrade --output-file requirements.lock pyproject.toml

clean:  ## Remove the environment and everything a run leaves behind
	rm -rf $(VENV) var

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Pailou needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	@echo "Setting up $(VENV), once ..."
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module does not work here. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	@touch $@
