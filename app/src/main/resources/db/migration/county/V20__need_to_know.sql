-- Every page says whether the data is made up.
grant usage on schema county to invicta_app;
grant select on county.county to invicta_app;
