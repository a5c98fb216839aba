#!/usr/bin/env bash
# Imports a million street crimes twice and says how long each took and how much memory the program used.
# The rows are those of one published month, repeated with new identifiers in a temporary directory.
#
#   benchmarks/import-million.sh FILE [ROWS]     FILE: a month of data.police.uk, such as 2018-10-kent-street.csv
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
month=${1:?say which file of data.police.uk to repeat}
rows=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v want="$rows" '
  NR == 1 { print; next }
  { line[NR] = $0 }
  END {
    last = NR
    for (made = 0; made < want; made++) {
      row = line[2 + made % (last - 1)]
      print (substr(row, 1, 1) == "," ? row : sprintf("%08x", made) substr(row, 9))
    }
  }' "$month" >"$work/crimes.csv"

for turn in first second; do
  echo "== $turn import of $rows rows, with at most 256 MB of heap" >&2
  INVICTA_JAVA_OPTIONS="-Xmx256m ${INVICTA_JAVA_OPTIONS:-}" "$root/invicta" import street-crime "$work/crimes.csv" --data "$work/data"
done
