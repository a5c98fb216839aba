-- Why a clock was missed is a change to the record, and stands in its log.
create function clocks.explanation_is_in_the_log() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform audit.write('change', new.by_officer, access.unit(), access.purpose(), c.type, array[c.record_id], null, 'clock', 'explained-a-breach')
  from clocks.clock c where c.id = new.clock_id;
  return null;
end $$;
revoke all on function clocks.explanation_is_in_the_log() from public;
create trigger explanation_is_in_the_log
  after insert on clocks.clock_event for each row when (new.kind = 'explained')
  execute function clocks.explanation_is_in_the_log();
