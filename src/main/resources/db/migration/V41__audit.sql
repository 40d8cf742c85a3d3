-- Who did what: rows are added and read, never changed. With the embedded PostgreSQL this file was run before by the
-- superuser, for a role that nobody signs in as (app.AuditOwner), and then does nothing here.
do $audit$
begin
    if to_regclass('audit.entry') is not null then
        return;
    end if;
    create schema if not exists audit;
    create table audit.entry (
        -- counts without a gap
        position    bigint primary key check (position >= 1),
        at          timestamptz not null,
        action      text        not null,
        account     uuid,
        actor       text        not null,
        address     text        not null,
        -- record, account, token or file that it was done to
        subject     uuid,
        detail      text        not null,
        -- SHA-256 of the row before and of this one's own content
        hash        bytea       not null check (length(hash) = 32)
    );
    create index entry_account on audit.entry (account, position);
    create index entry_action on audit.entry (action, position);
    create index entry_subject on audit.entry (subject, position);
    create function audit.refuse() returns trigger language plpgsql as $refuse$
    begin
        raise exception 'The audit log is only ever added to';
    end
    $refuse$;
    create trigger only_added_to before update or delete on audit.entry
        for each row execute function audit.refuse();
    create trigger never_emptied before truncate on audit.entry
        for each statement execute function audit.refuse();
    revoke all on schema audit from public;
    revoke all on audit.entry from public;
end
$audit$;
