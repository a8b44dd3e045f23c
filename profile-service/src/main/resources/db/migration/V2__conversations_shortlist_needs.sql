-- Talking, gathering and finding out, before anything is proposed. Personal text is sealed as everywhere (bytea).

alter table profile_section_version drop constraint profile_section_version_section_check;
alter table profile_section_version add check (section in (
    'about-me', 'aspirations', 'interests', 'strengths', 'experience', 'learning-preferences',
    'availability', 'travel', 'support-needs', 'barriers', 'communication', 'setting', 'explain-to-others'));

create table conversation (
    tenant_id       text        not null check (tenant_id <> ''),
    person_id       uuid        not null,
    conversation_id uuid        not null,
    row_version     int         not null check (row_version >= 1),
    content         bytea       not null,
    begun_at        timestamptz not null,
    begun_by        text        not null check (begun_by <> ''),
    begun_as        text        not null check (begun_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, conversation_id),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
alter table conversation enable row level security;
alter table conversation force row level security;
create policy conversation_tenant on conversation
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on conversation to profile_app;
grant update (row_version, content) on conversation to profile_app;

-- What people put down in a conversation. The words stay as they were written; what may be added is that they were taken
-- back, or that an idea was taken to a plan.
create table conversation_contribution (
    tenant_id       text        not null check (tenant_id <> ''),
    person_id       uuid        not null,
    conversation_id uuid        not null,
    contribution_id uuid        not null,
    kind            text        not null check (kind in ('AGENDA_POINT', 'QUESTION', 'REPLY', 'IDEA', 'COMMENT')),
    about_id        uuid,
    whose           text        not null check (whose in ('PERSON', 'WORKER', 'FAMILY', 'OTHER')),
    words           bytea       not null,
    put_at          timestamptz not null,
    put_by          text        not null check (put_by <> ''),
    put_as          text        not null check (put_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    withdrawn_at    timestamptz,
    taken_plan_id   uuid,
    taken_idea_id   uuid,
    taken_at        timestamptz,
    taken_by        text        check (taken_by <> ''),
    taken_as        text        check (taken_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, conversation_id, contribution_id),
    foreign key (tenant_id, person_id, conversation_id) references conversation (tenant_id, person_id, conversation_id),
    foreign key (tenant_id, person_id, conversation_id, about_id)
        references conversation_contribution (tenant_id, person_id, conversation_id, contribution_id),
    check ((about_id is not null) = (kind in ('REPLY', 'COMMENT'))),
    check (num_nonnulls(taken_plan_id, taken_idea_id, taken_at, taken_by, taken_as) in (0, 5)),
    check (taken_at is null or kind = 'IDEA')
);
alter table conversation_contribution enable row level security;
alter table conversation_contribution force row level security;
create policy conversation_contribution_tenant on conversation_contribution
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on conversation_contribution to profile_app;
grant update (withdrawn_at, taken_plan_id, taken_idea_id, taken_at, taken_by, taken_as) on conversation_contribution to profile_app;

create table shortlist_entry (
    tenant_id       text        not null check (tenant_id <> ''),
    person_id       uuid        not null,
    entry_id        uuid        not null,
    opportunity_id  uuid        not null,
    title           bytea       not null,
    put_at          timestamptz not null,
    put_by          text        not null check (put_by <> ''),
    put_as          text        not null check (put_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    set_aside_words bytea,
    set_aside_at    timestamptz,
    set_aside_by    text        check (set_aside_by <> ''),
    set_aside_as    text        check (set_aside_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, entry_id),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id),
    check (num_nonnulls(set_aside_words, set_aside_at, set_aside_by, set_aside_as) in (0, 4))
);
create unique index shortlist_entry_once on shortlist_entry (tenant_id, person_id, opportunity_id) where set_aside_at is null;
alter table shortlist_entry enable row level security;
alter table shortlist_entry force row level security;
create policy shortlist_entry_tenant on shortlist_entry
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on shortlist_entry to profile_app;
grant update (set_aside_words, set_aside_at, set_aside_by, set_aside_as) on shortlist_entry to profile_app;

-- One note per account and entry.
create table shortlist_note (
    tenant_id   text        not null check (tenant_id <> ''),
    person_id   uuid        not null,
    entry_id    uuid        not null,
    account     text        not null check (account <> ''),
    row_version int         not null check (row_version >= 1),
    words       bytea       not null,
    written_at  timestamptz not null,
    written_as  text        not null check (written_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, entry_id, account),
    foreign key (tenant_id, person_id, entry_id) references shortlist_entry (tenant_id, person_id, entry_id)
);
alter table shortlist_note enable row level security;
alter table shortlist_note force row level security;
create policy shortlist_note_tenant on shortlist_note
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on shortlist_note to profile_app;
grant update (row_version, words, written_at, written_as) on shortlist_note to profile_app;

-- A need is followed by another and never overwritten: the app role can neither change nor remove one.
create table need (
    tenant_id   text        not null check (tenant_id <> ''),
    person_id   uuid        not null,
    need_id     uuid        not null,
    supersedes  uuid,
    content     bytea       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null check (recorded_by <> ''),
    recorded_as text        not null check (recorded_as in ('PERSON', 'WORKER', 'ADVOCATE', 'SUPPORTER', 'BROKER', 'NOMINEE')),
    primary key (tenant_id, person_id, need_id),
    unique (tenant_id, person_id, supersedes),
    foreign key (tenant_id, person_id) references person (tenant_id, person_id),
    foreign key (tenant_id, person_id, supersedes) references need (tenant_id, person_id, need_id)
);
alter table need enable row level security;
alter table need force row level security;
create policy need_tenant on need
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on need to profile_app;

-- The person's own account of a need, every version as it was written.
create table need_account_version (
    tenant_id  text        not null check (tenant_id <> ''),
    person_id  uuid        not null,
    need_id    uuid        not null,
    version    int         not null check (version >= 1),
    content    bytea       not null,
    written_at timestamptz not null,
    written_by text        not null check (written_by <> ''),
    primary key (tenant_id, person_id, need_id, version),
    foreign key (tenant_id, person_id, need_id) references need (tenant_id, person_id, need_id)
);
alter table need_account_version enable row level security;
alter table need_account_version force row level security;
create policy need_account_version_tenant on need_account_version
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on need_account_version to profile_app;
