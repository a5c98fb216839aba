-- Who signed in and out, and when. Rows are added and never changed; where from is not kept.
create schema access;

create table access.sign_in (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  officer text not null,
  what text not null check (what in ('signed-in', 'signed-out')),
  -- the same for the sign-in and the sign-out of one session; a digest, so that it opens no session
  session text not null
);

create index sign_in_officer on access.sign_in (officer, at);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'access.sign_in is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger sign_in_is_append_only
before update or delete or truncate on access.sign_in
for each statement execute function access.refuse_change();
