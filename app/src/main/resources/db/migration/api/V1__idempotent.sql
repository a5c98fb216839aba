-- Requests that carried an Idempotency-Key, with what they were answered: repeated, they are answered the same and done once.
create schema if not exists api;
create table api.idempotent_request (
  officer    text not null,
  key        text not null check (length(key) between 1 and 200),
  request    bytea not null check (octet_length(request) = 32),
  asked_at   timestamptz not null,
  status     integer,
  body       text,
  etag       text,
  location   text,
  primary key (officer, key)
);
comment on table api.idempotent_request is 'Requests that may be repeated safely; kept for a day';
comment on column api.idempotent_request.request is 'SHA-256 of method, path and body: a key is not used for two different requests';
comment on column api.idempotent_request.status is 'Null while the first request is under way';
create index idempotent_request_age on api.idempotent_request (asked_at);
