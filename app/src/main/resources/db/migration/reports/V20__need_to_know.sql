-- Published reports hold figures alone, protected against disclosure before they are published.
grant usage on schema reports to invicta_app;
grant select, insert on reports.published_pack, reports.pack_file to invicta_app;
