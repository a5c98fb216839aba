#!/usr/bin/env bash
# A million clocks pending, a hundred of them due: how long it takes to find those, and the lists of one unit.
# The floor: those due are found in less than 50 ms. Makes a store of its own and takes it away.
#   benchmarks/clocks-million.sh [TIMES]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$root/invicta" bench clocks --times "${1:-200}" --data "$data"
