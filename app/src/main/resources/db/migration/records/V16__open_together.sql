-- Records opened by several people at once are written by one statement and one commit. The function belongs to the owner, whom
-- policies do not hold; so it asks itself what they would ask: each record is opened in the name of a session, by its secret, that may
-- open records of its type, and names no person but those it enters.

-- What other modules keep of a record that is opened.
create table opening_table (
  number  integer generated always as identity primary key,
  name    regclass not null unique,
  columns text not null,
  guard   text not null
);
comment on table opening_table is 'Tables that may be written with a record that is opened';
comment on column opening_table.number is 'The order in which they are written';
comment on column opening_table.columns is 'The columns that are written, with commas between';
comment on column opening_table.guard is 'A condition that each row (r) has to meet: it belongs to one of the records ($2) that are opened';

create function written_with_opening(table_name regclass, columns text, guard text) returns void language sql
begin atomic
  insert into opening_table (name, columns, guard) values (table_name, columns, guard);
end;
revoke all on function written_with_opening(regclass, text, text) from public;
comment on function written_with_opening(regclass, text, text) is 'For migrations: rows of the table may be written with a record that is opened';

create function refuse_what_no_session_may_open(opened jsonb) returns void language plpgsql set search_path = pg_catalog as $$
begin
  if (select count(*)
      from jsonb_to_recordset(opened -> 'records') as r (secret text, type text)
      join access.database_session s on s.digest = sha256(convert_to(r.secret, 'UTF8')) and s.expires > statement_timestamp()
      where exists (select from access.grant_ g
                    where g.type = r.type and g.kind = 'open' and (g.role = '*' or g.role = any (s.roles))))
     <> jsonb_array_length(opened -> 'records') then
    raise exception 'a record is opened by nobody who may open it' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from jsonb_to_recordset(opened -> 'links') as l (record_id uuid, kind text, party_id uuid)
             where l.kind = 'person'
               and not exists (select from jsonb_to_recordset(opened -> 'people') as p (record_id uuid, id uuid)
                               where p.record_id = l.record_id and p.id = l.party_id)) then
    raise exception 'a record names a person who is not entered with it' using errcode = 'insufficient_privilege';
  end if;
end $$;
revoke all on function refuse_what_no_session_may_open(jsonb) from public;

create function open_together(opened jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids uuid[];
  entries audit.entry[];
  other record;
begin
  perform public.refuse_what_no_session_may_open(opened);
  select array_agg(r.id) into ids from jsonb_to_recordset(opened -> 'records') as r (id uuid);

  -- first, so that desks find the clocks when the record comes
  for other in
    select t.name, t.columns, t.guard, given.value as rows
    from jsonb_each(opened -> 'rows') as given join public.opening_table t on t.name = given.key::regclass
    order by t.number
  loop
    execute format('insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1) r where %s',
      other.name, other.columns, other.columns, other.name, other.guard) using other.rows, ids;
  end loop;

  with one as materialized (
    select r.*, s.officer, s.unit, s.purpose
    from jsonb_to_recordset(opened -> 'records') as r (secret text, id uuid, type text, definition integer, state text, body jsonb,
      true_from timestamptz, recorded_at timestamptz, through text, reason text, hash bytea, digest bytea)
    join access.database_session s on s.digest = sha256(convert_to(r.secret, 'UTF8')) and s.expires > statement_timestamp()
  ), head as (
    insert into public.record (id, type, version, state, digest, hash, opened_at, changed_at, opened_by)
    select id, type, 1, state, digest, hash, recorded_at, recorded_at, officer from one
  ), version as (
    insert into public.record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at, recorded_by,
      through, reason, previous_hash, hash)
    select id, 1, type, definition, state, body, true_from, recorded_at, officer, through, reason, '', hash from one
  ), entered as (
    insert into public.person (id, opened_at, opened_by)
    select p.id, one.recorded_at, one.officer
    from jsonb_to_recordset(opened -> 'people') as p (record_id uuid, id uuid) join one on one.id = p.record_id
  ), linked as (
    insert into public.link (record_id, role, kind, party_id, from_version)
    select one.id, l.role, l.kind, l.party_id, 1
    from jsonb_to_recordset(opened -> 'links') as l (record_id uuid, role text, kind text, party_id uuid) join one on one.id = l.record_id
    returning record_id, kind, party_id
  ), said as (
    insert into public.assertion (party_id, record_id, version, says, system, value, recorded_at)
    select a.party_id, one.id, 1, a.says, a.system, a.value, one.recorded_at
    from jsonb_to_recordset(opened -> 'said') as a (record_id uuid, party_id uuid, says text, system text, value text)
    join one on one.id = a.record_id
    where exists (select from linked where linked.record_id = a.record_id and linked.party_id = a.party_id)
    on conflict do nothing
  ), begun as (
    insert into public.work (record_id, version, unit, opened_by, changed_at) select id, 1, unit, officer, recorded_at from one
  ), reached as (
    insert into access.reach (record_id, because, who) select id, 'opened', officer from one on conflict do nothing
  )
  select array_agg(row(null, null, null, 'change', one.officer, one.unit, one.purpose, one.type, array[one.id],
      (select array_agg(distinct linked.party_id) from linked where linked.record_id = one.id and linked.kind = 'person'),
      one.through, 'opened', null, null)::audit.entry order by one.id)
  into entries from one;
  perform audit.write_all(entries);
end $$;
revoke all on function open_together(jsonb) from public;
grant execute on function open_together(jsonb) to invicta_app;

-- What the trigger writes for each version is written by the function for all of its records. Whoever is held by policies has no way
-- round it, and neither has the owner: only the function is called by one role and runs as another for whom no policy holds.
drop trigger record_version_wrote on record_version;
create trigger record_version_wrote
  after insert on record_version for each row
  when (position(':' in new.recorded_by) = 0 and (row_security_active('record_version'::regclass) or session_user = current_user))
  execute function access.wrote();

-- The ways to records whose work begins, for all that begin at once.
drop trigger work_is_reach on work;
create trigger work_is_reach after update on work for each row execute function access.work_is();
create function access.work_begins() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into access.reach (record_id, because, who)
  select begun.record_id, way.because, way.who
  from begun, lateral (values ('unit', 'unit:' || begun.unit), ('holder', begun.holder), ('opened', begun.opened_by)) way (because, who)
  where way.who not in ('', 'unit:')
  on conflict do nothing;
  return null;
end $$;
revoke all on function access.work_begins() from public;
create trigger work_begins_reach after insert on work referencing new table as begun
  for each statement execute function access.work_begins();
