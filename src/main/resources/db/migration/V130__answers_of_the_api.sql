-- what a POST with a key was answered, so that sending it again does it once
create table api_answer (
    account   uuid        not null references account on delete cascade,
    key       text        not null,
    -- SHA-256 of address and body: the same key with another request is a mistake
    request   bytea       not null,
    asked_at  timestamptz not null,
    -- null while the request is being worked on
    status    integer,
    headers   jsonb,
    body      text,
    primary key (account, key)
);
create index on api_answer (asked_at);

-- lists of the API, which go on after the last record's key
create index on collection_object (kind, number);
create index on collection_object (completeness, id);
create index on collection_object (coalesce(earliest_day, 9223372036854775807), id);
create index on authority (updated_at, id);
