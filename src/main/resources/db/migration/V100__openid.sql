-- Who an account is at a provider of OpenID Connect: issuer and subject together are never given to another person.
create table account_identity (
    issuer    text        not null,
    subject   text        not null,
    account   uuid        not null references account on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index on account_identity (account);

-- Sign-ins that were begun at a provider, until the browser comes back.
create table openid_request (
    state_hash bytea primary key,
    nonce      text        not null,
    verifier   text        not null,
    next       text        not null,
    expires_at timestamptz not null
);
create index on openid_request (expires_at);

-- Signing out of such a session signs out of the provider too.
alter table account_session add column from_provider boolean not null default false;
