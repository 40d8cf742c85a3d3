-- Saves that belong together, a batch edit or a row of copies: the first of them bears the id of the act, so that a list
-- of what was done reads one row for each act. A save by itself has none.
alter table revision add column act uuid;
create index revision_in_time on revision (saved_at desc, id desc);
create index revision_by_author on revision (author, saved_at desc, id desc);
create index revision_in_act on revision (act) where act is not null;

-- Objects that were taken out. Their numbers stay given and their revisions stay, so they can be brought back.
create table deleted_object (
    record     uuid primary key,
    number     text        not null,
    status     text        not null,
    version    integer     not null,
    author     text        not null,
    deleted_at timestamptz not null
);
