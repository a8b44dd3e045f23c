-- Plans, what was proposed about them, and what became of it. Personal text is sealed (bytea) under the person's own key; what is
-- readable here is ids, states, times and hashes.

create table plan (
    tenant_id    text        not null check (tenant_id <> ''),
    plan_id      uuid        not null,
    person_id    uuid        not null,
    status       text        not null check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'CLOSED')),
    row_version  bigint      not null check (row_version > 0),
    plan_version int         not null check (plan_version >= 0),
    event_seq    int         not null check (event_seq > 0),
    chain_hash   bytea       not null check (length(chain_hash) = 32),
    state        bytea       not null,
    created_at   timestamptz not null,
    primary key (tenant_id, plan_id)
);
create index plan_person on plan (tenant_id, person_id, plan_id);

-- The latest state of every proposal, so that closed ones need not burden the plan's row.
create table proposal (
    tenant_id   text  not null check (tenant_id <> ''),
    plan_id     uuid  not null,
    proposal_id uuid  not null,
    status      text  not null check (status in ('OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN', 'DECIDED_ON_BEHALF', 'SPLIT')),
    state       bytea not null,
    primary key (tenant_id, plan_id, proposal_id),
    foreign key (tenant_id, plan_id) references plan
);

-- The exact bytes that each content hash stands for. Append-only.
create table proposal_revision (
    tenant_id    text        not null check (tenant_id <> ''),
    plan_id      uuid        not null,
    proposal_id  uuid        not null,
    revision     int         not null check (revision > 0),
    content_hash text        not null check (content_hash ~ '^sha-256:[0-9a-f]{64}$'),
    content      bytea       not null,
    written_at   timestamptz not null,
    primary key (tenant_id, plan_id, proposal_id, revision),
    unique (tenant_id, content_hash),
    unique (tenant_id, plan_id, proposal_id, revision, content_hash),
    foreign key (tenant_id, plan_id, proposal_id) references proposal
);

-- What was decided, byte for byte. Append-only. A version cannot be without the revision that both agreed to.
create table plan_version (
    tenant_id     text        not null check (tenant_id <> ''),
    plan_id       uuid        not null,
    version       int         not null check (version > 0),
    proposal_id   uuid        not null,
    revision      int         not null,
    content_hash  text        not null,
    document_hash text        not null check (document_hash ~ '^sha-256:[0-9a-f]{64}$'),
    document      bytea       not null,
    decided_at    timestamptz not null,
    primary key (tenant_id, plan_id, version),
    unique (tenant_id, plan_id, proposal_id),
    foreign key (tenant_id, plan_id) references plan,
    foreign key (tenant_id, plan_id, proposal_id, revision, content_hash)
        references proposal_revision (tenant_id, plan_id, proposal_id, revision, content_hash)
);

-- Everything that happened, in order, each row bound to the one before it over its ciphertext. Append-only.
create table plan_event (
    tenant_id  text        not null check (tenant_id <> ''),
    plan_id    uuid        not null,
    seq        int         not null check (seq > 0),
    event_id   uuid        not null,
    type       text        not null,
    at         timestamptz not null,
    account    text        not null,
    payload    bytea       not null,
    chain_hash bytea       not null check (length(chain_hash) = 32),
    primary key (tenant_id, plan_id, seq),
    unique (tenant_id, event_id),
    foreign key (tenant_id, plan_id) references plan
);

-- The latest state of every item beside the agreed content: ideas, questions, reviews. Open ones stand in the plan's row too.
create table plan_item (
    tenant_id text    not null check (tenant_id <> ''),
    plan_id   uuid    not null,
    item_id   uuid    not null,
    kind      text    not null,
    open      boolean not null,
    state     bytea   not null,
    primary key (tenant_id, plan_id, item_id),
    foreign key (tenant_id, plan_id) references plan
);
create index plan_item_kind on plan_item (tenant_id, plan_id, kind, item_id);

-- What the profile service has granted, as far as this service has heard. The newest change of the present epoch wins.
create table access_grant (
    tenant_id text   not null check (tenant_id <> ''),
    person_id uuid   not null,
    account   text   not null,
    relation  text   not null check (relation in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    scope     text[] not null,
    until     timestamptz,
    ended     boolean not null,
    person_died boolean not null,
    epoch     int    not null,
    position  bigint not null,
    primary key (tenant_id, person_id, account)
);

-- How far the projection above has read. One row; it belongs to no tenant. A feed that was restored from a backup begins a new epoch:
-- what was heard before counts no longer, and everything is read again.
create table grant_cursor (
    only_one boolean primary key default true check (only_one),
    epoch    int    not null,
    position bigint not null
);
insert into grant_cursor (epoch, position) values (1, 0);

do $$
declare
    name text;
begin
    foreach name in array array['plan', 'proposal', 'proposal_revision', 'plan_version', 'plan_event', 'plan_item', 'access_grant'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy %I on %I using (tenant_id = current_setting(''app.tenant'', true))'
            || ' with check (tenant_id = current_setting(''app.tenant'', true))', name || '_tenant', name);
    end loop;
end $$;

grant select, insert, update on plan, proposal, plan_item, access_grant to plan_app;
grant select, insert on proposal_revision, plan_version, plan_event to plan_app;
grant select, update on grant_cursor to plan_app;
