-- The tables that the kit's classes expect. A service has Flyway read this folder before its own, with the name of its app role for ${app}.

create table idempotent_answer (
    tenant_id  text        not null check (tenant_id <> ''),
    client     text        not null,
    account    text        not null,
    operation  text        not null,
    key        text        not null,
    body_hash  text        not null check (body_hash ~ '^[0-9a-f]{64}$'),
    status     int         not null check (status between 200 and 299),
    headers    text        not null,
    body       bytea       not null,
    subject_id uuid,
    kept_at    timestamptz not null default now(),
    primary key (tenant_id, client, account, operation, key)
);
create index idempotent_answer_by_age on idempotent_answer (tenant_id, kept_at);
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy idempotent_answer_tenant on idempotent_answer
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on idempotent_answer to ${app};

-- Who read or did what about whom. Append-only: the app role cannot change or remove a row.
create table access_record (
    tenant_id      text        not null check (tenant_id <> ''),
    record_id      uuid        not null,
    at             timestamptz not null,
    account        text        not null,
    client         text        not null,
    operation      text        not null,
    subject_id     uuid,
    resource       text        not null,
    correlation_id text        not null,
    primary key (tenant_id, record_id)
);
create index access_record_subject on access_record (tenant_id, subject_id, record_id);
alter table access_record enable row level security;
alter table access_record force row level security;
create policy access_record_tenant on access_record
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on access_record to ${app};
