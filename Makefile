# The two commands that set everything up: `make demo` and `make test`. The rest are for daily work.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
export PATH := $(CURDIR)/$(BIN):$(PATH)
# One lesson, such as 01-modules; where it isn't said, demo and grade take that one, build and verify all.
LESSON ?=

.PHONY: help browser test-light test-long demo test lab build check-build verify verify-known lint tests nbval attacks corpora bench bench-cluster grade test-gpu bundle sandbox-program clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(READY): requirements.txt requirements-dev.txt pyproject.toml course/pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --requirement requirements-dev.txt
	$(BIN)/pip install --quiet --no-deps --editable . --editable ./course
	touch $@

sandbox-program: ## install bubblewrap, where that can be done without asking
	@command -v bwrap >/dev/null || scripts/install-system-programs bubblewrap || true

demo: $(READY) sandbox-program ## grade a made-up class of lesson 1, and write feedback and marks
	scripts/demo $(or $(LESSON),01-modules)

test: lint tests browser check-build verify-known ## everything that CI proves, in 20 minutes on two processors

lint: $(READY)
	ruff check .
	ruff format --check .
	lint-imports --no-cache
	mypy

tests: $(READY) sandbox-program
	pytest --numprocesses 2 --dist loadfile --durations 15 -m "not browser and not slow"

test-light: $(READY) sandbox-program ## the grader installed alone: newest versions, no torch, a course of someone else's
	pytest tests/test_light.py -rs

test-long: $(READY) sandbox-program ## the tests that take longer: kills, clusters, PostgreSQL, system users, every command of docs/
	pytest --durations 10 -m "slow and not browser"

browser: $(READY) sandbox-program ## what students and instructors see, in JupyterLab and the Formgrader, driven in chromium
	scripts/install-system-programs chromium || true # without one, these tests say that they are skipped
	pytest -m browser -rs

nbval: $(READY) ## run every notebook: source strictly, release laxly
	pytest tests/test_notebooks.py

build: $(READY) ## build source/ and release/ from course/lessons/
	python -m course.authors.build $(LESSON)

check-build: $(READY) ## fail if a build would change something
	python -m course.authors.build --check

# All six take five minutes: too long beside everything else.
verify-known: $(READY) sandbox-program ## the quick part of verify, for CI: known answers of three lessons, two seeds
	autograder verify --seeds 2 --no-mutants $(or $(LESSON),01-modules 04-custom-layers 06-gpu)

verify: $(READY) sandbox-program ## prove that the tests are right: known answers, mutants, leaks, under five seeds
	autograder verify $(LESSON)

test-gpu: $(READY) sandbox-program ## lesson 6 and the CUDA tests, where there is a GPU
	pytest -m cuda -rs
	autograder verify 06-gpu

attacks: $(READY) sandbox-program ## hostile submissions: stock nbgrader's marks beside ours
	python -m benchmarks.attacks

corpora: $(READY) sandbox-program ## hostile, unlucky and other cases, counted in a table (ALL=1: the long ones too)
	python -m benchmarks.corpora $(if $(ALL),--long)

bench: $(READY) sandbox-program ## how fast: stock nbgrader beside ours
	python -m benchmarks.speed

bench-cluster: $(READY) sandbox-program ## what a cluster costs per submission: 1 and 4 worker processes beside local
	python -m benchmarks.cluster

grade: $(READY) sandbox-program ## grade submitted/ of LESSON: gradebook, feedback, and marks in marks.csv
	autograder grade $(or $(LESSON),01-modules)
	autograder feedback $(or $(LESSON),01-modules)
	autograder export $(or $(LESSON),01-modules) --to marks.csv

bundle: $(READY) ## what to hand out to students, zipped, in dist/
	python -m course.authors.bundle

lab: $(READY) ## open JupyterLab here
	jupyter lab

clean: ## remove what grading leaves behind, here and in demo/; not the environment
	rm -rf demo dist bundle reports .autograder gradebook.db
