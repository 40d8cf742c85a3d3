-- The single clock: whoever updates its row last before commit holds its lock until the commit, so that the order of
-- commits is the order of positions.
create table change_clock (
    only_row boolean primary key default true check (only_row),
    position bigint      not null,
    stamp    timestamptz not null
);
insert into change_clock (position, stamp) values (0, '1970-01-01T00:00:00Z');

-- Current public state of each record.
create table publication (
    record          uuid primary key,
    family          text        not null,
    folder          text        not null,
    key             text        not null,
    kind            text        not null,
    state           text        not null,
    reason          text,
    revision        integer     not null,
    position        bigint      not null unique,
    datestamp       timestamptz not null,
    first_published timestamptz not null,
    schema          smallint    not null,
    body            jsonb,
    unique (folder, key),
    check ((state = 'PUBLISHED') = (body is not null)),
    check ((state = 'WITHDRAWN') = (reason is not null))
);
create index on publication (family, position);
create index on publication (family, datestamp, position);

-- Append-only: what happened to whom, in one order.
create table change (
    position  bigint primary key,
    record    uuid        not null,
    family    text        not null,
    type      text        not null check (type in ('CREATE', 'UPDATE', 'DELETE', 'MOVE')),
    datestamp timestamptz not null
);
create index on change (record, position);

-- In which OAI sets a record is or once was: a record that left a set shows there as deleted.
create table publication_set (
    set_spec  text        not null,
    record    uuid        not null,
    member    boolean     not null,
    position  bigint      not null,
    datestamp timestamptz not null,
    primary key (set_spec, record)
);
create index on publication_set (set_spec, position);
create index on publication_set (set_spec, datestamp, position);

-- Hot formats, stored at publishing with the version of the mapper that wrote them.
create table rendition (
    record  uuid     not null references publication,
    format  text     not null,
    mapper  integer  not null,
    content text     not null,
    primary key (record, format)
);
