#!/usr/bin/env bash
# How many concerns a second are saved over the interface for programs (checked, allowed, versioned, logged, their clock started, on
# disk), beside how many rows of the same bytes pgbench inserts with one statement into the same PostgreSQL, in the same run.
# The goals: 40 % of pgbench on 16 connections, 100 % on 64, p99 under 25 ms.
#   benchmarks/saving.sh [SECONDS] [ROUNDS]
# Makes a store of its own and takes it away. Needs pgbench and psql (Debian: postgresql, postgresql-client).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-15}
rounds=${2:-3}
for tool in pgbench psql; do
  command -v "$tool" >/dev/null || { echo "$tool is missing. Install it (Debian: apt install postgresql), then try again." >&2; exit 2; }
done
data=$(mktemp -d)
port=8199
"$root/invicta" demo --port "$port" --data "$data" >"$data/said" 2>&1 &
demo=$!
trap 'kill $demo 2>/dev/null; wait $demo 2>/dev/null || true; rm -rf "$data"' EXIT
until grep -q 'Stop with Ctrl-C' "$data/said"; do
  kill -0 $demo 2>/dev/null || { cat "$data/said" >&2; exit 1; }
  sleep 1
done

property() { sed -n "s/^$2=//p" "$data/$1"; }
PGPASSWORD=$(property credentials.properties administrator)
export PGPASSWORD PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=invicta
PGPORT=$(property connection.properties port)
sql() { psql -qtAX -c "$1"; }

home=${JAVA_HOME:-}
if [ -z "$home" ]; then home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")"); fi
"$home/bin/javac" -d "$data/client" "$root/benchmarks/Saving.java"
save() { "$home/bin/java" -XX:+UseSerialGC -cp "$data/client" Saving "$port" "$1" "$2" rowan-hollis; }

# Until it is warm, and so that there is a row to measure.
save 16 $((seconds * 3)) >/dev/null
sql "create table bench_row (id bigint generated always as identity primary key, body jsonb not null, rest text not null)"
sql "
  with saved as (select id from record where type = 'concern' and opened_by = 'rowan-hollis' order by opened_at desc limit 1)
  insert into bench_row (body, rest)
  select v.body, repeat('x', (
    select (select pg_column_size(r) from record r where r.id = saved.id)::int
      + (select pg_column_size(l) from link l where l.record_id = saved.id)::int
      + (select sum(pg_column_size(a)) from assertion a where a.record_id = saved.id)::int
      + (select pg_column_size(w) from work w where w.record_id = saved.id)::int
      + (select pg_column_size(d) from desk_item d where d.record_id = saved.id)::int
      + (select sum(pg_column_size(k)) from access.reach k where k.record_id = saved.id)::int
      + (select sum(pg_column_size(c)) from clocks.clock c where c.record_id = saved.id)::int
      + (select sum(pg_column_size(p)) from proposal p where p.record_id = saved.id)::int
      + (select sum(pg_column_size(e)) from audit.entry e where e.records @> array[saved.id])::int))
  from saved join record_version v on v.record_id = saved.id"
sql "select 'insert into bench_row (body, rest) values (' || quote_literal(body::text) || ', ' || quote_literal(rest) || ');' from bench_row limit 1" \
  >"$data/insert.sql"
echo "a save writes $(sql "select pg_size_pretty(pg_column_size(b)::numeric) from bench_row b limit 1"); both with fsync"

for connections in 16 64; do
  for round in $(seq "$rounds"); do
    floor=$(pgbench -n -c "$connections" -j 2 -T "$seconds" -M prepared -f "$data/insert.sql" 2>/dev/null | sed -n 's/^tps = \([0-9]*\).*/\1/p')
    read -r rate p50 p99 <<<"$(save "$connections" "$seconds")"
    echo "$connections connections, round $round: pgbench $floor/s, concerns $rate/s = $((rate * 100 / floor)) %, p50 $p50 ms, p99 $p99 ms"
  done
done
