# Everything a person types. Needs make, Python 3.11 or later with its venv module, and the network once, to install.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TESTS ?=

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The C library gives memory back at once, and threads share one heap: 5 MB less on a small host (the Dockerfile says the same).
export MALLOC_ARENA_MAX := 1
export MALLOC_TRIM_THRESHOLD_ := 65536
export MALLOC_TOP_PAD_ := 65536

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test lint bench clean lock

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.run ## try the whole house in a browser, without any account
	$(BIN)/porte-voix try

test: $(VENV)/.test ## every test; TESTS="tests/test_play.py -k back" for some
	$(BIN)/python -m pytest $(if $(TESTS),$(TESTS),--numprocesses auto --dist loadfile --no-loadscope-reorder)

lint: $(VENV)/.test ## style, types, import law, texts of every language, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/porte-voix locales check
	$(BIN)/hadolint Dockerfile

bench: $(VENV)/.bench ## our figures beside a peer's, in the same run
	$(BIN)/python -m benchmarks

clean: ## take away what make made; never a database, never a key
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# hatchling and editables build this project: locked with what runs it, so that `make run` needs nothing else and no build
# fetches anything unchecked. The header names this command, so no host and no path gets in.
COMPILE = $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 \
	--custom-compile-command "make lock" pyproject.toml
lock: $(VENV)/.test ## choose versions again after a change of dependencies (UPGRADE=--upgrade for the newest)
	printf 'hatchling\neditables\n' | $(COMPILE) - $(UPGRADE) --extra postgres -o requirements.lock
	$(COMPILE) $(UPGRADE) --extra postgres --extra voice -c requirements.lock -o requirements-voice.lock
	$(COMPILE) $(UPGRADE) --extra postgres --extra translation -c requirements.lock -o requirements-translation.lock
	$(COMPILE) $(UPGRADE) --extra postgres --extra semantic -c requirements.lock -o requirements-semantic.lock
	$(COMPILE) $(UPGRADE) --extra postgres --extra dev --extra semantic --extra translation -c requirements.lock -o requirements-dev.lock
	$(COMPILE) $(UPGRADE) --extra postgres --extra dev --extra semantic --extra translation --extra bench -c requirements-dev.lock -o requirements-bench.lock

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements-dev.lock $(VENV)/.run
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.test
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock
	touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is missing or older than 3.11: install Debian's package python3, or name another with make PYTHON=python3.12." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) can't make a virtual environment: install Debian's package python3-venv, then run make again." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
