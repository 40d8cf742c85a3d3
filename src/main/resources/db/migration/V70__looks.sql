-- What a picture looks like, found when its derivatives are made; and of which edition these are.
create table media_look (
    file    uuid primary key references media_file on delete cascade,
    edition integer     not null,
    hash    bigint      not null,
    colours text[]      not null,
    made_at timestamptz not null
);
