-- Originals that were taken in. The bytes are in the OCFL storage root under VITRINE_DATA.
create table media_file (
    id          uuid primary key,
    file_name   text        not null,
    sha256      text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null check (size > 0),
    media_type  text        not null,
    width       integer check (width > 0),
    height      integer check (height > 0),
    state       text        not null check (state in ('RECEIVED', 'READY', 'WITHOUT_PICTURE')),
    problem     text,
    received_by text        not null,
    received_at timestamptz not null,
    check ((width is null) = (height is null))
);
create index media_file_state on media_file (state);

-- Every tag found in a file, under the block it stood in.
create table media_tag (
    file     uuid    not null references media_file on delete cascade,
    position integer not null,
    reader   text    not null,
    block    text    not null,
    name     text    not null,
    tag      integer,
    language text,
    raw      text    not null,
    readable text    not null,
    primary key (file, position)
);

-- What was odd about a file and did not stand in the way of keeping it.
create table media_warning (
    file      uuid    not null references media_file on delete cascade,
    position  integer not null,
    code      text    not null,
    message   text    not null,
    arguments text[]  not null,
    primary key (file, position)
);

-- Jobs that survive a crash: db-scheduler's table for PostgreSQL, columns as its version 16 asks for them.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
