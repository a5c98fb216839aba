-- A move may fill roles of its record; where others have to agree first, who was chosen is kept until they do.

alter table asked_approval add column parties jsonb;
comment on column asked_approval.parties is 'Who takes the roles that the move fills; null where that stays as it is';

-- What was sent, received and decided day by day is read from the moves themselves.
create index record_version_moves on record_version (type, move, recorded_at) where move is not null;
