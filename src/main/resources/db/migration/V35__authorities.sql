-- A record that turned out to be the same as another leads to that one.
alter table authority add column merged_into uuid references authority check (merged_into <> id);
create index on authority (merged_into) where merged_into is not null;

-- What was moved when two were merged, so that it can be undone.
create table authority_merge (
    id         uuid primary key,
    duplicate  uuid        not null references authority,
    survivor   uuid        not null references authority,
    author     text        not null,
    reason     text        not null,
    merged_at  timestamptz not null,
    undone_at  timestamptz,
    undone_by  text
);
create index on authority_merge (duplicate);
create table authority_merge_move (
    merge   uuid not null references authority_merge,
    record  uuid not null,
    path    text not null,
    primary key (merge, record, path)
);

-- The links of authorities, which only objects had before; paths are those of the second schema.
insert into link (from_record, path, to_record)
select id, case when kind in ('PERSON', 'ORGANISATION', 'STATE', 'PLACE') then 'wider.w1.to' else 'parent' end,
       (description ->> 'parent')::uuid
from authority where description ? 'parent' and schema = 1
union all
select id, 'place', (description ->> 'place')::uuid
from authority where description ? 'place' and schema = 1
union all
select a.id, 'participants.' || (p ->> 'id') || '.' || part, (p ->> part)::uuid
from authority a, jsonb_array_elements(a.description -> 'participants') p, unnest(array ['agent', 'office']) part
where a.schema = 1 and p ? part
union all
select a.id, 'tenures.' || (t ->> 'id') || '.holder', (t ->> 'holder')::uuid
from authority a, jsonb_array_elements(a.description -> 'tenures') t where a.schema = 1
union all
select a.id, 'successors.s' || s.place || '.agent', (s.id #>> '{}')::uuid
from authority a, jsonb_array_elements(a.description -> 'successors') with ordinality s(id, place) where a.schema = 1
union all
select a.id, 'sources.' || (s ->> 'id') || '.source', (s ->> 'source')::uuid
from authority a, jsonb_array_elements(a.description -> 'sources') s where a.schema = 1;

-- Work on many public records at once, done in batches on any node; what is done is written down record by record.
create table publishing_job (
    id          uuid primary key,
    -- why it was begun, and the name of what it is about
    occasion    text        not null,
    about       text        not null,
    author      text        not null,
    account     uuid references account,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    cancelled   boolean     not null default false
);
create index on publishing_job (started_at desc);
create table publishing_job_item (
    job     uuid    not null references publishing_job on delete cascade,
    place   integer not null,
    record  uuid    not null,
    family  text    not null check (family in ('OBJECT', 'AUTHORITY')),
    task    text    not null check (task in ('PUBLISH', 'RENDER_AGAIN')),
    state   text    not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED')),
    message text,
    primary key (job, place)
);
create index on publishing_job_item (job, state, place);
