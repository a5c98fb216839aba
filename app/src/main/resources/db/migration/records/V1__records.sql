-- Records and their versions. A version once written stays as it is: see refuse_change().

create table record (
  id         uuid primary key,
  type       text not null,
  key        text,
  version    integer not null check (version > 0),
  state      text not null,
  digest     bytea not null check (octet_length(digest) = 32),
  hash       bytea not null check (octet_length(hash) = 32),
  opened_at  timestamptz not null,
  changed_at timestamptz not null
);
comment on table record is 'The head of each record: its latest version in short';
comment on column record.key is 'The key another system knows it by, unique per type';
comment on column record.digest is 'SHA-256 of the body and the parties: equal when a save would change nothing';
comment on column record.hash is 'The hash of the latest version, which the next one continues';
create unique index record_key on record (type, key) where key is not null;
create index record_type on record (type, id);

-- No foreign key to record: it would cost a look-up a row in bulk imports; heads cannot be deleted, and audit verify compares both.
create table record_version (
  record_id          uuid not null,
  version            integer not null check (version > 0),
  type               text not null,
  definition_version integer not null,
  state              text not null,
  body               jsonb not null,
  true_from          timestamptz not null,
  recorded_at        timestamptz not null,
  recorded_by        text not null check (recorded_by <> ''),
  through            text not null,
  reason             text not null,
  previous_hash      bytea not null,
  hash               bytea not null check (octet_length(hash) = 32),
  tx                 xid8 not null default pg_current_xact_id(),
  primary key (record_id, version)
);
comment on table record_version is 'Every version of every record, append-only';
comment on column record_version.previous_hash is 'The hash of the version before; empty for the first';
comment on column record_version.tx is 'The transaction that wrote it: rows below pg_snapshot_xmin(pg_current_snapshot()) are all there';
create index record_version_tx on record_version (tx);
-- bodies are small and read in bulk: compressing them costs more than it saves
alter table record_version alter column body set storage external;

create table link (
  record_id    uuid not null,
  role         text not null,
  kind         text not null check (kind in ('person', 'place', 'organisation')),
  party_id     uuid not null,
  from_version integer not null check (from_version > 0),
  to_version   integer check (to_version > from_version),
  primary key (record_id, role, party_id, from_version)
);
comment on table link is 'Who and what takes part in a record, in which role, and the versions it holds for';
comment on column link.to_version is 'The first version it no longer holds for; null while it holds';
create index link_party on link (party_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Write a new version instead';
end $$;

create trigger record_version_append_only
  before update or delete or truncate on record_version
  for each statement execute function refuse_change();
create trigger record_stays
  before delete or truncate on record
  for each statement execute function refuse_change();
create trigger link_stays
  before delete or truncate on link
  for each statement execute function refuse_change();

create function refuse_link_change() returns trigger language plpgsql as $$
begin
  if old.to_version is null and new.to_version is not null
     and (old.record_id, old.role, old.kind, old.party_id, old.from_version)
       = (new.record_id, new.role, new.kind, new.party_id, new.from_version) then
    return new;
  end if;
  raise exception 'a link may only be ended' using errcode = 'restrict_violation';
end $$;
create trigger link_ends_once
  before update on link for each row execute function refuse_link_change();

-- People, places and organisations: what records agree on is an assertion of a record, never a fact of its own.

create table person (
  id        uuid primary key,
  opened_at timestamptz not null
);
comment on table person is 'A person; names, dates of birth and identifiers are assertions';

create table place (
  id        uuid primary key,
  title     text not null check (title <> ''),
  latitude  double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  opened_at timestamptz not null,
  unique (latitude, longitude, title)
);
comment on table place is 'A place: WGS 84, degrees';

create table organisation (
  id          uuid primary key,
  code_system text not null check (code_system <> ''),
  code        text not null check (code <> ''),
  title       text not null check (title <> ''),
  opened_at   timestamptz not null,
  unique (code_system, code)
);
comment on table organisation is 'An organisation by the code a published list gives it, such as a local authority by its GSS code';

create table assertion (
  party_id    uuid not null,
  record_id   uuid not null,
  version     integer not null,
  says        text not null check (says in ('name', 'date-of-birth', 'identifier', 'address')),
  system      text not null,
  value       text not null check (value <> ''),
  recorded_at timestamptz not null,
  primary key (party_id, record_id, version, says, system, value)
);
comment on table assertion is 'What a version of a record says of a party';
create index assertion_value on assertion (says, value);
create trigger assertion_append_only
  before update or delete or truncate on assertion
  for each statement execute function refuse_change();

-- Generated views and the definition they were made from.
create schema practice;
create table typed_view (
  type        text primary key,
  fingerprint text not null,
  views       text[] not null,
  indexes     text[] not null,
  made_at     timestamptz not null
);
comment on table typed_view is 'What the views and indexes of a record type were generated from';
comment on column typed_view.fingerprint is 'SHA-256 of the statements';
