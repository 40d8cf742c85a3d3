-- Collections that were loaded from files. The row is written in the transaction that enters the records, so that a
-- collection is there as a whole or not at all; publishing comes after it and is done again when it was cut short.
create table loaded_collection (
    slug         text primary key,
    loaded_at    timestamptz not null,
    published_at timestamptz
);
