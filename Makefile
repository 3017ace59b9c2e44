# The two commands of the README are `make demo` and `make test`; `make help` lists the others.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# What the program is built with and runs with, and what its tests compare it with.
BUILD_PACKAGES = pkg-config libxml2-dev zlib1g-dev nettle-dev libstemmer-dev libzstd-dev liblzma-dev poppler-utils \
	python3
TEST_PACKAGES = python3-jsonschema xz-utils python3-networkx python3-scipy python3-pandas \
	python3-rdflib graphviz chromium fonts-dejavu-core

# The release carries the Swift and C++ runtimes: it starts in less time and runs where no Swift is. The linker takes the
# C++ runtime from the folder that has nothing else; where there is no archive of it, the shared one is used.
STATIC = .build/static
RELEASE = -c release --static-swift-stdlib -Xlinker -L$(STATIC)
BINARY = .build/release/kamerstuk

# Seconds for each fuzz target.
FUZZ_SECONDS ?= 60

.PHONY: help demo test build install bench check-generated fuzz sanitize torture accuracy dist docs clean packages test-packages lint

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## make demo             installs what is missing, builds, and runs the main job on Corpus
demo: build
	@Scripts/demo $(BINARY)

## make test             installs what is missing and runs every check
test: build test-packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Scripts/check-records $(BINARY)
	Scripts/check-docs $(BINARY)

## make build            builds the release
build: packages $(STATIC)/libstdc++.a
	$(SWIFT) build $(RELEASE) --product kamerstuk

$(STATIC)/libstdc++.a:
	@mkdir -p $(STATIC)
	@archive=$$("$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/clang" -print-file-name=libstdc++.a); \
	  case $$archive in /*) ln -sf "$$archive" $@ ;; esac

## make install PREFIX=  installs the program, its man page and its shell completions below PREFIX (/usr/local)
install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/kamerstuk
	@mkdir -p $(DESTDIR)$(PREFIX)/share/man/man1
	Scripts/man-page $(BINARY) > $(DESTDIR)$(PREFIX)/share/man/man1/kamerstuk.1
	@mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kamerstuk
	$(BINARY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kamerstuk
	$(BINARY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kamerstuk.fish

## make dist             the release in dist: an archive and a Debian package with the Swift runtime inside, checked
dist: packages $(STATIC)/libstdc++.a
	@Scripts/install-packages binutils dpkg-dev xz-utils python3
	$(SWIFT) build $(RELEASE) --product kamerstuk --scratch-path .build/dist
	Scripts/dist .build/dist/release/kamerstuk
	Scripts/check-dist

## make bench            runs the benchmarks
bench: build
	Benchmarks/run

## make accuracy         precision, recall, F1 and every miss, on annotated sample letters and, where present, real papers
accuracy: build
	@Scripts/install-packages python3
	Scripts/accuracy $(BINARY)

## make docs             the documentation of every library with DocC, in .build/docs; warnings are errors
docs: build
	Scripts/docs

## make fuzz             builds every fuzz target and runs each for FUZZ_SECONDS (60)
fuzz: packages
	Fuzz/run $(FUZZ_SECONDS)

## make sanitize         runs the tests with the address sanitizer, then with the thread sanitizer
sanitize: packages test-packages
	Scripts/sanitize address
	Scripts/sanitize thread

## make torture          the index against 500 kills, every byte flipped, every length, 60 rounds of random queries
torture: packages
	KAMERSTUK_TORTURE=1 $(SWIFT) test --filter TextIndexTests

## make check-generated  checks the answers on 100,000 generated papers (several minutes)
check-generated: build
	Benchmarks/generated_letters.py $(BINARY)

## make lint             checks the format of the sources
lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

## make clean            removes what was built
clean:
	$(SWIFT) package clean

packages:
	@Scripts/install-packages $(BUILD_PACKAGES)

test-packages:
	@Scripts/install-packages $(TEST_PACKAGES)
