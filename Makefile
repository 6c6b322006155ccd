# make demo: the whole job on the sample corpus.  make test: every check.  Needs Python 3.11 or newer, pip and make (GNU make 3.81 will do).

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$p" && break; done)
SERVE ?= 1
PYTEST_FLAGS ?= -n 2 --dist loadfile

RUN := .venv
DEV := .venv-dev
ALPHA := .venv-alpha
BIN := $(DEV)/bin
COG := $(BIN)/cog -I docs
SOURCES := $(shell find corpus_cli -type f -not -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types docs docs-check schema-check pytest smoke browser oracle test-alpha lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

demo: $(RUN)/.installed ## ingest, validate, search, export and serve the sample corpus (SERVE=0: do not serve)
	@CORPUS=$(RUN)/bin/corpus SERVE=$(SERVE) sh packaging/demo.sh

test: browser oracle check smoke pytest ## every check; what it needs is installed into .venv-dev

check: lint types docs-check schema-check ## every check that runs no test

lint: $(DEV)/.installed ## format and lint, without changing anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo

types: $(DEV)/.installed
	$(BIN)/mypy

docs: $(DEV)/.installed ## write the generated parts of the documentation
	$(COG) -r @docs/generated.txt

docs-check: $(DEV)/.installed
	$(COG) --check --diff @docs/generated.txt

schema-check: $(DEV)/.installed
	$(BIN)/corpus schema --check

pytest: $(DEV)/.installed
	$(BIN)/python -m pytest $(PYTEST_FLAGS)

smoke: $(DEV)/.installed ## build the wheel and use it in an environment of its own
	PYTHON="$(PYTHON)" BUILD=$(BIN)/python sh packaging/smoke.sh

browser: $(DEV)/.installed ## find or install a Chromium for the browser tests
	@PYTHON=$(BIN)/python sh packaging/browser.sh

oracle: ## install citeproc-js, with which the citation styles are compared, where npm is
	@if command -v npm >/dev/null 2>&1; then npm install --prefix tests/export/oracle --no-package-lock --no-audit --no-fund --silent; \
	else echo "npm was not found: the comparison with citeproc-js will be skipped"; [ -z "$$CI" ]; fi

test-alpha: $(ALPHA)/.installed ## the tests of the site on the Datasette 1.0 alpha of requirements/alpha.txt
	$(ALPHA)/bin/python -m pytest -q tests/site

lock: ## pin the newest releases in requirements/*.txt, for every platform
	sh packaging/venv.sh "$(PYTHON)" .venv-lock
	.venv-lock/bin/pip install --quiet uv
	sh packaging/lock.sh .venv-lock/bin/uv

clean: ## remove environments and what the demo made
	rm -rf $(RUN) $(DEV) $(ALPHA) .venv-lock tests/export/oracle/node_modules demo corpus.db corpus.db-* .corpus dist build

# A stamp is newer than what it was made from; a changed pin installs again.
$(RUN)/.installed: requirements/run.txt pyproject.toml packaging/venv.sh $(SOURCES)
	sh packaging/venv.sh "$(PYTHON)" $(RUN)
	$(RUN)/bin/pip install --quiet --require-hashes -r requirements/run.txt
	$(RUN)/bin/pip install --quiet --no-deps .
	@touch $@

$(DEV)/.installed: requirements/dev.txt pyproject.toml packaging/venv.sh
	sh packaging/venv.sh "$(PYTHON)" $(DEV)
	$(DEV)/bin/pip install --quiet --require-hashes -r requirements/dev.txt
	$(DEV)/bin/pip install --quiet --no-deps -e .
	@touch $@

$(ALPHA)/.installed: requirements/alpha.txt pyproject.toml packaging/venv.sh
	sh packaging/venv.sh "$(PYTHON)" $(ALPHA)
	$(ALPHA)/bin/pip install --quiet --require-hashes -r requirements/alpha.txt
	$(ALPHA)/bin/pip install --quiet --no-deps -e .
	@touch $@
