-- What officers have begun and not sent yet. Typed text is kept as it is, so json and not jsonb: a null character is kept too.
create schema capture;

create table capture.draft (
  id                 uuid primary key,
  officer            text not null check (officer <> ''),
  type               text not null,
  definition_version integer not null,
  aim                text not null check (aim in ('open', 'change', 'move')),
  record             uuid,
  based_on           integer check (based_on > 0),
  move               text,
  typed              json not null,
  touched            boolean not null default false,
  opened_at          timestamptz not null,
  changed_at         timestamptz not null,
  discarded_at       timestamptz,
  check ((aim = 'open') = (based_on is null)),
  check (aim = 'open' or record is not null),
  check ((aim = 'move') = (move is not null))
);
comment on table capture.draft is 'What one officer has typed and not sent; seen by nobody else';
comment on column capture.draft.record is 'The record that is changed or moved; for a new record the one it was started from';
comment on column capture.draft.typed is 'What was typed, by the name of each input';
comment on column capture.draft.touched is 'Whether anything was typed since it was opened';
create index draft_officer on capture.draft (officer, changed_at);
create index draft_changed on capture.draft (changed_at);

-- Nobody sees the drafts of others, whatever asks for them.
alter table capture.draft enable row level security;
create policy mine on capture.draft
  using (officer = (select access.me())) with check (officer = (select access.me()));
grant usage on schema capture to invicta_app;
grant select, insert, update, delete on capture.draft to invicta_app;
