-- Originals that were taken in. The bytes are in the OCFL storage root under VITRINE_DATA.
create table media_file (
    id          uuid primary key,
    file_name   text        not null,
    sha256      text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null check (size > 0),
    media_type  text        not null,
    width       integer,
    height      integer,
    state       text        not null,
    problem     text,
    received_by text        not null,
    received_at timestamptz not null
);

-- Every tag found in a file, under the block it stood in.
create table media_tag (
    file     uuid    not null references media_file,
    position integer not null,
    reader   text    not null,
    block    text    not null,
    name     text    not null,
    tag      integer,
    raw      text    not null,
    readable text    not null,
    primary key (file, position)
);
