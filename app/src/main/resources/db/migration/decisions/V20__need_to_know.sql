-- What was proposed goes with its record.
select access.protect('proposal', 'record_id', 'select, insert');
