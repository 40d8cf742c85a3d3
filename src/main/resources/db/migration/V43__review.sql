-- Who sees to a record.
create table assignment (
    record  uuid primary key,
    account uuid        not null references account,
    since   timestamptz not null
);
create index on assignment (account, since);

-- What is said about a field, or about the whole record where the path is empty. A thread is its first comment and the
-- answers to it; only the first is resolved.
create table field_comment (
    id          uuid primary key,
    record      uuid        not null,
    thread      uuid        not null references field_comment,
    path        text        not null,
    account     uuid        not null references account,
    author      text        not null,
    at          timestamptz not null,
    text        text        not null,
    mentions    uuid[]      not null,
    resolved_at timestamptz,
    resolved_by text,
    check ((resolved_at is null) = (resolved_by is null))
);
create index on field_comment (record, at);
create index on field_comment using gin (mentions);

-- Steps of a record on its way to the public that no revision tells of.
create table review_step (
    id       uuid primary key,
    record   uuid        not null,
    at       timestamptz not null,
    account  uuid        not null references account,
    author   text        not null,
    step     text        not null check (step in ('SUBMITTED', 'SENT_BACK', 'ASSIGNED', 'UNASSIGNED')),
    -- the reason, or whom it was given to
    note     text        not null,
    revision integer     not null
);
create index on review_step (record, at);

create index on collection_object (updated_at) where status = 'IN_REVIEW';
