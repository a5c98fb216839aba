-- Moves as they were made, what was asked and approved before them, what follows from them, and whose work a record is.

alter table record_version add column move text, add column undoes integer check (undoes < version);
comment on column record_version.move is 'The move that made this version; null where somebody changed what the record says. Part of the hash where it is there';
comment on column record_version.undoes is 'The version whose move this one takes back. Part of the hash where it is there';

-- Where a record came from.
create table record_origin (
  record_id      uuid primary key,
  origin_id      uuid not null,
  origin_version integer not null check (origin_version > 0),
  by_then        text not null,
  created_at     timestamptz not null
);
comment on table record_origin is 'The record from which another was created, append-only';
comment on column record_origin.origin_version is 'The version of the origin upon which it was created';
comment on column record_origin.by_then is 'The code in the lifecycle of the origin by which it was created';
create index record_origin_origin on record_origin (origin_id, origin_version);
create trigger record_origin_append_only
  before update or delete or truncate on record_origin
  for each statement execute function refuse_change();

-- Moves that need somebody to agree.
create table asked_approval (
  request     uuid primary key,
  record_id   uuid not null,
  based_on    integer not null check (based_on > 0),
  move        text not null,
  answers     jsonb not null,
  item        jsonb,
  asked_by    text not null check (asked_by <> ''),
  asked_roles text[] not null,
  asked_unit  text not null,
  through     text not null,
  reason      text not null,
  people      integer not null check (people between 1 and 2),
  asked_at    timestamptz not null
);
comment on table asked_approval is 'Moves asked for that take effect once others agree, append-only';
comment on column asked_approval.answers is 'What was filled in with the move: sections with their fields';
comment on column asked_approval.item is 'The item that the move adds to a group, if it adds one';
create index asked_approval_record on asked_approval (record_id, asked_at);
create trigger asked_approval_append_only
  before update or delete or truncate on asked_approval
  for each statement execute function refuse_change();

create table approval_given (
  request    uuid not null references asked_approval,
  by_officer text not null check (by_officer <> ''),
  agreed     boolean not null,
  reason     text not null,
  given_at   timestamptz not null,
  primary key (request, by_officer)
);
comment on table approval_given is 'Who agreed to a move or refused it, append-only: each person once';
create trigger approval_given_append_only
  before update or delete or truncate on approval_given
  for each statement execute function refuse_change();

create table approval_ended (
  request  uuid primary key references asked_approval,
  outcome  text not null check (outcome in ('made', 'refused', 'overtaken')),
  ended_at timestamptz not null
);
comment on table approval_ended is 'What became of a move asked for, append-only: without a row it still waits';
comment on column approval_ended.outcome is 'overtaken: the record had changed, and the move was no longer possible as it was asked for';
create trigger approval_ended_append_only
  before update or delete or truncate on approval_ended
  for each statement execute function refuse_change();

-- Whose work a record is.
create table work (
  record_id  uuid primary key,
  version    integer not null check (version > 0),
  unit       text not null,
  holder     text check (holder <> ''),
  opened_by  text not null check (opened_by <> ''),
  changed_at timestamptz not null
);
comment on table work is 'The unit a record belongs to and who holds it: empty holder, nobody yet';
comment on column work.version is 'Rises with each change, so that two people do not take the same record';
create index work_unit on work (unit);
create index work_holder on work (holder) where holder is not null;
create index work_opened_by on work (opened_by);

create table work_change (
  record_id  uuid not null,
  version    integer not null check (version > 0),
  unit       text not null,
  holder     text,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  primary key (record_id, version)
);
comment on table work_change is 'Every claim, hand-over and assignment after the opening of a record, append-only';
create trigger work_change_append_only
  before update or delete or truncate on work_change
  for each statement execute function refuse_change();
