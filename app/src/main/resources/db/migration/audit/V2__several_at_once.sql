-- Several entries are added to one lane at once, so that saving together does not look for a lane for each.
create function audit.write_all(entries audit.entry[]) returns void language plpgsql set search_path = pg_catalog as $$
declare
  head audit.lane;
  entry audit.entry;
  start integer := pg_backend_pid() % 32;
begin
  for tried in 0..31 loop
    select * into head from audit.lane l where l.lane = (start + tried) % 32 for update skip locked;
    exit when found;
  end loop;
  if head.lane is null then
    select * into head from audit.lane l where l.lane = start for update;
  end if;
  for at in 1..coalesce(array_length(entries, 1), 0) loop
    entry := entries[at];
    head.number := head.number + 1;
    entry := row(head.lane, head.number, clock_timestamp(), entry.kind, entry.officer, coalesce(entry.unit, ''),
      coalesce(entry.purpose, ''), coalesce(entry.type, ''), coalesce(entry.records, '{}'), coalesce(entry.people, '{}'),
      coalesce(entry.through, ''), coalesce(entry.detail, ''), head.hash, null)::audit.entry;
    entry.hash := sha256(entry.previous || convert_to(audit.canonical(entry), 'UTF8'));
    head.hash := entry.hash;
    entries[at] := entry;
  end loop;
  insert into audit.entry select * from unnest(entries);
  update audit.lane l set number = head.number, hash = head.hash where l.lane = head.lane;
end $$;
revoke all on function audit.write_all(audit.entry[]) from public;
comment on function audit.write_all(audit.entry[]) is 'Adds entries, of which lane, number, time and hashes are filled in here; the owner alone says for whom';

create or replace function audit.write(
  kind text, officer text, unit text, purpose text, type text, records uuid[], people uuid[], through text, detail text
) returns void language sql set search_path = pg_catalog
begin atomic
  select audit.write_all(array[
    row(null, null, null, kind, officer, unit, purpose, type, records, people, through, detail, null, null)::audit.entry]);
end;

-- The same text as before, put together by one expression: a function called for each part was most of the cost of an entry.
create or replace function audit.canonical(e audit.entry) returns text language sql stable
begin atomic
  select string_agg(char_length(part.said) || ':' || part.said || ',', '' order by part.number)
  from unnest(array[
    e.lane::text, e.number::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.kind, e.officer, e.unit, e.purpose, e.type,
    array_to_string(e.records, ' '), array_to_string(e.people, ' '), e.through, e.detail]) with ordinality part (said, number);
end;
drop function audit.part(text);
