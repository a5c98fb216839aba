-- Pages show which imports there were; nobody's name is in them but that of whoever imported.
grant select on import_run to invicta_app;
