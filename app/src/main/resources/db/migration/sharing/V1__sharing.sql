-- What leaves for partners without an account, the mail that tells them, and notices on pages.
create schema if not exists sharing;

create table sharing.sealed_link (
  id          uuid primary key,
  token_hash  bytea not null unique check (octet_length(token_hash) = 32),
  record_id   uuid not null,
  version     integer not null,
  share       text not null,
  receiver    uuid not null,
  made_at     timestamptz not null,
  made_by     text not null,
  expires_at  timestamptz not null,
  opened_at   timestamptz,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  unique (record_id, share, version)
);
comment on table sharing.sealed_link is 'A record shown to a partner by a link that is opened once and expires; only the hash of its secret is kept';
comment on column sharing.sealed_link.share is 'The code of the share in the lifecycle of the record';
comment on column sharing.sealed_link.receiver is 'The organisation it goes to';
create index sealed_link_record on sharing.sealed_link (record_id);

create table sharing.outgoing_mail (
  id        uuid primary key,
  link_id   uuid references sharing.sealed_link (id),
  address   text not null check (address <> ''),
  subject   text not null,
  words     text not null,
  made_at   timestamptz not null,
  next_try  timestamptz not null,
  tries     integer not null default 0,
  sent_at   timestamptz,
  gave_up_at timestamptz,
  last_fault text
);
comment on table sharing.outgoing_mail is 'Messages to be sent: they say only that there is a message, and where';
comment on column sharing.outgoing_mail.words is 'Emptied once it is sent: it holds the link';
create index outgoing_mail_due on sharing.outgoing_mail (next_try) where sent_at is null and gave_up_at is null;

create table sharing.notice (
  id       uuid primary key,
  officer  text,
  role     text,
  unit     text,
  words    text not null check (words <> ''),
  href     text not null check (href like '/%'),
  once     text not null unique,
  made_at  timestamptz not null,
  check (officer is not null or role is not null)
);
comment on table sharing.notice is 'Told to an officer, or to everybody who holds a role in a unit: never anything about a child';
comment on column sharing.notice.once is 'What it is about: told once only';
create index notice_officer on sharing.notice (officer, made_at) where officer is not null;
create index notice_role on sharing.notice (role, made_at) where role is not null;

create table sharing.notice_read (
  notice_id uuid not null references sharing.notice (id),
  officer   text not null,
  read_at   timestamptz not null,
  primary key (notice_id, officer)
);
comment on table sharing.notice_read is 'Who has read which notice';

-- What the library for scheduled tasks keeps: one row, the sending of mail.
create table sharing.task (
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
create index task_execution_time on sharing.task (execution_time);
create index task_last_heartbeat on sharing.task (last_heartbeat);
