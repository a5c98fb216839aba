-- What desks show: a row for each record that is somebody's work, kept by triggers from the tables that say so, so that it never differs
-- from them and fifty of hundreds of thousands are found by one index.
create table desk_item (
  record_id uuid primary key,
  type      text not null,
  state     text not null,
  unit      text not null,
  holder    text,
  version   integer not null,
  opened_by text not null,
  opened_at timestamptz not null,
  due       timestamptz
);
comment on table desk_item is 'Records that are somebody''s work, as desks look for them; follows from record, work and clocks.clock';
comment on column desk_item.version is 'The version of the row of work';
comment on column desk_item.due is 'When the running clock that comes next is due; null where none runs';
create index desk_item_due on desk_item (type, state, due, record_id) include (unit, holder);
create index desk_item_opened on desk_item (type, state, opened_at, record_id);
create index desk_item_unit on desk_item (unit, type, state);
create index desk_item_holder on desk_item (holder, type) where holder is not null;
create index desk_item_opened_by on desk_item (opened_by, type);

create function desk_item_of_work() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    update public.desk_item set unit = new.unit, holder = new.holder, version = new.version where record_id = new.record_id;
    return null;
  end if;
  insert into public.desk_item (record_id, type, state, unit, holder, version, opened_by, opened_at, due)
  select r.id, r.type, r.state, new.unit, new.holder, new.version, new.opened_by, r.opened_at,
    (select min(c.due) from clocks.clock c where c.record_id = r.id and c.phase = 'running')
  from public.record r where r.id = new.record_id
  on conflict do nothing;
  return null;
end $$;
create trigger work_is_on_desks after insert or update on work for each row execute function desk_item_of_work();

create function desk_item_of_record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.desk_item set state = new.state where record_id = new.id;
  return null;
end $$;
create trigger state_is_on_desks after update of state on record
  for each row when (old.state is distinct from new.state) execute function desk_item_of_record();

create function desk_item_of_clock() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.desk_item d
  set due = (select min(c.due) from clocks.clock c where c.record_id = new.record_id and c.phase = 'running')
  where d.record_id = new.record_id;
  return null;
end $$;
create trigger clock_starts_on_desks after insert on clocks.clock
  for each row execute function desk_item_of_clock();
create trigger clock_is_on_desks after update on clocks.clock
  for each row when (old.due is distinct from new.due or old.phase is distinct from new.phase)
  execute function desk_item_of_clock();

insert into desk_item (record_id, type, state, unit, holder, version, opened_by, opened_at, due)
select r.id, r.type, r.state, w.unit, w.holder, w.version, w.opened_by, r.opened_at,
  (select min(c.due) from clocks.clock c where c.record_id = r.id and c.phase = 'running')
from record r join work w on w.record_id = r.id;

-- Whoever may see the record may see it on a desk. The first way is tried first: it needs no look at the ways to each record.
alter table desk_item enable row level security;
create policy need_to_know on desk_item for select using (
  type = any ((select access.types('read', 'force'))::text[])
  or (unit <> '' and unit = (select access.unit()) and type = any ((select access.types('read', 'unit'))::text[]))
  or ((holder = (select access.me()) or opened_by = (select access.me()))
      and type = any ((select access.types('read', 'own'))::text[]))
  or exists (select from access.reach k
             where k.record_id = desk_item.record_id
               and (k.because in ('opened', 'wrote', 'holder') and desk_item.type = any ((select access.types('read', 'own'))::text[])
                    or k.because = 'glass' and k.until > statement_timestamp()))
);
grant select on desk_item to invicta_app;
