-- Which terms published records use: a concept's page shows them.
create table publication_term (
    record uuid not null references publication,
    scheme text not null,
    term   text not null,
    primary key (record, scheme, term)
);
create index on publication_term (scheme, term, record);

insert into publication_term (record, scheme, term)
select record, 'object-names', body #>> '{description,objectName}'
from publication where family = 'OBJECT' and body #>> '{description,objectName}' is not null
union
select p.record, s.scheme, t ->> 'term'
from publication p,
     (values ('materials'), ('techniques')) s(scheme),
     jsonb_array_elements(p.body -> 'description' -> s.scheme) t
where p.family = 'OBJECT' and t ->> 'term' is not null
union
select record, case body #>> '{description,kind}' when 'OCCASION' then 'occasion-types' else 'object-names' end,
       body #>> '{description,type}'
from publication
where family = 'AUTHORITY' and body #>> '{description,type}' is not null
  and body #>> '{description,kind}' in ('OCCASION', 'DECORATION');
