-- What an archivist did not take over from the metadata embedded in a picture, so that it is not offered again.
create table rejected_suggestion (
    record      uuid        not null,
    file        uuid        not null references media_file on delete cascade,
    -- SHA-256 of field and value, the first 16 hexadecimal digits
    suggestion  text        not null,
    rejected_by text        not null,
    rejected_at timestamptz not null,
    primary key (record, file, suggestion)
);

-- Tags are found by the words in them, in whatever language.
create index media_tag_words on media_tag using gin (to_tsvector('simple', readable));
