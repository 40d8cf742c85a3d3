-- Readers who follow one family only step from page to page of the change order without reading the other's changes.
create index on change (family, position);
