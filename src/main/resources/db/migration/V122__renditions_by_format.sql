-- The documents of each hot format lie close together: a harvest reads one format from its beginning to its end, and
-- those of the others between them were most of what it read.
alter table rendition rename to rendition_before;
alter table rendition_before rename constraint rendition_pkey to rendition_before_pkey;
create table rendition (
    record  uuid not null references publication,
    format  text not null,
    mapper  text not null,
    content text not null,
    primary key (record, format)
) partition by list (format);
-- as it was before: a document of a few kilobytes stays in its row
create table rendition_oai_dc partition of rendition for values in ('oai_dc') with (toast_tuple_target = 8160);
create table rendition_lido partition of rendition for values in ('lido') with (toast_tuple_target = 8160);
create table rendition_other partition of rendition default with (toast_tuple_target = 8160);
insert into rendition (record, format, mapper, content)
select r.record, r.format, r.mapper, r.content
from rendition_before r join publication p on p.record = r.record order by p.position;
drop table rendition_before;
