-- Working records that an index has not seen yet: written in the transaction of the save, removed when the index has
-- them on disk. Rows are only added and removed, never changed, so savers never wait for the index.
create table search_queue (
    seq    bigint generated always as identity primary key,
    record uuid not null,
    family text not null
);

-- Tells this database from any other, so that an index made of another one is not taken for its own.
create table search_home (
    only_row boolean primary key default true check (only_row),
    id       uuid not null default gen_random_uuid()
);
insert into search_home default values;
