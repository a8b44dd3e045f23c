-- The catalogue. Everything belongs to a tenant; what belongs to 'national' everybody may read, and nobody else's rows can be
-- seen or changed. The application's role owns nothing and cannot step around row-level security.

-- ------------------------------------------------------------------ where the catalogue comes from
create table feed (
    tenant_id    text        not null check (tenant_id <> ''),
    feed_id      uuid        not null,
    name         text        not null check (length(name) between 1 and 200),
    format       text        not null check (format in (
        'XCRI_CAP_1_2', 'OPEN_REFERRAL_UK_3_0', 'DFE_COURSE_DIRECTORY_API', 'DFE_COURSE_DIRECTORY_CSV', 'DFE_DISPLAY_ADVERT_V2',
        'SCHEMA_ORG_JSON_LD', 'PLAIN_CSV', 'PROVIDER_API')),
    -- when a run last found everything that the feed holds to be as it is kept here
    confirmed_at timestamptz,
    created_at   timestamptz not null,
    primary key (tenant_id, feed_id),
    unique (tenant_id, name)
);

create table sync_run (
    tenant_id       text        not null check (tenant_id <> ''),
    run_id          uuid        not null,
    feed_id         uuid        not null,
    status          text        not null check (status in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    requested_by    text        not null,
    idempotency_key text,
    body_hash       text        not null check (body_hash ~ '^[0-9a-f]{64}$'),
    body_bytes      bigint      not null check (body_bytes >= 0),
    runner          text        not null,
    heartbeat_at    timestamptz not null,
    read_count      bigint      not null default 0,
    created_count   bigint      not null default 0,
    changed_count   bigint      not null default 0,
    unchanged_count bigint      not null default 0,
    removed_count   bigint      not null default 0,
    refused_count   bigint      not null default 0,
    problem_count   bigint      not null default 0,
    ignored         jsonb       not null default '{}',
    started_at      timestamptz not null,
    finished_at     timestamptz,
    primary key (tenant_id, run_id),
    foreign key (tenant_id, feed_id) references feed (tenant_id, feed_id),
    check ((status = 'RUNNING') = (finished_at is null))
);
create unique index sync_run_one_at_a_time on sync_run (tenant_id, feed_id) where status = 'RUNNING';
create unique index sync_run_same_request on sync_run (tenant_id, feed_id, requested_by, idempotency_key)
    where idempotency_key is not null;
create index sync_run_by_feed on sync_run (tenant_id, feed_id, run_id);

create table sync_problem (
    tenant_id    text   not null check (tenant_id <> ''),
    run_id       uuid   not null,
    problem_no   bigint not null check (problem_no > 0),
    severity     text   not null check (severity in ('DOCUMENT_BROKEN', 'RECORD_REFUSED', 'VALUE_IGNORED', 'REMOVAL_HELD')),
    code         text   not null,
    record_type  text,
    record_id    text,
    record_title text,
    line         int,
    col          int,
    message      text   not null,
    remedy       text   not null,
    primary key (tenant_id, run_id, problem_no),
    foreign key (tenant_id, run_id) references sync_run (tenant_id, run_id)
);

-- What a run has met, while it runs: by it the run knows at the end what is no longer there.
create table sync_seen (
    tenant_id      text    not null check (tenant_id <> ''),
    run_id         uuid    not null,
    opportunity_id uuid    not null,
    gone           boolean not null,
    primary key (tenant_id, run_id, opportunity_id)
);

-- ------------------------------------------------------------------ what is on offer
create table provider (
    tenant_id   text        not null check (tenant_id <> ''),
    provider_id uuid        not null,
    feed_id     uuid        not null,
    external_id text        not null check (length(external_id) between 1 and 1000),
    ukprn       text        check (ukprn ~ '^1[0-9]{7}$'),
    name        text        not null check (length(name) between 1 and 500),
    description text,
    url         text,
    -- run by the people whom it is for; null where nobody has said
    user_led    boolean,
    details     jsonb       not null,
    fingerprint bytea       not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    primary key (tenant_id, provider_id),
    unique (tenant_id, feed_id, external_id),
    foreign key (tenant_id, feed_id) references feed (tenant_id, feed_id)
);

-- A venue is known by its content: the same place said in the same words is one row.
create table venue (
    tenant_id   text not null check (tenant_id <> ''),
    venue_id    uuid not null,
    feed_id     uuid not null,
    external_id text,
    name        text,
    address     text,
    town        text,
    postcode    text,
    phone       text,
    email       text,
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    primary key (tenant_id, venue_id),
    foreign key (tenant_id, feed_id) references feed (tenant_id, feed_id),
    check ((latitude is null) = (longitude is null))
);
create index venue_by_feed on venue (tenant_id, feed_id);

create table opportunity (
    tenant_id      text        not null check (tenant_id <> ''),
    opportunity_id uuid        not null,
    feed_id        uuid        not null,
    external_id    text        not null check (length(external_id) between 1 and 1000),
    provider_id    uuid,
    kind           text        not null check (kind in (
        'COURSE', 'TRAINING', 'APPRENTICESHIP', 'SUPPORTED_INTERNSHIP', 'WORK_EXPERIENCE', 'JOB', 'SELF_EMPLOYMENT',
        'VOLUNTEERING', 'VISIT', 'INVOLVEMENT', 'BESPOKE')),
    title          text        not null check (length(title) between 1 and 500),
    summary        text,
    description    text,
    level          text,
    url            text,
    -- the topics and the named parts of the description as one text each, for the words index
    subject_text   text        not null,
    section_text   text        not null,
    details        jsonb       not null,
    words          tsvector    not null generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', subject_text), 'B')
        || setweight(to_tsvector('english', coalesce(summary, '')), 'C')
        || setweight(to_tsvector('english', left(coalesce(description, '') || ' ' || section_text, 200000)), 'D')) stored,
    fingerprint    bytea       not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    -- when its provider last said this one alone to be so; a whole feed is confirmed in its own row
    confirmed_at   timestamptz,
    removed_at     timestamptz,
    primary key (tenant_id, opportunity_id),
    unique (tenant_id, feed_id, external_id),
    foreign key (tenant_id, feed_id) references feed (tenant_id, feed_id),
    foreign key (tenant_id, provider_id) references provider (tenant_id, provider_id)
);
create index opportunity_by_words on opportunity using gin (words);
create index opportunity_by_provider on opportunity (tenant_id, provider_id);

-- The last change of every opportunity. Tokens are given out under one lock that is held until the transaction has been committed,
-- so whoever sees a token sees every smaller one, and nothing can come in behind a reader.
create sequence opportunity_change_token;
create table opportunity_change (
    tenant_id      text        not null check (tenant_id <> ''),
    opportunity_id uuid        not null,
    change_token   bigint      not null,
    removed        boolean     not null,
    changed_at     timestamptz not null,
    primary key (tenant_id, opportunity_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);
create unique index opportunity_change_by_token on opportunity_change (change_token);

-- The record as it stood in the document.
create table opportunity_source (
    tenant_id      text        not null check (tenant_id <> ''),
    opportunity_id uuid        not null,
    run_id         uuid        not null,
    line           int         not null,
    content        text        not null,
    kept_at        timestamptz not null,
    primary key (tenant_id, opportunity_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);

create table offering (
    tenant_id          text        not null check (tenant_id <> ''),
    offering_id        uuid        not null,
    opportunity_id     uuid        not null,
    external_id        text        not null,
    position           int         not null,
    title              text,
    start_earliest     date,
    start_latest       date,
    start_text         text,
    end_earliest       date,
    end_latest         date,
    end_text           text,
    duration_text      text,
    duration_iso       text,
    apply_from         date,
    apply_until        date,
    apply_to           text,
    study_mode         text        check (study_mode in ('FLEXIBLE', 'FULL_TIME', 'PART_OF_FULL_TIME', 'PART_TIME')),
    attendance_mode    text        check (attendance_mode in (
        'CAMPUS', 'DISTANCE_WITH_ATTENDANCE', 'DISTANCE', 'NON_CAMPUS', 'MIXED', 'ONLINE', 'WORK_BASED')),
    attendance_pattern text        check (attendance_pattern in (
        'DAYTIME', 'TWILIGHT', 'EVENING', 'DAY_RELEASE', 'WEEKEND', 'CUSTOMISED')),
    cost_text          text,
    cost_amount        numeric(12, 2) check (cost_amount >= 0),
    places             int,
    places_text        text,
    minimum_age        int,
    maximum_age        int,
    venue_id           uuid,
    details            jsonb       not null,
    removed_at         timestamptz,
    primary key (tenant_id, offering_id),
    unique (tenant_id, opportunity_id, external_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id),
    foreign key (tenant_id, venue_id) references venue (tenant_id, venue_id),
    check ((start_earliest is null) = (start_latest is null)),
    check ((end_earliest is null) = (end_latest is null))
);
create index offering_by_venue on offering (tenant_id, venue_id);

create table offering_session (
    tenant_id   text not null check (tenant_id <> ''),
    offering_id uuid not null,
    session_no  int  not null,
    -- ISO day of the week, 1 Monday to 7 Sunday; for a dated session the one on which the date falls
    day         int  not null check (day between 1 and 7),
    on_date     date,
    from_time   time not null,
    to_time     time not null,
    primary key (tenant_id, offering_id, session_no),
    foreign key (tenant_id, offering_id) references offering (tenant_id, offering_id),
    check (from_time < to_time),
    check (on_date is null or extract(isodow from on_date) = day)
);

-- Where postcodes are, in capitals without a space; the middle of each, in degrees.
create table postcode (
    tenant_id text             not null check (tenant_id = 'national'),
    postcode  text             not null check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$'),
    latitude  double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    primary key (tenant_id, postcode)
);

-- ------------------------------------------------------------------ who may see and change which rows
do $$
declare
    t text;
begin
    foreach t in array array['feed', 'provider', 'venue', 'opportunity', 'opportunity_change', 'offering', 'offering_session', 'postcode'] loop
        execute format('create policy %I on %I for select using (tenant_id in (current_setting(''app.tenant'', true), ''national''))',
            t || '_read', t);
    end loop;
    foreach t in array array['sync_run', 'sync_problem', 'sync_seen', 'opportunity_source'] loop
        execute format('create policy %I on %I for select using (tenant_id = current_setting(''app.tenant'', true))', t || '_read', t);
    end loop;
    foreach t in array array['feed', 'provider', 'venue', 'opportunity', 'opportunity_change', 'offering', 'offering_session', 'postcode', 'sync_run', 'sync_problem',
            'sync_seen', 'opportunity_source'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I for insert with check (tenant_id = current_setting(''app.tenant'', true))',
            t || '_insert', t);
        execute format('create policy %I on %I for update using (tenant_id = current_setting(''app.tenant'', true))'
            || ' with check (tenant_id = current_setting(''app.tenant'', true))', t || '_update', t);
        execute format('create policy %I on %I for delete using (tenant_id = current_setting(''app.tenant'', true))',
            t || '_delete', t);
    end loop;
end
$$;

-- Where no tenant is known, the service finds the runs that broke off, at start-up and every minute. It sees nothing of them but that.
create policy sync_run_broken_off_read on sync_run for select
    using (status <> 'DONE' and current_setting('app.maintenance', true) = 'broken-off-runs');
create policy sync_run_broken_off_update on sync_run for update
    using (status = 'RUNNING' and current_setting('app.maintenance', true) = 'broken-off-runs')
    with check (status = 'INTERRUPTED');

-- The search index is filled with the rows of all tenants and keeps them apart itself. By this setting they can be read, and nothing else.
do $$
declare
    t text;
begin
    foreach t in array array['feed', 'provider', 'venue', 'opportunity', 'opportunity_change', 'offering', 'offering_session'] loop
        execute format('create policy %I on %I for select using (current_setting(''app.maintenance'', true) = ''index'')', t || '_index', t);
    end loop;
end
$$;

grant select, insert, update on feed, sync_run, provider, opportunity, opportunity_change, offering to opportunity_app;
grant select, insert, update on postcode to opportunity_app;
grant usage on sequence opportunity_change_token to opportunity_app;
grant select, insert, update, delete on opportunity_source to opportunity_app;
grant select, insert, delete on sync_problem, offering_session, venue to opportunity_app;
grant select, insert, update, delete on sync_seen to opportunity_app;

-- Metres along the surface between two points in degrees (haversine on the mean Earth radius of 6,371,008.8 m, IUGG).
create function metres_between(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    returns double precision language sql immutable parallel safe
    -- least() passes over nulls, so the unknown place has to be told apart first
    return case when lat1 + lon1 + lat2 + lon2 is null then null else 2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) end;
