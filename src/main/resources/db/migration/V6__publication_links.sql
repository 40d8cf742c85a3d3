-- What each publication refers to, by the field that does: back-references of the public pages. A withdrawn record
-- keeps its rows and is left out by its state.
create table publication_link (
    record    uuid not null references publication,
    role      text not null,
    to_record uuid not null,
    primary key (record, role, to_record)
);
create index on publication_link (to_record, role, record);
