-- What the trial application keeps, besides the kit's own tables.
create table thing (
    tenant_id text not null check (tenant_id <> ''),
    thing_id  uuid not null,
    name      text not null,
    primary key (tenant_id, thing_id)
);
alter table thing enable row level security;
alter table thing force row level security;
create policy thing_tenant on thing
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on thing to plan_app;

create table happening (
    tenant_id  text        not null check (tenant_id <> ''),
    event_id   uuid        not null,
    subject_id uuid        not null,
    number     int         not null,
    at         timestamptz not null,
    payload    text        not null,
    position   bigint unique,
    primary key (tenant_id, event_id)
);
alter table happening enable row level security;
alter table happening force row level security;
create policy happening_tenant on happening to plan_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy happening_sequencer on happening to plan_sequencer using (true) with check (true);
grant select, insert on happening to plan_app;
grant select (tenant_id, event_id, subject_id, at, position), update (position) on happening to plan_sequencer;

create table feed_position (feed text primary key, last bigint not null);
insert into feed_position values ('happening', 0);
grant select, update on feed_position to plan_sequencer;
