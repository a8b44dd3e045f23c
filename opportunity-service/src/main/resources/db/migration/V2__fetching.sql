-- Feeds that are fetched by address, when they are fetched, and runs that go on after their process has ended.

create table feed_source (
    tenant_id     text        not null check (tenant_id <> ''),
    feed_id       uuid        not null,
    address       text        not null check (length(address) between 1 and 2000),
    fetched_at    timestamptz,
    -- by what the server knows the document that was read last, and which run read it whole and found nothing to mend
    etag          text,
    last_modified text,
    body_hash     text        check (body_hash ~ '^[0-9a-f]{64}$'),
    whole_run_id  uuid,
    whole_at      timestamptz,
    primary key (tenant_id, feed_id),
    foreign key (tenant_id, feed_id) references feed (tenant_id, feed_id),
    check ((whole_run_id is null) = (whole_at is null))
);

-- Ids and times only: this is what is seen across tenants.
create table feed_schedule (
    tenant_id         text        not null check (tenant_id <> ''),
    feed_id           uuid        not null,
    -- ISO 8601; null where the feed is fetched on request alone
    every             text        check (every ~ '^P[0-9DTHMS.]+$'),
    next_at           timestamptz,
    failures_in_a_row int         not null default 0 check (failures_in_a_row >= 0),
    paused_at         timestamptz,
    primary key (tenant_id, feed_id),
    foreign key (tenant_id, feed_id) references feed_source (tenant_id, feed_id),
    check (next_at is null or (every is not null and paused_at is null))
);
create index feed_schedule_due on feed_schedule (next_at) where next_at is not null;

-- A run that fetches its document has none yet, and one that goes on after a kill knows where it stood.
alter table sync_run
    alter column body_hash drop not null,
    add column address text,
    add column fetch_state text check (fetch_state in ('FETCHING', 'FETCHED', 'UNCHANGED', 'FAILED')),
    -- the document's name in the spool folder of the machine that received it
    add column spool_name text check (spool_name ~ '^[A-Za-z0-9._-]+$'),
    add column etag text,
    add column last_modified text,
    -- how many of the reader's events are committed, and a running mark over them
    add column position bigint not null default 0 check (position >= 0),
    add column position_mark bigint not null default 0,
    add column unnamed_refusals bigint not null default 0 check (unnamed_refusals >= 0),
    add column resumed_count int not null default 0 check (resumed_count >= 0),
    add check (body_hash is not null or address is not null),
    add check ((address is null) = (fetch_state is null));

do $$
declare
    t text;
begin
    foreach t in array array['feed_source', 'feed_schedule'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I for select using (tenant_id = current_setting(''app.tenant'', true))', t || '_read', t);
        execute format('create policy %I on %I for insert with check (tenant_id = current_setting(''app.tenant'', true))',
            t || '_insert', t);
        execute format('create policy %I on %I for update using (tenant_id = current_setting(''app.tenant'', true))'
            || ' with check (tenant_id = current_setting(''app.tenant'', true))', t || '_update', t);
    end loop;
end
$$;
grant select, insert, update on feed_source, feed_schedule to opportunity_app;

-- Where no tenant is known, a replica claims what is due: it sees schedules that have a time, and gives them another.
create policy feed_schedule_due_read on feed_schedule for select
    using (next_at is not null and current_setting('app.maintenance', true) = 'due-fetches');
create policy feed_schedule_due_update on feed_schedule for update
    using (next_at is not null and current_setting('app.maintenance', true) = 'due-fetches')
    with check (next_at is not null and current_setting('app.maintenance', true) = 'due-fetches');

-- A run that broke off is either taken over, and stays running, or marked.
drop policy sync_run_broken_off_update on sync_run;
create policy sync_run_broken_off_update on sync_run for update
    using (status = 'RUNNING' and current_setting('app.maintenance', true) = 'broken-off-runs')
    with check (status in ('RUNNING', 'INTERRUPTED') and current_setting('app.maintenance', true) = 'broken-off-runs');
