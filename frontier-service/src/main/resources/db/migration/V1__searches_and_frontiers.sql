-- A view of the topics `searches` and `measurements`: it can be made again from them.
-- JSON is held as text: jsonb refuses some that is legal, such as an escaped NUL. For looking around,
-- `message::json ->> 'kind'` does.

create table search (
    id         text primary key,
    revision   integer     not null,
    state      text        not null,
    definition text        not null, -- JSON: the newest record of topic searches
    results    bigint      not null, -- the number of the last frontier change
    started_at timestamptz           -- when the first job that has a result was made
);

create index search_by_state on search (state);

create table measurement (
    job          text primary key,
    search       text        not null references search,
    device_class text        not null,
    candidate    text        not null,
    attempt      integer     not null,
    baseline     boolean     not null,
    number       bigint      not null, -- of the frontier change that it made
    outcome      text        not null,
    reason       text,                 -- of a failure
    objectives   text,                 -- JSON: value by name, of a success
    message      text        not null, -- the record of topic measurements
    unique (search, number)
);

create index measurement_by_candidate on measurement (candidate);

create table frontier (
    search       text             not null references search,
    device_class text             not null,
    measured     bigint           not null,
    failed       bigint           not null,
    exhausted    boolean          not null,
    first_point  text,                      -- JSON: value by name; fixes the reference point
    size         integer          not null,
    hypervolume  double precision not null,
    primary key (search, device_class)
);

create table frontier_member (
    search       text   not null references search,
    device_class text   not null,
    candidate    text   not null,
    job          text   not null references measurement,
    number       bigint not null,
    primary key (search, device_class, candidate)
);

-- What was decided and has not been published yet.
create table outbox (
    id      bigserial primary key,
    topic   text  not null,
    key     text  not null,
    payload bytea not null
);
