# make read     on a fresh machine: install what is missing, build, open the reader
# make test     on a fresh machine: install what is missing, run every test
PREFIX ?= /usr/local
STRICT = --explicit-target-dependency-import-check error
RELEASE = swift build -c release --static-swift-stdlib $(STRICT)
BINARY = .build/release/kolumne
HTML5LIB = .build/conformance/html5lib-1.1
# What the build needs, then what only the tests need.
PACKAGES = libncurses-dev ncurses-base libsqlite3-dev zlib1g-dev libdeflate-dev libvterm-dev strace
SOURCES = Package.swift Sources Tests Benchmarks

# The help of the program is worded by locale and configuration; the manual is in English.
MANUAL = LC_ALL=C KOLUMNE_HOME=/nonexistent
PAGES = Docs/man/kolumne.1 Docs/man/kolumne-config.5 Docs/Manual.md

.PHONY: read build test end-to-end lint deps install manual bench conformance tables pictures fuzz kills soak clean

read: build
	$(BINARY)

build: deps
	$(RELEASE) --product kolumne

test: deps
	swift build --build-tests $(STRICT)
	swift test --skip-build

# The tests that drive the program in a terminal, on the binary that is installed.
end-to-end: build
	KOLUMNE_BINARY=$(abspath $(BINARY)) swift test $(STRICT) --filter KolumneTests

lint:
	swift format lint --strict --recursive $(SOURCES)

deps:
	@missing=$$(for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	  root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$root apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends $$missing; \
	fi

install: build
	install -D -m 755 -s $(BINARY) $(DESTDIR)$(PREFIX)/bin/kolumne
	install -D -m 644 Docs/man/kolumne.1 $(DESTDIR)$(PREFIX)/share/man/man1/kolumne.1
	install -D -m 644 Docs/man/kolumne-config.5 $(DESTDIR)$(PREFIX)/share/man/man5/kolumne-config.5
	for shell in bash zsh fish; do \
	  $(BINARY) --generate-completion-script $$shell >.build/kolumne.$$shell || exit 1; \
	done
	install -D -m 644 .build/kolumne.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kolumne
	install -D -m 644 .build/kolumne.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kolumne
	install -D -m 644 .build/kolumne.fish \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kolumne.fish

# Writes the manual and the man pages from the program's own lists.
manual:
	swift build $(STRICT) --product kolumne
	mkdir -p Docs/man
	for page in $(PAGES); do \
	  $(MANUAL) .build/debug/kolumne manual $$(basename $$page) >$$page || exit 1; \
	done

bench: deps
	$(RELEASE) --product Benchmarks
	.build/release/Benchmarks

# A library is killed 200 times while it is imported into, tagged, read in and migrated.
kills: deps
	swift build --build-tests $(STRICT)
	KOLUMNE_KILLS=50 swift test --skip-build --filter StorageTests.CrashTests

# 500 readers without a plan press 200 keys each, and every view is drawn at every size.
soak: deps
	swift build --build-tests $(STRICT)
	KOLUMNE_SESSIONS=500 KOLUMNE_SWEEP=1 swift test --skip-build --filter 'Soak|Sweep'

# The generated tables are those of the published data, lines end where Unicode's tests tell and
# pages become the trees that the html5lib tests tell, but for the cases in Docs/Conformance.md.
conformance: PACKAGES += unicode-data
conformance: deps $(HTML5LIB)
	.ci/tables --check
	$(RELEASE) --product BreakConformance
	.build/release/BreakConformance /usr/share/unicode/auxiliary Docs/Conformance.md
	$(RELEASE) --product TreeConformance
	.build/release/TreeConformance $(HTML5LIB)/html5lib/tests/testdata/tree-construction \
	  Docs/Conformance.md

# pip builds what it downloads to learn its name; newer setuptools cannot build this.
$(HTML5LIB):
	mkdir -p $(@D)
	echo 'setuptools<70' >$(@D)/constraints.txt
	PIP_CONSTRAINT=$(abspath $(@D))/constraints.txt python3 -m pip download --quiet \
	  --no-deps --no-binary html5lib --dest $(@D) html5lib==1.1
	tar -xzf $@.tar.gz -C $(@D)

tables:
	.ci/tables

# The pictures in Docs, drawn by xterm on a display in memory.
pictures: PACKAGES += xvfb xterm xdotool imagemagick fonts-dejavu-core
pictures: build
	.ci/pictures $(BINARY)

# A minute of hostile input for each parser.
fuzz:
	.ci/fuzz

clean:
	swift package clean
