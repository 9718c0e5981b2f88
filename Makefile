# `make demo` and `make test` do all set-up by themselves; Python >= 3.11 and make are all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help

.PHONY: help demo demo-reset dev setup client check test bench messages wire format

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.runtime: pyproject.toml constraints.txt hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Madang needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing (Debian: apt-get install python3-venv)."; exit 1; }
	@echo "madang: setting up (the first time takes a few minutes) ..."
	@$(BIN)/python -m tools.build.environment runtime
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime pyproject.toml constraints.txt
	@$(BIN)/python -m tools.build.environment dev
	@touch $@

setup: $(VENV)/.dev client ## everything for working on Madang

client: $(VENV)/.runtime
	@$(BIN)/python -m tools.build.client

demo: client ## set up and serve the demo expo (LAN=1: also for phones on this network)
	@$(BIN)/madang demo $(if $(LAN),--lan)

demo-reset: client ## the same, starting over
	@$(BIN)/madang demo --reset $(if $(LAN),--lan)

dev: setup ## serve the demo, reloading at every change
	@$(BIN)/python -m tools.dev

check: setup ## static checks, under a minute
	@$(BIN)/python -m tools.check

test: setup ## everything, browser tests too
	@$(BIN)/python -m tools.test

bench: setup ## all measurements, against bench/bars.toml
	@$(BIN)/python -m bench

bench-%: setup
	@$(BIN)/python -m bench $*

messages: $(VENV)/.dev ## collect the texts to translate into the catalogues
	@$(BIN)/python -m tools.messages

wire: $(VENV)/.dev ## TypeScript types of the wire messages
	@$(BIN)/python -m tools.wire

format: $(VENV)/.dev
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix-only -q .
