# Every word here sets up what it needs in .venv first; all it takes is Python 3.11 or newer.
#
#   make site    import what is new, build site/
#   make check   format, lint, types, import contracts, scripts: what is quick
#   make test    everything: check, tests, the real site built and checked, the browser tests
#   make thorough  every property on thousands of cases, 200 kills of a build: half an hour
#   make bench   the benchmarks
#   make audit   what Lighthouse says of the built site, which npm brings; when a slow telephone shows its first words
#   make pictures  the pictures in the README, from the built site
#   make clean   remove what was built and set up

.PHONY: site check test thorough bench audit pictures clean

# The first Python that is new enough; PYTHON=... overrides.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
# What the set-up puts into .venv is found first.
export PATH := $(CURDIR)/$(BIN):$(PATH)

site: .venv/ready
	$(BIN)/python build.py

check: .venv/ready-for-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm --prefix tests/js run --silent check

test: check
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope

# Hypothesis marks the tests of properties by itself.
thorough: .venv/ready-for-tests
	THOROUGH=1 $(BIN)/python -m pytest --numprocesses 2 --dist worksteal -m "hypothesis or thorough"

bench: .venv/ready-for-tests
	$(BIN)/python -m bench.run

audit: site .venv/ready-for-tests
	$(BIN)/python -m bench.audit
	$(BIN)/python -m bench.paint

pictures: site .venv/ready-for-tests
	$(BIN)/python -m scripts.pictures --article 2021-03/04-sanzhengban-2021-8.html --query 农民工返乡创业

clean:
	rm -rf site .site.building .site.previous .site.lock .site.memory .venv tests/js/node_modules *.egg-info
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready: pyproject.toml scripts/set_up.py
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/"; exit 1; }
	$(PYTHON) scripts/set_up.py
	@touch $@

.venv/ready-for-tests: pyproject.toml scripts/set_up.py tests/js/package-lock.json
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/"; exit 1; }
	$(PYTHON) scripts/set_up.py --for-tests
	@touch .venv/ready $@
