-- Every file that profiles and vocabularies were ever read from, by the SHA-256 of its content: a revision names the
-- profile that it was made with, and all nodes read the same.
create table catalogue_file (
    hash          text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name          text        not null,
    content       text        not null,
    first_read_at timestamptz not null
);

-- Raised with each change of what is in force, so that a node sees at a glance whether it is behind.
create table catalogue_in_force (
    only_row boolean primary key default true check (only_row),
    version  bigint      not null,
    since    timestamptz not null,
    author   text        not null
);
insert into catalogue_in_force (version, since, author) values (0, '1970-01-01T00:00:00Z', '');

create table catalogue_file_in_force (
    folder text        not null,
    name   text        not null,
    hash   text        not null references catalogue_file,
    since  timestamptz not null,
    primary key (folder, name)
);

-- Hash of the profile that an object's revision was made with; null for authorities, and for what was saved before.
alter table revision add column profile text;

-- Hash of the profile by which an object's completeness was counted, so that it is counted again when its kind changes.
alter table collection_object add column counted_by text;
create index on collection_object (kind, counted_by);
