-- Accounts and their sessions.
create table account (
    id             uuid primary key,
    user_name      text        not null unique,
    display_name   text        not null,
    role           text        not null,
    language       text        not null default 'en',
    password_hash  text        not null,
    created_at     timestamptz not null,
    disabled_at    timestamptz
);

create table account_session (
    -- SHA-256 of the cookie: whoever reads the table cannot sign in with it
    token_hash   bytea primary key,
    account      uuid        not null references account,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    user_agent   text        not null default ''
);
create index on account_session (account);

create table sign_in_attempt (
    user_name text        not null,
    at        timestamptz not null,
    succeeded boolean     not null
);
create index on sign_in_attempt (user_name, at);

-- Every save of an authority or an object, never rewritten.
create table revision (
    id          uuid primary key,
    record      uuid        not null,
    number      integer     not null check (number >= 1),
    account     uuid references account,
    author      text        not null,
    saved_at    timestamptz not null,
    reason      text        not null default '',
    schema      smallint    not null,
    body        jsonb       not null,
    unique (record, number)
);

-- What is being typed: one row a person and record, raw as typed, so that nothing has to be valid to be kept.
create table draft (
    account   uuid        not null references account,
    record    uuid        not null,
    based_on  integer     not null,
    fields    jsonb       not null,
    saved_at  timestamptz not null,
    primary key (account, record)
);

-- People, organisations, states, offices, decorations, places, occasions, sources.
create table authority (
    id          uuid primary key,
    kind        text        not null,
    slug        text        not null,
    sort_name   text        not null,
    version     integer     not null,
    schema      smallint    not null,
    description jsonb       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create unique index authority_address on authority ((case when kind = 'STATE' then 'ORGANISATION' else kind end), slug);
create index on authority (kind, sort_name, id);

-- One row an object: a relational spine and the description.
create table collection_object (
    id            uuid primary key,
    number        text        not null unique,
    collection    text        not null,
    kind          text        not null,
    level         text        not null,
    status        text        not null,
    -- days from 1970-01-01 in the proleptic Gregorian calendar, null when open or undated
    earliest_day  bigint,
    latest_day    bigint,
    completeness  smallint    not null default 0,
    version       integer     not null,
    schema        smallint    not null,
    description   jsonb       not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index on collection_object (updated_at desc, id desc);

-- A number once given is never given again, whatever became of the object.
create table object_number (
    number  text primary key,
    record  uuid not null
);

-- What refers to what, from the working records: back-references and integrity come from here.
create table link (
    from_record uuid not null,
    path        text not null,
    to_record   uuid not null,
    primary key (from_record, path)
);
create index on link (to_record);
