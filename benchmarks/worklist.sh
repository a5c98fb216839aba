#!/usr/bin/env bash
# Says how long fifty of many open records take on a desk, with their names, clocks and counts, and the first fifty in order, for a
# reader of the whole force, of a unit and of their own records, asked as requests are, under the policies of the database: p50 and p99
# of each. The floor is 30 ms for fifty of 200,000.
#
#   benchmarks/worklist.sh [ROWS] [TIMES]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
rows=${1:-200000}
times=${2:-200}
cd "$root"
mvn -q -pl app -am test -Dtest=WorklistSpeedTests -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dinvicta.rows=$rows" "-Dinvicta.times=$times" | grep '^worklist, '
