-- What was done with each original, in the words of PREMIS 3.0. Never changed.
create table premis_event (
    id          uuid primary key default gen_random_uuid(),
    file        uuid        not null references media_file on delete cascade,
    type        text        not null,
    outcome     text        not null check (outcome in ('SUCCESS', 'FAIL')),
    detail      text        not null,
    agent       text        not null,
    happened_at timestamptz not null
);
create index premis_event_file on premis_event (file, happened_at);

-- How each original was found when its bytes were read last, and when they are read again.
create table fixity (
    file       uuid primary key references media_file on delete cascade,
    state      text        not null check (state in ('INTACT', 'CHANGED', 'MISSING')),
    detail     text        not null default '',
    checked_at timestamptz,
    due_at     timestamptz not null
);
create index fixity_due on fixity (due_at);
create index fixity_state on fixity (state) where state <> 'INTACT';

-- Files that came before: what is known of their arrival, and a first reading as soon as there is time.
insert into premis_event (file, type, outcome, detail, agent, happened_at)
    select id, 'INGESTION', 'SUCCESS', file_name, received_by, received_at from media_file
    union all
    select id, 'MESSAGE_DIGEST_CALCULATION', 'SUCCESS', 'SHA-256 ' || sha256, 'Vitrine', received_at from media_file;
insert into fixity (file, state, due_at) select id, 'INTACT', now() from media_file;
