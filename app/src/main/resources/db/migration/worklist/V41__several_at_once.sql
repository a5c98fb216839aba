-- Records whose work begins, and clocks that start, come to the desks for all of a statement at once.
drop trigger work_is_on_desks on work;
create trigger work_is_on_desks after update on work for each row execute function desk_item_of_work();
create or replace function desk_item_of_work() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.desk_item set unit = new.unit, holder = new.holder, version = new.version where record_id = new.record_id;
  return null;
end $$;

create function desk_items_begin() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into public.desk_item (record_id, type, state, unit, holder, version, opened_by, opened_at, due)
  select r.id, r.type, r.state, begun.unit, begun.holder, begun.version, begun.opened_by, r.opened_at,
    (select min(c.due) from clocks.clock c where c.record_id = r.id and c.phase = 'running')
  from begun join public.record r on r.id = begun.record_id
  on conflict do nothing;
  return null;
end $$;
create trigger work_begins_on_desks after insert on work referencing new table as begun
  for each statement execute function desk_items_begin();

drop trigger clock_starts_on_desks on clocks.clock;
create function desk_items_of_clocks() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.desk_item d
  set due = (select min(c.due) from clocks.clock c where c.record_id = d.record_id and c.phase = 'running')
  where d.record_id in (select started.record_id from started);
  return null;
end $$;
create trigger clocks_start_on_desks after insert on clocks.clock referencing new table as started
  for each statement execute function desk_items_of_clocks();
