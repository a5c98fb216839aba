-- What tables propose when a record is opened is written with it.
select written_with_opening('proposal',
  'record_id, record_version, table_code, version_from, row_number, inputs, proposed, because, made_at', 'r.record_id = any ($2)');
