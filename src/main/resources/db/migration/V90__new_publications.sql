-- What was published last, for the feed.
create index on publication (first_published desc, record desc) where state = 'PUBLISHED' and family = 'OBJECT';
