# Two commands: `make serve` shows the page, `make test` proves it. Both install
# what is missing first; see scripts/setup.

native := scripts/with-toolchain native
wasm := scripts/with-toolchain wasm
small := scripts/with-toolchain small

# Steps wait for each other, also under `make -j`.
.NOTPARALLEL:

.PHONY: help serve build test check weigh score setup setup-test clean

help:
	@echo 'make serve    build the sample edition and serve it at http://127.0.0.1:8080/'
	@echo 'make test     everything that must hold, in real browsers, too'
	@echo 'make check    formatting and lints only'
	@echo 'make build    the page for a web server, in dist/'
	@echo 'make weigh    what a first visit downloads, against its budget'
	@echo 'make score    how well quotations are found, on labelled texts'
	@echo 'make setup    install what these need, and nothing else'

serve: setup
	STANDFIRST_EDITION=1 $(wasm) trunk serve

build: setup
	$(small) trunk build --release --locked

# The test runners come last: their summaries are the last lines.
test: setup-test check
	$(small) trunk build --release --locked
	scripts/weigh
	FUZZ_SECONDS=20 $(native) cargo test --locked
	$(native) cargo test --locked --test browser

check:
	for script in scripts/setup scripts/setup.d/*.sh scripts/with-toolchain scripts/screenshots scripts/sample scripts/edition .ci/run; do \
		bash -n $$script || exit 1; done
	$(native) cargo fmt --check
	$(native) cargo clippy --locked --all-targets -- -D warnings
	$(native) cargo clippy --locked --test browser -- -D warnings

weigh: build
	scripts/weigh

setup:
	@scripts/setup page

setup-test:
	@scripts/setup test

clean:
	$(native) cargo clean
	rm -rf dist

# How well quotations and speakers are found, where the labelled texts are.
score:
	$(native) scripts/score
