-- What a request was answered is kept for whoever asked, and for nobody else.
grant usage on schema api to invicta_app;
grant select, insert, update, delete on api.idempotent_request to invicta_app;
alter table api.idempotent_request enable row level security;
create policy ones_own on api.idempotent_request using (officer = (select access.me())) with check (officer = (select access.me()));
