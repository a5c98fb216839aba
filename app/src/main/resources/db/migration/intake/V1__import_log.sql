-- The log of imports: who imported which files, when, and what became of their rows.

create table import_run (
  id            uuid primary key,
  importer      text not null,
  by            text not null check (by <> ''),
  started_at    timestamptz not null,
  ended_at      timestamptz check (ended_at >= started_at),
  state         text not null check (state in ('running', 'done', 'failed')),
  files         jsonb not null,
  records       jsonb not null default '[]',
  notices       jsonb not null default '[]',
  rejected_for  jsonb not null default '{}',
  rows_read     bigint not null default 0 check (rows_read >= 0),
  rows_rejected bigint not null default 0 check (rows_rejected >= 0),
  rejects_file  text,
  failure       text,
  check ((state = 'running') = (ended_at is null))
);
comment on table import_run is 'Every import: versions it wrote name it in their reason';
comment on column import_run.files is 'Each file with its digest and how many rows were read, taken in and rejected';
comment on column import_run.state is 'running without an end after a restart means that the machine stopped: importing again carries on';
create index import_run_started on import_run (started_at desc);
