-- Who may publish for whom, what learners say, what was looked for in vain, and what neighbours offer.

-- ------------------------------------------------------------------ who may publish for whom
create table publishing_right (
    tenant_id    text        not null check (tenant_id <> ''),
    right_id     uuid        not null,
    client       text        not null check (length(client) between 1 and 255),
    -- null: every provider of this tenant
    provider_key text        check (length(provider_key) between 1 and 180),
    granted_by   text        not null,
    granted_at   timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    primary key (tenant_id, right_id),
    check ((ended_by is null) = (ended_at is null))
);
create unique index publishing_right_once on publishing_right (tenant_id, client, coalesce(provider_key, '')) where ended_at is null;

-- For whom a feed speaks; null for a feed of many providers.
alter table feed add column provider_key text check (length(provider_key) between 1 and 180);
alter table feed no force row level security;
update feed set provider_key = substr(name, length('Provider API ') + 1)
 where format = 'PROVIDER_API' and name like 'Provider API _%' and length(name) <= length('Provider API ') + 180;
alter table feed force row level security;

-- ------------------------------------------------------------------ feedback
create table feedback (
    tenant_id          text        not null check (tenant_id <> ''),
    feedback_id        uuid        not null,
    opportunity_tenant text        not null,
    opportunity_id     uuid        not null,
    offering_id        uuid,
    feed_id            uuid        not null,
    audience           text        not null check (audience in ('AUTHORITY', 'PROVIDER', 'EVERYBODY')),
    version            int         not null check (version > 0),
    said_at            timestamptz not null,
    primary key (tenant_id, feedback_id),
    check (opportunity_tenant in (tenant_id, 'national'))
);
create index feedback_by_opportunity on feedback (tenant_id, opportunity_id, feedback_id);
create index feedback_of_all_by_opportunity on feedback (opportunity_id, feedback_id);

-- Whose it is. No policy shows this outside the authority.
create table feedback_author (
    tenant_id      text not null check (tenant_id <> ''),
    feedback_id    uuid not null,
    account        text not null check (account <> ''),
    opportunity_id uuid not null,
    offering_id    uuid,
    primary key (tenant_id, feedback_id),
    foreign key (tenant_id, feedback_id) references feedback (tenant_id, feedback_id) on delete cascade
);
create unique index feedback_author_once on feedback_author
    (tenant_id, account, opportunity_id, coalesce(offering_id, '00000000-0000-0000-0000-000000000000'::uuid));

create table feedback_version (
    tenant_id    text        not null check (tenant_id <> ''),
    feedback_id  uuid        not null,
    version      int         not null check (version > 0),
    audience     text        not null check (audience in ('AUTHORITY', 'PROVIDER', 'EVERYBODY')),
    worked       text        check (length(worked) <= 2000),
    did_not_work text        check (length(did_not_work) <= 2000),
    to_change    text        check (length(to_change) <= 2000),
    own_words    text        check (length(own_words) <= 2000),
    -- [{"adjustment": "…", "kept": true}]
    adjustments  jsonb       not null,
    rating       int         check (rating between 1 and 5),
    said_at      timestamptz not null,
    primary key (tenant_id, feedback_id, version),
    foreign key (tenant_id, feedback_id) references feedback (tenant_id, feedback_id) on delete cascade
);

create table feedback_answer (
    tenant_id   text        not null check (tenant_id <> ''),
    feedback_id uuid        not null,
    answer_id   uuid        not null,
    to_version  int         not null check (to_version > 0),
    side        text        not null check (side in ('PROVIDER', 'AUTHORITY')),
    account     text        not null check (account <> ''),
    client      text        not null,
    answer      text        not null check (length(answer) between 1 and 2000),
    action      text        check (length(action) between 1 and 1000),
    act_by      date,
    done        boolean     not null,
    answered_at timestamptz not null,
    primary key (tenant_id, feedback_id, answer_id),
    foreign key (tenant_id, feedback_id) references feedback (tenant_id, feedback_id) on delete cascade,
    check (action is not null or (act_by is null and not done))
);

-- ------------------------------------------------------------------ what was looked for in vain
create table unmet_wish (
    tenant_id     text        not null check (tenant_id <> ''),
    wish_id       uuid        not null,
    account       text        not null check (account <> ''),
    leave_wording text        not null,
    -- the first day of the calendar quarter in which it counts
    quarter       date        not null check (quarter = date_trunc('quarter', quarter)),
    -- the closed list of facts, as the API takes them
    facts         jsonb       not null,
    kind          text        not null,
    subject       text        not null,
    area          text        not null,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    primary key (tenant_id, wish_id)
);
create unique index unmet_wish_once on unmet_wish (tenant_id, account, quarter, facts);
create index unmet_wish_by_quarter on unmet_wish (tenant_id, quarter);

-- Made once for each quarter, and never changed.
create table unmet_wish_quarter (
    tenant_id text        not null check (tenant_id <> ''),
    quarter   date        not null check (quarter = date_trunc('quarter', quarter)),
    made_at   timestamptz not null,
    primary key (tenant_id, quarter)
);
create table unmet_wish_summary (
    tenant_id text  not null check (tenant_id <> ''),
    quarter   date  not null,
    kind      text  not null,
    subject   text  not null,
    area      text  not null,
    people    int   not null check (people >= 10 and people % 5 = 0),
    facts     jsonb not null,
    primary key (tenant_id, quarter, kind, subject, area),
    foreign key (tenant_id, quarter) references unmet_wish_quarter (tenant_id, quarter)
);

-- ------------------------------------------------------------------ what neighbours offer
create table asset (
    tenant_id        text        not null check (tenant_id <> ''),
    asset_id         uuid        not null,
    visibility       text        not null check (visibility in ('AUTHORITY', 'OWN')),
    -- whose it is, where it is one's own
    account          text        check (account <> ''),
    title            text        not null check (length(title) between 1 and 200),
    offer            text        not null check (length(offer) between 1 and 2000),
    area             text,
    access_notes     text        check (length(access_notes) <= 2000),
    times            jsonb       not null,
    consent_how      text        not null check (consent_how in ('IN_PERSON', 'BY_PHONE', 'IN_WRITING')),
    consent_given_on date        not null,
    consent_until    timestamptz not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    ended_at         timestamptz,
    primary key (tenant_id, asset_id),
    check ((visibility = 'OWN') = (account is not null))
);
-- Deleted when the consent ends.
create table asset_contact (
    tenant_id     text        not null check (tenant_id <> ''),
    asset_id      uuid        not null,
    name          text        not null check (length(name) between 1 and 200),
    phone         text        check (length(phone) <= 50),
    email         text        check (length(email) <= 254),
    consent_until timestamptz not null,
    primary key (tenant_id, asset_id),
    foreign key (tenant_id, asset_id) references asset (tenant_id, asset_id)
);
create index asset_contact_by_end on asset_contact (consent_until);

-- ------------------------------------------------------------------ who may see and change which rows
do $$
declare
    t text;
begin
    foreach t in array array['publishing_right', 'feedback', 'feedback_author', 'feedback_version', 'feedback_answer', 'unmet_wish',
            'unmet_wish_quarter', 'unmet_wish_summary', 'asset', 'asset_contact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I for select using (tenant_id = current_setting(''app.tenant'', true))', t || '_read', t);
        execute format('create policy %I on %I for insert with check (tenant_id = current_setting(''app.tenant'', true))', t || '_insert', t);
        execute format('create policy %I on %I for update using (tenant_id = current_setting(''app.tenant'', true))'
            || ' with check (tenant_id = current_setting(''app.tenant'', true))', t || '_update', t);
        execute format('create policy %I on %I for delete using (tenant_id = current_setting(''app.tenant'', true))', t || '_delete', t);
    end loop;
end
$$;

-- What its author agreed to show to everybody; of a private listing everybody is the authority.
create policy feedback_published on feedback for select using (audience = 'EVERYBODY' and opportunity_tenant = 'national');
-- What its author agreed to show to the provider, while a client speaks for feeds of its own tenant: their ids, or * for all of them.
create policy feedback_of_provider on feedback for select using (
    opportunity_tenant = current_setting('app.tenant', true) and audience in ('PROVIDER', 'EVERYBODY')
    and (current_setting('app.speaking_for', true) = '*'
         or feed_id::text = any (string_to_array(current_setting('app.speaking_for', true), ','))));
-- Of feedback that is seen, the version that stands, and what was answered. The rows of feedback are under its own policies here too.
create policy feedback_version_seen on feedback_version for select using (exists (
    select from feedback f where f.tenant_id = feedback_version.tenant_id and f.feedback_id = feedback_version.feedback_id
       and f.version = feedback_version.version));
create policy feedback_answer_seen on feedback_answer for select using (exists (
    select from feedback f where f.tenant_id = feedback_answer.tenant_id and f.feedback_id = feedback_answer.feedback_id));
create policy feedback_answer_of_provider on feedback_answer for insert with check (side = 'PROVIDER' and exists (
    select from feedback f where f.tenant_id = feedback_answer.tenant_id and f.feedback_id = feedback_answer.feedback_id
       and f.opportunity_tenant = current_setting('app.tenant', true) and f.audience in ('PROVIDER', 'EVERYBODY')
       and f.version = feedback_answer.to_version
       and (current_setting('app.speaking_for', true) = '*'
            or f.feed_id::text = any (string_to_array(current_setting('app.speaking_for', true), ',')))));

-- Groups of ten or more are for the providers of public listings too.
create policy unmet_wish_summary_national on unmet_wish_summary for select using (current_setting('app.tenant', true) = 'national');

-- Where no tenant is known: contacts whose consent has ended, and what was one's own with them, can be found and deleted, wishes whose quarter is over can be found, and nothing else.
create policy asset_contact_ended_read on asset_contact for select
    using (consent_until <= now() and current_setting('app.maintenance', true) = 'ended-consents');
create policy asset_contact_ended_delete on asset_contact for delete
    using (consent_until <= now() and current_setting('app.maintenance', true) = 'ended-consents');
create policy asset_own_ended_read on asset for select
    using (visibility = 'OWN' and consent_until <= now() and current_setting('app.maintenance', true) = 'ended-consents');
create policy asset_own_ended_delete on asset for delete
    using (visibility = 'OWN' and consent_until <= now() and current_setting('app.maintenance', true) = 'ended-consents');
create policy unmet_wish_over_read on unmet_wish for select
    using (expires_at <= now() and current_setting('app.maintenance', true) = 'quarters-that-are-over');

grant select, insert, update (ended_by, ended_at) on publishing_right to opportunity_app;
grant select, insert, update (audience, version, said_at), delete on feedback to opportunity_app;
grant select, insert on feedback_author, feedback_version, feedback_answer to opportunity_app;
grant select, insert, delete on unmet_wish to opportunity_app;
grant select, insert on unmet_wish_quarter, unmet_wish_summary to opportunity_app;
grant select, insert, update (ended_at), delete on asset to opportunity_app;
grant select, insert, delete on asset_contact to opportunity_app;
