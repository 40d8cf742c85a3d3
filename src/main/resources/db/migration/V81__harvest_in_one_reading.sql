-- The lowest sets of each object stand in its publication, so that a page of a harvest is one reading of neighbours.
alter table publication add column sets text[] not null default '{}';
update publication p set sets = s.specs
from (select record, array_agg(set_spec order by set_spec) as specs from publication_set
      where member and set_spec like '%:%' group by record) s
where s.record = p.record;

-- A document of a few kilobytes stays in its row as it is: a harvest reads all of them, and unpacking each cost more
-- than reading it. Documents that are stored already follow when they are written again.
alter table rendition set (toast_tuple_target = 8160);
