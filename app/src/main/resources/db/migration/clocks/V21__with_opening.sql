-- Clocks that start when a record is opened are written with it.
select written_with_opening('clocks.clock',
  'id, record_id, type, code, round, unit, started, due, within, within_value, calendar, presumed, phase, paused, breached, done, ended,'
    ' warns, wakes, owners, escalates, explain',
  'r.record_id = any ($2)');
select written_with_opening('clocks.clock_event',
  'clock_id, kind, happened, recorded, by_officer, move, version, due, words',
  'exists (select from clocks.clock c where c.id = r.clock_id and c.record_id = any ($2))');
