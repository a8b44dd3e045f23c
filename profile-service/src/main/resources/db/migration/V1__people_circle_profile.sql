-- People, their circle and what they have written about themselves.
-- tenant_id is first in every key; row-level security is forced for all tables that hold a tenant's rows; personal text is
-- sealed under the person's own key before it gets here (bytea).

create table person (
    tenant_id      text        not null check (tenant_id <> ''),
    person_id      uuid        not null,
    preferred_name bytea       not null,
    account        text        check (account <> ''),
    claimed_at     timestamptz,
    registered_at  timestamptz not null,
    registered_by  text        not null check (registered_by <> ''),
    died_on          date,
    died_recorded_at timestamptz,
    died_recorded_by text      check (died_recorded_by <> ''),
    row_version    int         not null default 1 check (row_version >= 1),
    grant_revision int         not null default 0 check (grant_revision >= 0),
    primary key (tenant_id, person_id),
    unique (tenant_id, account),
    check ((account is null) = (claimed_at is null)),
    check (num_nulls(died_on, died_recorded_at, died_recorded_by) in (0, 3))
);
comment on column person.account is 'The person''s own sign-in, bound once by a claim code; null until then.';
comment on column person.grant_revision is 'Counts the changes of who may do what for the person; its row lock puts them in order.';
alter table person enable row level security;
alter table person force row level security;
create policy person_tenant on person
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on person to profile_app;
grant update (account, claimed_at, died_on, died_recorded_at, died_recorded_by, row_version, grant_revision) on person to profile_app;

create table claim_code (
    tenant_id  text        not null check (tenant_id <> ''),
    code_hash  text        not null check (code_hash ~ '^[0-9a-f]{64}$'),
    person_id  uuid        not null,
    issued_at  timestamptz not null,
    issued_by  text        not null check (issued_by <> ''),
    expires_at timestamptz not null,
    voided_at  timestamptz,
    used_at    timestamptz,
    used_by    text        check (used_by <> ''),
    primary key (tenant_id, code_hash),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id),
    check ((used_at is null) = (used_by is null))
);
create unique index claim_code_live on claim_code (tenant_id, person_id) where voided_at is null and used_at is null;
alter table claim_code enable row level security;
alter table claim_code force row level security;
create policy claim_code_tenant on claim_code
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on claim_code to profile_app;
grant update (voided_at, used_at, used_by) on claim_code to profile_app;

-- A try is written before the code is looked at and taken back if the code was right, so that parallel guesses count too.
create table claim_try (
    tenant_id text        not null check (tenant_id <> ''),
    account   text        not null check (account <> ''),
    try_id    uuid        not null,
    at        timestamptz not null,
    primary key (tenant_id, account, try_id)
);
alter table claim_try enable row level security;
alter table claim_try force row level security;
create policy claim_try_tenant on claim_try
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on claim_try to profile_app;

create table circle_member (
    tenant_id text        not null check (tenant_id <> ''),
    person_id uuid        not null,
    member_id uuid        not null,
    account   text        not null check (account <> ''),
    role      text        not null check (role in ('WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    scope     text[]      not null check (cardinality(scope) >= 1 and scope <@ array['PROFILE', 'PLAN']),
    until_on  date,
    added_at  timestamptz not null,
    added_by  text        not null check (added_by <> ''),
    added_as  text        not null check (added_as in ('PERSON', 'WORKER')),
    ended_at  timestamptz,
    ended_by  text        check (ended_by <> ''),
    primary key (tenant_id, person_id, member_id),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id),
    check ((ended_at is null) = (ended_by is null))
);
comment on column circle_member.until_on is 'The last day, as days are counted in the United Kingdom.';
create unique index circle_member_one_place on circle_member (tenant_id, person_id, account) where ended_at is null;
alter table circle_member enable row level security;
alter table circle_member force row level security;
create policy circle_member_tenant on circle_member
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on circle_member to profile_app;
grant update (ended_at, ended_by) on circle_member to profile_app;

-- Every version stays as it was written: the app role can neither change nor remove one.
create table profile_section_version (
    tenant_id  text        not null check (tenant_id <> ''),
    person_id  uuid        not null,
    section    text        not null check (section in (
        'about-me', 'aspirations', 'interests', 'strengths', 'experience', 'learning-preferences',
        'availability', 'travel', 'support-needs', 'barriers', 'communication', 'setting')),
    version    int         not null check (version >= 1),
    content    bytea       not null,
    written_at timestamptz not null,
    written_by text        not null check (written_by <> ''),
    written_as text        not null check (written_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, section, version),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
alter table profile_section_version enable row level security;
alter table profile_section_version force row level security;
create policy profile_section_version_tenant on profile_section_version
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on profile_section_version to profile_app;

-- Who may do what for whom, as a feed for the other services: ids and times, nothing personal. Written with the change
-- itself; the newest change for a person and an account wins. The sequencer stamps the position.
create table grant_change (
    tenant_id text        not null check (tenant_id <> ''),
    person_id uuid        not null,
    revision  int         not null check (revision >= 1),
    account   text        not null check (account <> ''),
    relation  text        not null check (relation in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    scope     text[]      not null check (cardinality(scope) >= 1 and scope <@ array['PROFILE', 'PLAN']),
    until     timestamptz,
    ended     boolean     not null,
    person_died boolean   not null,
    at        timestamptz not null,
    position  bigint      check (position >= 1),
    primary key (tenant_id, person_id, revision),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
create index grant_change_position on grant_change (position);
create index grant_change_unstamped on grant_change (tenant_id, person_id, revision) where position is null;
alter table grant_change enable row level security;
alter table grant_change force row level security;
create policy grant_change_tenant on grant_change
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy grant_change_read_by_sequencer on grant_change for select to profile_sequencer using (true);
create policy grant_change_stamped_by_sequencer on grant_change for update to profile_sequencer using (true) with check (true);
grant insert on grant_change to profile_app;
grant select (tenant_id, person_id, revision, account, relation, scope, until, ended, person_died, position) on grant_change to profile_sequencer;
grant update (position) on grant_change to profile_sequencer;

create table feed_position (
    feed text   primary key,
    last bigint not null check (last >= 0)
);
insert into feed_position (feed, last) values ('grant_change', 0);
grant select, update on feed_position to profile_sequencer;
