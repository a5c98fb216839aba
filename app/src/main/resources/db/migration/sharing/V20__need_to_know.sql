-- Links go with their record. Mail holds a link until it is sent: it can be written by whoever shares, and read by the application alone.
grant usage on schema sharing to invicta_app;
select access.protect('sharing.sealed_link', 'record_id', 'select, insert, update');
alter table sharing.outgoing_mail enable row level security;
create policy whoever_shares on sharing.outgoing_mail for insert with check ((select access.me()) is not null);
create policy the_application on sharing.outgoing_mail for all using ((select access.has('system')));
grant select, insert, update on sharing.outgoing_mail to invicta_app;
-- never anything about a child
grant select, insert on sharing.notice, sharing.notice_read to invicta_app;
