#!/bin/sh
# Builds a fuzz target with plain swiftc and runs it:  Fuzz/run.sh segment|query [libFuzzer options, -max_total_time=60 by default]
# The sources of TextIndex are compiled into the target; crashes are left in the directory where it runs, which is printed.
set -e
cd "$(dirname "$0")"
case $1 in segment) main=SegmentFuzz.swift ;; query) main=QueryFuzz.swift ;; *) echo "segment or query" >&2; exit 2 ;; esac
shift
out=$(mktemp -d)
for c in ../Sources/CIndexKernels/*.c; do
  clang -O2 -g -fsanitize=address,fuzzer-no-link -I../Sources/CIndexKernels/include -c "$c" -o "$out/$(basename "$c").o"
done
cat > "$out/module.modulemap" <<M
module CIndexKernels { header "$PWD/../Sources/CIndexKernels/include/CIndexKernels.h" export * }
M
swiftc -O -parse-as-library -swift-version 6 -package-name kamerstuk -sanitize=fuzzer,address -module-name FuzzTarget \
  -Xcc -fmodule-map-file="$out/module.modulemap" -I../Sources/CStemmer -I../Sources/CZstd \
  $(find ../Sources/TextIndex -name '*.swift') $main "$out"/*.o -lstemmer -lzstd -o "$out/target"
cd "$out"
pwd
SWIFT_BACKTRACE=enable=no exec ./target "${@:--max_total_time=60}"
