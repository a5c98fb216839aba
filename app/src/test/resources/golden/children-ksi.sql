-- How many children aged 0 to 15 were killed or seriously injured on the road?
with tested as (
  -- Read road collisions, each as it was known
  -- Take each casualty of theirs as one fact
  -- Date it by occurred-on
  -- Ask each clause: The casualty was aged 0 to 15; They were killed or seriously injured
  -- A fact is a near miss when it is out and: Age not known; Aged 16 or 17; A child slightly injured
  -- Find its dimensions: Quarter, Financial quarter, Year, Financial year, Month, District, Sex, Road user, Severity
  select
    r.record_id,
    r.record_key,
    i.item_number,
    r.record_state,
    r."occurred-on" as fact_day,
    cast(date_trunc('quarter', r."occurred-on") as date) as "by_quarter",
    cast(date_trunc('quarter', r."occurred-on") as date) as "by_financial-quarter",
    cast(date_trunc('year', r."occurred-on") as date) as "by_year",
    make_date(year(r."occurred-on") - (case when month(r."occurred-on") < 4 then 1 else 0 end), 4, 1) as "by_financial-year",
    cast(date_trunc('month', r."occurred-on") as date) as "by_month",
    coalesce(cast(r."district" as varchar), 'not-known') as "by_district",
    coalesce(cast(i."sex" as varchar), 'not-known') as "by_sex",
    coalesce(cast(i."road-user" as varchar), 'not-known') as "by_road-user",
    coalesce(cast(i."severity" as varchar), 'not-known') as "by_severity",
    ((i."age" >= ? AND i."age" <= ?)) as clause_1,
    ((i."severity" IN (?, ?))) as clause_2,
    (((NOT (i."age" IS NOT NULL)) AND (i."severity" IN (?, ?)))) as near_1,
    (((i."age" >= ? AND i."age" <= ?) AND (i."severity" IN (?, ?)))) as near_2,
    (((i."age" >= ? AND i."age" <= ?) AND (i."severity" = ?))) as near_3
  from "collision" r join "collision__casualty" i on i.record_id = r.record_id and i.record_version = r.record_version
  where r.known_to is null and r."occurred-on" >= cast(? as date) and r."occurred-on" < cast(? as date)
),
counted as (
  -- Keep those in the period for which every clause holds: this is the list of facts
  select * from tested where clause_1 and clause_2
)
-- Count the list, whole and by each breakdown, at once
select grouping("by_quarter", "by_financial-quarter", "by_year", "by_financial-year", "by_month", "by_district", "by_sex", "by_road-user", "by_severity") as grouped, "by_quarter", "by_financial-quarter", "by_year", "by_financial-year", "by_month", "by_district", "by_sex", "by_road-user", "by_severity", count(*) as counted
from counted
group by grouping sets ((), ("by_quarter"), ("by_financial-quarter"), ("by_year"), ("by_financial-year"), ("by_month"), ("by_district"), ("by_sex"), ("by_road-user"), ("by_severity"))
