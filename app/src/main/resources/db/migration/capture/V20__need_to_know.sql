-- A draft is its officer's alone.
grant usage on schema capture to invicta_app;
grant select, insert, update, delete on capture.draft to invicta_app;
alter table capture.draft enable row level security;
create policy ones_own on capture.draft using (officer = (select access.me())) with check (officer = (select access.me()));
