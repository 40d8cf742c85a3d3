-- A record that was merged into another: which one, and where that was public then. It stands in the change itself,
-- because what a follower has read once is the same for good, even when the merge is undone.
alter table change add column successor uuid, add column successor_key text,
    add check (successor is null or type = 'DELETE'),
    add check ((successor is null) = (successor_key is null));
update change c set successor = p.replaced_by, successor_key = s.key
from publication p join publication s on s.record = p.replaced_by
where c.record = p.record and c.position = p.position and c.type = 'DELETE';
