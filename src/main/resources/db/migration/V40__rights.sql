-- Whether somebody sees private fields, and in which collections they may change records (null for all).
alter table account add column private_fields boolean not null default true;
alter table account add column collections text[];
