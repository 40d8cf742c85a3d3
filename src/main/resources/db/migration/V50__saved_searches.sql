-- Working lists that somebody comes back to: what stands behind the question mark of a list's address.
create table saved_search (
    id       uuid primary key,
    account  uuid        not null references account,
    name     text        not null,
    state    text        not null,
    shared   boolean     not null,
    saved_at timestamptz not null,
    unique (account, name)
);
