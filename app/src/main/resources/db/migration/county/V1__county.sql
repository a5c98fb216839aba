-- Which made-up county this store holds, if any: pages say so for as long as the row is here, which is for ever.
create schema county;

create table county.county (
  one_row     boolean primary key default true check (one_row),
  size        text not null,
  seed        bigint not null,
  until       date not null,
  begun_at    timestamptz not null,
  finished_at timestamptz
);
comment on table county.county is 'The made-up county of this store; no row: the store holds real records or none';
comment on column county.county.until is 'The last day of which the county has events; made at one go, so fixed when it is begun';
comment on column county.county.finished_at is 'Null while the county is being made, or after its making was interrupted';

create function county.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.finished_at is null and new.finished_at is not null
     and (old.size, old.seed, old.until, old.begun_at) = (new.size, new.seed, new.until, new.begun_at) then
    return new;
  end if;
  raise exception 'that this store holds made-up records cannot be undone' using errcode = 'restrict_violation';
end $$;

create trigger county_stays
  before update or delete on county.county
  for each row execute function county.refuse_change();
