# One command each: `make demo` shows the program, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CASE := build/demo.case

.PHONY: demo test lint types imports unit evaluate bench docs picture lock clean

# Builds a casefile from the bundled sample reports and prints its register.
demo: $(STAMP)
	@mkdir -p build && rm -f $(CASE)
	@$(BIN)/reportedly build samples -c $(CASE)
	@$(BIN)/reportedly register -c $(CASE)
	@echo
	@echo "Next: $(BIN)/reportedly show ru-ir-s-300 -c $(CASE)"
	@echo "      $(BIN)/reportedly why ru-ir-s-300 value -c $(CASE)"
	@echo "The web page: $(BIN)/reportedly serve -c $(CASE)   (planned; see CHANGELOG.md)"

# Everything that CI runs, cheapest first.
test: lint types imports unit evaluate

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

unit: $(STAMP)
	$(BIN)/pytest -q

# The quality gate: gold reports that taught the reader nothing, against pinned floors.
evaluate: $(STAMP)
	$(BIN)/reportedly evaluate evaluation/held_out --floors evaluation/floors.toml \
	  --errors-to evaluation/errors

# Learns the reader's weights from evaluation/gold; about three minutes.
train: $(STAMP)
	$(BIN)/python -m training.train

# Ratios within one run: reading against plain spaCy, and start-up.
bench: $(STAMP)
	$(BIN)/python bench/bench.py

# Everything in the pages that is made from the program: commands, output, counts, rules.
docs: $(STAMP)
	@mkdir -p build
	$(BIN)/python -m reportedly.cli.manual > build/commands.md && mv build/commands.md docs/commands.md
	$(BIN)/python docs/pages.py

# The register of the samples as the README shows it.
picture: $(STAMP)
	$(BIN)/python docs/picture.py

# The lock pins every package with its hashes, for every platform and Python >= 3.11.
lock: $(STAMP)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --group dev pyproject.toml -o requirements.lock

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

clean:
	rm -rf build $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
