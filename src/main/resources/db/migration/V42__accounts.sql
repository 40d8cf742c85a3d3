-- A session is listed, so it has an id that is no secret; and it ends however much it is used.
alter table account_session add column id uuid not null default gen_random_uuid();
alter table account_session add column address text not null default '';
alter table account_session add column ends_at timestamptz;
update account_session set ends_at = created_at + interval '7 days';
alter table account_session alter column ends_at set not null;
create unique index on account_session (id);

-- A name is the same in capitals.
create unique index on account (lower(user_name));

-- How often signing in failed, by what it is counted for; what was typed as a name stands there as a hash, for it may
-- have been a password.
drop table sign_in_attempt;
create table sign_in_slowing (
    counted_for  text primary key,
    failures     integer     not null,
    last_failure timestamptz not null
);
create index on sign_in_slowing (last_failure);

-- Browsers in which somebody has signed in before.
create table known_device (
    token_hash  bytea primary key,
    account     uuid        not null references account on delete cascade,
    known_since timestamptz not null
);
create index on known_device (account);

-- Links that let somebody choose a password, once: an invitation has no account yet, a reset has one.
create table account_link (
    id             uuid primary key,
    token_hash     bytea       not null unique,
    account        uuid references account on delete cascade,
    for_whom       text        not null,
    role           text,
    private_fields boolean,
    collections    text[],
    made_by        uuid        not null references account,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    check ((account is null) = (role is not null))
);
create index on account_link (expires_at);

-- What programs sign in with.
create table access_token (
    id           uuid primary key,
    token_hash   bytea       not null unique,
    account      uuid        not null references account on delete cascade,
    name         text        not null,
    scopes       text[]      not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on access_token (account);
