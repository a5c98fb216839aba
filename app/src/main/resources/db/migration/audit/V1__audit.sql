-- Who did and saw what, for what purpose. Rows are added and never changed; each continues the hash of the one before it in its lane.
-- A writer takes a lane that nobody else writes to at the moment, so that the chain does not queue everybody.
create schema audit;

create table audit.lane (
  lane   integer primary key check (lane >= 0),
  number bigint not null default 0,
  hash   bytea not null default ''
) with (fillfactor = 10);
comment on table audit.lane is 'The head of each lane: how many entries it has, and the hash of the last';
insert into audit.lane (lane) select generate_series(0, 31);

create table audit.entry (
  lane     integer not null,
  number   bigint not null check (number > 0),
  at       timestamptz not null,
  kind     text not null check (kind in
    ('read', 'search', 'change', 'disclosure', 'signed-in', 'signed-out', 'purpose', 'break-glass', 'review', 'refused')),
  officer  text not null,
  unit     text not null,
  purpose  text not null,
  type     text not null,
  records  uuid[] not null,
  people   uuid[] not null,
  through  text not null,
  detail   text not null,
  previous bytea not null,
  hash     bytea not null check (octet_length(hash) = 32),
  primary key (lane, number)
);
comment on table audit.entry is 'The log of reads, searches, changes and disclosures: ids and codes only, never what was read or searched for';
comment on column audit.entry.through is 'The address, verb or statement; without what somebody typed';
comment on column audit.entry.detail is 'What else has to be known: the move made, the receiver of a disclosure, how many were listed';
create index entry_about on audit.entry using gin (records, people);
create index entry_officer on audit.entry (officer, at);
create index entry_at on audit.entry (at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.entry is append-only: % refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger entry_append_only
  before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();

-- Each part with its length before it, so that no two entries have the same text.
create function audit.part(said text) returns text language sql immutable strict
begin atomic
  select char_length(said) || ':' || said || ',';
end;

create function audit.canonical(e audit.entry) returns text language sql stable
begin atomic
  select audit.part(e.lane::text) || audit.part(e.number::text)
    || audit.part((extract(epoch from e.at) * 1000000)::bigint::text)
    || audit.part(e.kind) || audit.part(e.officer) || audit.part(e.unit) || audit.part(e.purpose) || audit.part(e.type)
    || audit.part(array_to_string(e.records, ' ')) || audit.part(array_to_string(e.people, ' '))
    || audit.part(e.through) || audit.part(e.detail);
end;

-- Adds an entry; the owner alone says for whom.
create function audit.write(
  kind text, officer text, unit text, purpose text, type text, records uuid[], people uuid[], through text, detail text
) returns void language plpgsql set search_path = pg_catalog as $$
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
  entry := row(head.lane, head.number + 1, clock_timestamp(), kind, officer, coalesce(unit, ''), coalesce(purpose, ''),
    coalesce(type, ''), coalesce(records, '{}'), coalesce(people, '{}'), coalesce(through, ''), coalesce(detail, ''),
    head.hash, null)::audit.entry;
  entry.hash := sha256(entry.previous || convert_to(audit.canonical(entry), 'UTF8'));
  insert into audit.entry values (entry.*);
  update audit.lane l set number = entry.number, hash = entry.hash where l.lane = head.lane;
end $$;

-- Adds an entry for whoever the session is: the only way in for invicta_app.
create function audit.add(kind text, type text, records uuid[], people uuid[], through text, detail text)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  s access.database_session;
begin
  select * into s from access.database_session d
  where d.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and d.expires > statement_timestamp();
  if not found then
    raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
  end if;
  if kind not in ('read', 'search', 'disclosure', 'refused') then
    raise exception 'an entry of the kind % is not for pages to add', kind using errcode = 'insufficient_privilege';
  end if;
  perform audit.write(kind, s.officer, s.unit, s.purpose, type, records, people, through, detail);
end $$;

-- What was done to the records that somebody may see, one's own doings, and everything for an auditor.
alter table audit.entry enable row level security;

revoke all on all functions in schema audit from public;
grant usage on schema audit to invicta_app;
grant select on audit.entry to invicta_app;
grant execute on function audit.add(text, text, uuid[], uuid[], text, text) to invicta_app;
