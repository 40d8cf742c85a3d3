-- What stood in the way of each record that a job could not do, field by field, so that the desk can say it in the
-- reader's language and lead to the field.
alter table publishing_job_item add column violations jsonb;
