-- Clocks go with their record.
grant usage on schema clocks to invicta_app;
select access.protect('clocks.clock', 'record_id', 'select, insert, update');
alter table clocks.clock_event enable row level security;
create policy with_its_clock on clocks.clock_event using (exists (select from clocks.clock c where c.id = clock_event.clock_id));
grant select, insert on clocks.clock_event to invicta_app;
