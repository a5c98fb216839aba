-- Need to know over everything that holds a person. The owner, for whom the policies do not hold, is used by verbs, jobs and the feed of
-- what is counted; requests of people come in as invicta_app.

alter table record add column opened_by text;
alter table record alter column opened_by set default case when row_security_active('access.reach'::regclass) then access.me() end;
comment on column record.opened_by is 'Who opened it through a page; null for what was taken in. Only policies look at it';
alter table person add column opened_by text;
alter table person alter column opened_by set default case when row_security_active('access.reach'::regclass) then access.me() end;
comment on column person.opened_by is 'Who entered the person through a page, so that they can be linked to the record in hand';
alter table stored_file add column stored_by text;
alter table stored_file alter column stored_by set default case when row_security_active('access.reach'::regclass) then access.me() end;

create table record_file (
  record_id uuid not null,
  file_id   uuid not null,
  primary key (record_id, file_id)
);
comment on table record_file is 'The files that versions of a record name';
create index record_file_file on record_file (file_id);

-- Ways to a record.
create function access.wrote() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into access.reach (record_id, because, who)
  values (new.record_id, case when new.version = 1 then 'opened' else 'wrote' end, new.recorded_by)
  on conflict do nothing;
  insert into public.record_file (record_id, file_id)
  select distinct new.record_id, f.id
  from regexp_matches(new.body::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') found (named)
  join public.stored_file f on f.id = found.named[1]::uuid
  where f.stored_by is not distinct from new.recorded_by or f.stored_by = 'system' or access.me() is null
  on conflict do nothing;
  perform audit.write('change', new.recorded_by, access.unit(), access.purpose(), new.type, array[new.record_id],
    (select array_agg(distinct l.party_id) from public.link l
     where l.record_id = new.record_id and l.kind = 'person' and l.to_version is null),
    new.through, coalesce(new.move, case when new.version = 1 then 'opened' else 'changed' end));
  return null;
end $$;
-- what acts by itself has a colon in its name and is in no unit: bulk intake does not pay for this
create trigger record_version_wrote
  after insert on record_version for each row when (position(':' in new.recorded_by) = 0)
  execute function access.wrote();

create function access.work_is() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    delete from access.reach r
    where r.record_id = new.record_id
      and ((r.because = 'holder' and r.who is distinct from new.holder) or (r.because = 'unit' and r.who <> 'unit:' || new.unit));
  end if;
  insert into access.reach (record_id, because, who)
  select new.record_id, way.because, way.who
  from (values ('unit', 'unit:' || new.unit), ('holder', new.holder), ('opened', new.opened_by)) way (because, who)
  where way.who not in ('', 'unit:')
  on conflict do nothing;
  return null;
end $$;
create trigger work_is_reach after insert or update on work for each row execute function access.work_is();

insert into access.reach (record_id, because, who)
select distinct record_id, case when version = 1 then 'opened' else 'wrote' end, recorded_by
from record_version where position(':' in recorded_by) = 0
on conflict do nothing;

-- A record.
alter table record enable row level security;
do $do$
declare
  -- reach shows the asker's own ways alone. One probe of it a record: the types stand inside, so that the planner does not read them all
  way text := $$
    exists (select from access.reach k
            where k.record_id = %1$I.%2$I
              and ((k.because in ('opened', 'wrote', 'holder') and %1$I.type = any ((select access.types('read', 'own'))::text[]))
                   or (k.because = 'unit' and %1$I.type = any ((select access.types('read', 'unit'))::text[]))
                   or (k.because = 'glass' and k.until > statement_timestamp() and %1$I.type <> '')))$$;
  record_seen text := $$type = any ((select access.types('read', 'force'))::text[]) or $$ || format(way, 'record', 'id');
  version_seen text := $$type = any ((select access.types('read', 'force'))::text[]) or $$ || format(way, 'record_version', 'record_id');
begin
  -- what the statement in hand opens has no ways to it yet
  execute 'create policy need_to_know on record for select using (' || record_seen || $$
    or (opened_by = (select access.me()) and type = any ((select access.types('open', 'own'))::text[])))$$;
  -- moves are for those who see the record; which of them may make which, the lifecycle says
  execute 'create policy who_sees_may_move on record for update using (' || record_seen || ')';
  execute 'create policy need_to_know on record_version for select using (' || version_seen || $$
    or (recorded_by = (select access.me()) and version = 1 and type = any ((select access.types('open', 'own'))::text[])))$$;
  execute $$create policy in_ones_own_name on record_version for insert with check (
    (recorded_by = (select access.me()) or (select access.has('system')))
    and ((version = 1 and type = any ((select access.types('open', 'own'))::text[])) or $$ || version_seen || '))';
end $do$;
create policy who_may_open on record for insert with check (
  opened_by = (select access.me()) and type = any ((select access.types('open', 'own'))::text[])
);
alter table record_version enable row level security;

-- Who takes part. People whom one does not see cannot be linked to a record of one's own to see them; whoever is entered with the record
-- is not there yet.
select access.protect('link', 'record_id', 'select, insert');
create function person_is_entered(wanted uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from public.person p where p.id = wanted);
end;
revoke all on function person_is_entered(uuid) from public;
grant execute on function person_is_entered(uuid) to invicta_app;
create function refuse_link_out_of_reach() returns trigger language plpgsql as $$
begin
  if public.person_is_entered(new.party_id)
     and not exists (select from public.person p where p.id = new.party_id and p.opened_by = access.me())
     and not exists (select from public.link l where l.party_id = new.party_id and l.record_id <> new.record_id)
     and not exists (select from public.link l
                     where l.party_id = new.party_id and l.record_id = new.record_id and l.from_version < new.from_version) then
    raise exception 'new row violates row-level security policy for table "link"' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger nobody_is_linked_unseen
  after insert on link for each row when (new.kind = 'person' and row_security_active('link'::regclass))
  execute function refuse_link_out_of_reach();

-- People and what is said of them: seen by those who see a record in which they take part.
alter table person enable row level security;
create policy in_a_record on person for select using (
  opened_by = (select access.me()) or exists (select from link l where l.party_id = person.id)
);
create policy somebody_enters on person for insert with check (opened_by = (select access.me()));

alter table assertion enable row level security;
create policy in_a_record on assertion for select using (
  exists (select from record r where r.id = assertion.record_id)
  or exists (select from link l where l.party_id = assertion.party_id)
);
create policy in_a_record_seen on assertion for insert with check (
  exists (select from record r where r.id = assertion.record_id)
  and exists (select from link l where l.record_id = assertion.record_id and l.party_id = assertion.party_id)
);

-- What else belongs to a record.
select access.protect('record_origin', 'record_id', 'select, insert');
select access.protect('asked_approval', 'record_id', 'select, insert');
select access.protect('work', 'record_id', 'select, insert, update');
select access.protect('work_change', 'record_id', 'select, insert');
select access.protect('record_file', 'record_id', 'select');

alter table approval_given enable row level security;
create policy with_what_was_asked on approval_given using (
  exists (select from asked_approval a where a.request = approval_given.request)
);
alter table approval_ended enable row level security;
create policy with_what_was_asked on approval_ended using (
  exists (select from asked_approval a where a.request = approval_ended.request)
);

alter table stored_file enable row level security;
create policy in_a_record on stored_file for select using (
  stored_by = (select access.me()) or exists (select from record_file f where f.file_id = stored_file.id)
);
create policy somebody_stores on stored_file for insert with check (stored_by = (select access.me()));

-- The log shows who looked at a record to those who see the record.
create policy about_what_one_sees on audit.entry for select using (
  officer = (select access.me()) or (select access.has('auditor'))
  or exists (select from public.record r where r.id = any (entry.records))
);

-- Typed views hold for whoever asks them; what they show is what the policies let through.
grant usage on schema practice to invicta_app;

-- For the page that says that a record may not be seen.
create or replace function access.type_of(wanted uuid) returns text language sql stable security definer
begin atomic
  select r.type from public.record r where r.id = wanted and access.me() is not null;
end;

grant select, insert on record, record_version, person, assertion, approval_given, approval_ended, stored_file to invicta_app;
grant update (version, state, digest, hash, changed_at) on record to invicta_app;
grant update (to_version) on link to invicta_app;
grant select, insert on place, organisation to invicta_app;
grant update (title) on organisation to invicta_app;
