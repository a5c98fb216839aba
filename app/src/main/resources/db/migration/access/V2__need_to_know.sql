-- Need to know, as the database holds it. People's requests come in as invicta_app, which owns nothing: what it sees and writes depends
-- on the database session that the connection is bound to by a secret. The owner alone makes sessions, grants and ways to records;
-- invicta_app can read none of these tables, and a secret of 256 bits cannot be guessed.

-- Sessions.
create table access.database_session (
  digest    bytea primary key check (octet_length(digest) = 32),
  officer   text not null check (officer <> ''),
  roles     text[] not null,
  unit      text not null,
  purpose   text not null default '',
  opened_at timestamptz not null,
  expires   timestamptz not null
);
comment on table access.database_session is 'Who asks, by the SHA-256 of a secret that only the server of the pages knows';
comment on column access.database_session.purpose is 'What the person looks for, as chosen for the task in hand; empty before it is chosen';
create index database_session_expires on access.database_session (expires);

-- What practice files grant, written anew at each start.
create table access.grant_ (
  type  text not null,
  kind  text not null check (kind in ('open', 'read', 'change')),
  role  text not null,
  scope text not null check (scope in ('own', 'unit', 'force')),
  primary key (type, kind, role, scope)
);
comment on table access.grant_ is 'Which roles may open, read and change records of a type, and how far; role * is everybody signed in';

-- What leads to one record.
create table access.reach (
  record_id uuid not null,
  because   text not null check (because in ('opened', 'wrote', 'holder', 'unit', 'glass')),
  who       text not null check (who <> ''),
  until     timestamptz,
  primary key (record_id, because, who)
);
comment on table access.reach is 'Why a record is somebody''s own, their unit''s, or open to them for a while; follows from records and work';
comment on column access.reach.who is 'An officer; for the reason unit, the name of a unit after unit:';
create index reach_who on access.reach (who, because, record_id);

-- Who broke the glass, and what was made of it.
create table access.break_glass (
  id          uuid primary key default uuidv7(),
  record_id   uuid not null,
  type        text not null,
  unit        text not null,
  officer     text not null,
  from_unit   text not null,
  reason      text not null check (reason <> ''),
  opened_at   timestamptz not null,
  until       timestamptz not null check (until > opened_at),
  reviewed_by text check (reviewed_by <> officer),
  reviewed_at timestamptz,
  upheld      boolean,
  finding     text,
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (upheld is null))
);
comment on table access.break_glass is 'Records opened without a need to know having been established, each for a while, with a reason, and reviewed';
comment on column access.break_glass.unit is 'The unit that owned the record; empty when none did';
create index break_glass_open on access.break_glass (opened_at) where reviewed_at is null;
create index break_glass_officer on access.break_glass (officer, record_id);

create function access.refuse_break_glass_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reviewed_at is null and new.reviewed_at is not null
     and (old.id, old.record_id, old.type, old.unit, old.officer, old.from_unit, old.reason, old.opened_at, old.until)
       = (new.id, new.record_id, new.type, new.unit, new.officer, new.from_unit, new.reason, new.opened_at, new.until) then
    return new;
  end if;
  raise exception 'access.break_glass may only be reviewed, once' using errcode = 'restrict_violation';
end $$;
create trigger break_glass_is_reviewed_once
  before update or delete on access.break_glass
  for each row execute function access.refuse_break_glass_change();

-- What policies ask. Bodies are bound to their tables when made, so no search path leads them astray. Each is called once a statement,
-- as (select …). A connection that is bound to nothing gets nothing.
create function access.me() returns text language sql stable security definer
begin atomic
  select s.officer from access.database_session s
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp();
end;
comment on function access.me() is 'The officer of the session, system for what the application does by itself; null for nobody';

create function access.whos() returns text[] language sql stable security definer
begin atomic
  select array[s.officer, 'unit:' || s.unit] from access.database_session s
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp();
end;
comment on function access.whos() is 'For whom there may be a way to a record: the officer and the unit of the session';

create function access.unit() returns text language sql stable security definer
begin atomic
  select s.unit from access.database_session s
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp();
end;

create function access.purpose() returns text language sql stable security definer
begin atomic
  select s.purpose from access.database_session s
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp();
end;

create function access.has(wanted text) returns boolean language sql stable security definer
begin atomic
  select coalesce(bool_or(wanted = any (s.roles)), false) from access.database_session s
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp();
end;
comment on function access.has(text) is 'Whether whoever asks has a role';

create function access.types(wanted text, reaching text) returns text[] language sql stable security definer
begin atomic
  select coalesce(array_agg(g.type), '{}'::text[])
  from access.database_session s join access.grant_ g on g.kind = wanted and (g.role = '*' or g.role = any (s.roles))
  where s.digest = sha256(convert_to(current_setting('invicta.session', true), 'UTF8')) and s.expires > statement_timestamp()
    and case reaching when 'force' then g.scope = 'force' when 'unit' then g.scope in ('unit', 'force') else true end;
end;
comment on function access.types(text, text) is 'The types of which the session may open, read or change every record (force), those of its unit (unit), its own (own)';

create function access.type_of(wanted uuid) returns text language sql stable security definer
begin atomic
  select null::text;
end;
comment on function access.type_of(uuid) is 'The type of a record that the session may not read, for the page that says so';

-- The ways to a record that are the asker's own; policies look here.
alter table access.reach enable row level security;
create policy own_ways on access.reach for select
  using (who = any ((select access.whos())::text[]));

-- For tables of other modules that belong to a record: seen and changed with the record, nothing else. A row may be written by the very
-- statement that opens the record, so inserts are looked at when the statement is done.
create function access.within_reach() returns trigger language plpgsql as $$
begin
  if not exists (select from public.record r where r.id = (to_jsonb(new) ->> tg_argv[0])::uuid) then
    raise exception 'new row violates row-level security policy for table "%"', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create function access.protect(guarded regclass, record_column text, privileges text) returns void language plpgsql as $$
declare
  seen text := format('exists (select from public.record r where r.id = %s.%I)', guarded, record_column);
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy seen_with_the_record on %s for select using (%s)', guarded, seen);
  execute format('create policy changed_with_the_record on %s for update using (%s)', guarded, seen);
  execute format('create policy deleted_with_the_record on %s for delete using (%s)', guarded, seen);
  execute format('create policy somebody_writes on %s for insert with check ((select access.me()) is not null)', guarded);
  execute format(
    'create trigger within_reach after insert on %1$s for each row when (row_security_active(%2$L::regclass))'
    ' execute function access.within_reach(%3$L)',
    guarded, guarded::text, record_column);
  execute format('grant %s on %s to invicta_app', privileges, guarded);
end $$;
comment on function access.protect(regclass, text, text) is 'For migrations: guards a table whose rows belong to a record, and grants what pages need';

revoke all on all functions in schema access from public;
grant usage on schema access to invicta_app;
grant select on access.reach to invicta_app;
grant execute on function access.me(), access.whos(), access.unit(), access.purpose(), access.has(text), access.types(text, text), access.type_of(uuid)
  to invicta_app;
