-- The pictures of a collection that was loaded from files are added after its records are public.
alter table loaded_collection add column pictured_at timestamptz;
