-- A view of the topic `sentinels` too, from here on.

-- Whether the result waits outside the frontier until it was measured again.
alter table measurement add column held boolean not null default false;

create index measurement_held on measurement (search, device_class) where held;

create table sentinel (
    worker       text             not null,
    made_at      timestamptz      not null,
    sentinel     text             not null,
    device_class text             not null,
    slowness     double precision not null,
    state        text             not null,
    message      text             not null, -- the record of topic sentinels
    primary key (worker, made_at, sentinel)
);

create index sentinel_by_class on sentinel (device_class, made_at);
