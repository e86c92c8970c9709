-- What the frontiers were after each result, so that nothing is replayed to know it. It is kept from the
-- first result after this upgrade on; a rebuild makes what was before.

alter table search add column history_from bigint not null default 1; -- the number from which on history is kept

update search set history_from = results where results > 0;

-- Beside JSON, what is asked of many results at once. Messages move out of the rows, so that these are narrow.
alter table measurement add column made_at timestamptz; -- the result
-- Of a success: value, lower and upper end of each objective of the search, in their order.
alter table measurement add column figures double precision[];
alter table measurement set (toast_tuple_target = 256);
-- They stay in the row: out of it they would be fetched anew for each element that is asked for, which
-- takes a query for a hundred thousand of them from 0.07 s to 1.6.
alter table measurement alter column figures set storage plain;

-- An escaped NUL is legal JSON that no text here can hold; another character does not change numbers.
update measurement m set
    made_at = case
        when replace(message, '\u0000', '\u0001')::json ->> 'made_at' ~ '^\d{4}-'
        then (replace(message, '\u0000', '\u0001')::json ->> 'made_at')::timestamptz
        else 'epoch'
    end,
    figures = case when outcome = 'MEASURED' then (
        select array_agg(
            (replace(m.message, '\u0000', '\u0001')::json -> 'objectives' -> objective.name ->> part.name)::double precision
            order by objective.nth, part.nth)
        from search s
        cross join lateral json_array_elements_text(replace(s.definition, '\u0000', '\u0001')::json -> 'objectives')
            with ordinality objective (name, nth)
        cross join (values ('value', 1), ('low', 2), ('high', 3)) part (name, nth)
        where s.id = m.search) end;

alter table measurement alter column made_at set not null;

create index measurement_again on measurement (search) where attempt > 1;

-- Who was a member from which result on, and until which; the members of now are those without an end.
alter table frontier_member rename to frontier_stay;
alter table frontier_stay drop constraint frontier_member_pkey;
alter table frontier_stay rename column number to joined;
alter table frontier_stay add column left_at bigint;

update frontier_stay f set joined = s.results from search s where s.id = f.search;

alter table frontier_stay add primary key (search, device_class, candidate, joined);

create unique index frontier_stay_now on frontier_stay (search, device_class, candidate) where left_at is null;

-- How large a frontier was after a result that changed it, and after the first of its class.
create table frontier_step (
    search       text             not null references search,
    device_class text             not null,
    number       bigint           not null,
    made_at      timestamptz      not null, -- the result
    size         integer          not null,
    hypervolume  double precision not null,
    primary key (search, device_class, number)
);

insert into frontier_step
select f.search, f.device_class, m.number, m.made_at, f.size, f.hypervolume
from frontier f
join search s on s.id = f.search
join measurement m on m.search = f.search and m.number = s.results;
