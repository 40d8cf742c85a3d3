-- What new records can start with. One without a name is what its person has let stick for a kind.
create table record_template (
    id       uuid primary key,
    account  uuid        not null references account,
    kind     text        not null,
    name     text        not null,
    shared   boolean     not null,
    fields   jsonb       not null,
    saved_at timestamptz not null,
    unique (account, kind, name)
);
