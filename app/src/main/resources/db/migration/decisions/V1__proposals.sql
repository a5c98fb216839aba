-- What decision tables proposed.
create table proposal (
  record_id      uuid not null,
  record_version integer not null check (record_version > 0),
  table_code     text not null,
  version_from   date not null,
  row_number     integer not null check (row_number > 0),
  inputs         jsonb not null,
  proposed       text not null check (proposed <> ''),
  because        text not null,
  made_at        timestamptz not null,
  primary key (record_id, table_code, record_version)
);
comment on table proposal is 'What a decision table proposed for a record, append-only: kept again only where something about it changed';
comment on column proposal.record_version is 'The version of the record it was made for; it holds until the next one of the same table';
comment on column proposal.version_from is 'The first day of the version of the table that was in force';
comment on column proposal.inputs is 'What the table looked at, in words, by the label of the column';
create trigger proposal_append_only
  before update or delete or truncate on proposal
  for each statement execute function refuse_change();
