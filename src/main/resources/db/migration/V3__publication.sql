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
    -- the record that this one was merged into
    replaced_by     uuid references publication,
    revision        integer     not null,
    position        bigint      not null unique,
    datestamp       timestamptz not null,
    first_published timestamptz not null,
    schema          smallint    not null,
    body            jsonb,
    unique (folder, key),
    check ((state = 'PUBLISHED') = (body is not null)),
    check ((state = 'WITHDRAWN') = (reason is not null)),
    check (state = 'WITHDRAWN' or replaced_by is null)
);
create index on publication (family, position);
create index on publication (replaced_by) where replaced_by is not null;

-- Append-only: what happened to whom, in one order. Datestamps never fall as positions rise, so that a stretch of time
-- is a stretch of positions.
create table change (
    position   bigint primary key,
    record     uuid        not null,
    family     text        not null,
    type       text        not null check (type in ('CREATE', 'UPDATE', 'DELETE', 'MOVE')),
    folder     text        not null,
    key        text        not null,
    former_key text check ((former_key is not null) = (type = 'MOVE')),
    author     text        not null,
    datestamp  timestamptz not null
);
create index on change (record, position);
create index on change (datestamp, position);

-- Addresses that a record once had; they redirect.
create table former_address (
    folder text not null,
    key    text not null,
    record uuid not null references publication,
    primary key (folder, key)
);
create index on former_address (record);

-- In which OAI sets a record is or once was: a record that left a set shows there as deleted. A member's position is
-- that of its publication, another's is that of its leaving.
create table publication_set (
    set_spec  text        not null,
    record    uuid        not null references publication,
    member    boolean     not null,
    position  bigint      not null,
    datestamp timestamptz not null,
    primary key (record, set_spec)
);
create index on publication_set (set_spec, position);

-- Hot formats, stored at publishing with the mapper (its version and the base URL) that wrote them.
create table rendition (
    record  uuid not null references publication,
    format  text not null,
    mapper  text not null,
    content text not null,
    primary key (record, format)
);
