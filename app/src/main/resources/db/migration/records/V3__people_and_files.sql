-- People found again by what records say of them, and stored files.

create index assertion_name on assertion using gin (to_tsvector('simple', value)) where says = 'name';
create index assertion_party on assertion (party_id, says, recorded_at);

create table stored_file (
  id         uuid primary key,
  name       text not null check (name <> ''),
  media_type text not null check (media_type <> ''),
  size       bigint not null check (size >= 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bytea not null,
  stored_at  timestamptz not null,
  check (size = octet_length(bytes))
);
comment on table stored_file is 'Files that records name by their id, append-only';
comment on column stored_file.media_type is 'As found by looking into the file, never as the sender says';
-- what people attach is compressed already
alter table stored_file alter column bytes set storage external;
create trigger stored_file_append_only
  before update or delete or truncate on stored_file
  for each statement execute function refuse_change();
