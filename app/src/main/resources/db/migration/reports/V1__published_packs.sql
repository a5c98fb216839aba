-- Published board reports: bytes that stay as they are.
create schema reports;

create table reports.published_pack (
  board        text not null,
  quarter      text not null check (quarter ~ '^[0-9]{4}/[0-9]{2}-Q[1-4]$'),
  edition      integer not null check (edition > 0),
  known_at     timestamptz not null,
  true_at      timestamptz not null,
  published_at timestamptz not null,
  published_by text not null check (published_by <> ''),
  definitions  text not null check (definitions ~ '^[0-9a-f]{64}$'),
  synthetic    boolean not null,
  primary key (board, quarter, edition)
);
comment on table reports.published_pack is 'Each publication of a board''s report for a quarter';
comment on column reports.published_pack.definitions is 'SHA-256 of the practice files it was drawn up by';

create table reports.pack_file (
  board      text not null,
  quarter    text not null,
  edition    integer not null,
  name       text not null check (name ~ '^[a-z0-9.-]+$'),
  media_type text not null,
  digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes      bytea not null,
  primary key (board, quarter, edition, name),
  foreign key (board, quarter, edition) references reports.published_pack
);
comment on table reports.pack_file is 'The files of a publication as they were, with SHA-256 of each';
-- what is here is compressed already, or small
alter table reports.pack_file alter column bytes set storage external;

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'reports.% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Publish another edition instead';
end $$;

create trigger published_pack_stays
  before update or delete or truncate on reports.published_pack
  for each statement execute function reports.refuse_change();
create trigger pack_file_stays
  before update or delete or truncate on reports.pack_file
  for each statement execute function reports.refuse_change();
