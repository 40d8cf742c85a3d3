-- Files that are being sent, piece by piece. The bytes lie in `uploads` under VITRINE_DATA; how many of them have
-- arrived is the length of that file and stands nowhere else.
create table upload (
    id         uuid primary key,
    account    uuid        not null references account on delete cascade,
    file_name  text        not null,
    -- Upload-Metadata as it was sent, because it is given back (tus 1.0, section Creation)
    metadata   text        not null,
    length     bigint      not null check (length >= 0),
    -- a piece of another upload, or put together from such pieces (tus 1.0, section Concatenation)
    role       text        not null check (role in ('WHOLE', 'PART', 'JOINED')),
    parts      uuid[]      not null,
    state      text        not null check (state in ('RECEIVING', 'COMPLETE', 'KEPT', 'REFUSED')),
    media_file uuid references media_file on delete set null,
    -- whether the same bytes were there before
    known      boolean     not null,
    violations jsonb       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index upload_account on upload (account, state);
create index upload_expires_at on upload (expires_at);
