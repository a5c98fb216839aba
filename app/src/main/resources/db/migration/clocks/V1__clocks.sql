-- The clocks of records, what happened to each, and the one task that looks for those that are due.

create schema clocks;

create table clocks.clock (
  id          uuid primary key,
  record_id   uuid not null,
  type        text not null,
  code        text not null,
  round       integer not null check (round > 0),
  unit        text not null,
  started     timestamptz not null,
  due         timestamptz not null,
  within      text not null,
  within_value text not null,
  calendar    text,
  presumed    text not null default '',
  phase       text not null check (phase in ('running', 'paused', 'done', 'stopped')),
  paused      timestamptz,
  breached    timestamptz,
  done        timestamptz,
  ended       timestamptz,
  warns       bigint[] not null default '{}',
  wakes       timestamptz,
  owners      text[] not null,
  escalates   text[] not null,
  explain     boolean not null,
  explained   timestamptz,
  check ((phase = 'paused') <= (paused is not null)),
  check ((phase in ('done', 'stopped')) = (ended is not null)),
  check ((done is not null) <= (phase = 'done')),
  check ((wakes is not null) <= (phase = 'running'))
);
comment on table clocks.clock is 'Each time limit of a record as it stands; how it came to stand so is in clock_event';
comment on column clocks.clock.type is 'The record type';
comment on column clocks.clock.round is 'The first, second … time that this clock of the record was started';
comment on column clocks.clock.unit is 'The unit that acted when it started, for records that are nobody''s work';
comment on column clocks.clock.within is 'The policy value that set the limit';
comment on column clocks.clock.within_value is 'What it was on the day the clock started: a length of time or a number of days';
comment on column clocks.clock.calendar is 'The calendar whose days were counted';
comment on column clocks.clock.presumed is 'What had to be presumed to count, where a calendar or a value says nothing; empty otherwise';
comment on column clocks.clock.breached is 'The due time that passed undone; never taken back';
comment on column clocks.clock.done is 'When it was done, which may be before that was recorded (ended)';
comment on column clocks.clock.warns is 'Seconds before the due time of the warnings still to be given, the earliest first';
comment on column clocks.clock.wakes is 'When it has to be looked at next: for a warning or because it is due';
create unique index clock_open on clocks.clock (record_id, code) where phase in ('running', 'paused');
create index clock_record on clocks.clock (record_id, started);
create index clock_wakes on clocks.clock (wakes) where wakes is not null;
create index clock_due on clocks.clock (due) where phase = 'running';
create index clock_breached on clocks.clock (breached) where breached is not null;

create function clocks.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % stay as they are', tg_table_name;
end
$$;

-- A clock is changed as it goes on, but its breach stays and it is never taken away.
create function clocks.keep_breach() returns trigger language plpgsql as $$
begin
  if old.breached is not null and new.breached is distinct from old.breached then
    raise exception 'A breach stays';
  end if;
  return new;
end
$$;
create trigger clock_breach_stays before update on clocks.clock
  for each row execute function clocks.keep_breach();

create table clocks.clock_event (
  clock_id    uuid not null references clocks.clock,
  number      bigint generated always as identity,
  kind        text not null check (kind in
    ('started', 'corrected', 'paused', 'resumed', 'done', 'stopped', 'reopened', 'warned', 'breached', 'explained')),
  happened    timestamptz not null,
  recorded    timestamptz not null,
  by_officer  text not null check (by_officer <> ''),
  move        text,
  version     integer,
  due         timestamptz,
  words       text not null default '',
  primary key (clock_id, number)
);
comment on table clocks.clock_event is 'What happened to each clock, append-only';
comment on column clocks.clock_event.happened is 'When it happened; recorded is when it was written down';
comment on column clocks.clock_event.move is 'The move that did it, with the version of the record it made; empty where nobody moved it';
comment on column clocks.clock_event.due is 'When the clock was due afterwards';
comment on column clocks.clock_event.words is 'The reason of a pause, or the explanation of a breach';
create trigger clock_event_append_only
  before update or delete or truncate on clocks.clock_event
  for each statement execute function clocks.refuse_change();

-- What the library for scheduled tasks keeps: one row, the search for clocks that are due.
create table clocks.task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index task_execution_time on clocks.task (execution_time);
create index task_last_heartbeat on clocks.task (last_heartbeat);
