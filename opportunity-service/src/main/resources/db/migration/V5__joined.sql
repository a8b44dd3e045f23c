-- The same course comes by several feeds. What is the same is found here, joined in rows of its own, and shown once. No row of the
-- catalogue is merged or deleted for it: without these tables it is as it was.

-- A group of opportunities of which somebody, or a rule, says that they are the same. It is undone by being ended.
create table opportunity_join (
    tenant_id     text        not null check (tenant_id <> ''),
    join_id       uuid        not null,
    made_by       text        not null check (made_by in ('RULE', 'STEWARD')),
    account       text,
    reason        text        check (length(reason) between 1 and 2000),
    -- for a join by rule: what it was made on
    evidence      jsonb,
    made_at       timestamptz not null,
    ended_at      timestamptz,
    ended_by      text        check (ended_by in ('RULE', 'STEWARD')),
    ended_account text,
    primary key (tenant_id, join_id),
    check ((made_by = 'STEWARD') = (account is not null)),
    check ((ended_at is null) = (ended_by is null))
);
create index opportunity_join_standing on opportunity_join (tenant_id, join_id) where ended_at is null;

-- The one at position 1 is to lead.
create table opportunity_join_member (
    tenant_id      text not null check (tenant_id <> ''),
    join_id        uuid not null,
    opportunity_id uuid not null,
    position       int  not null check (position > 0),
    primary key (tenant_id, join_id, opportunity_id),
    unique (tenant_id, join_id, position),
    foreign key (tenant_id, join_id) references opportunity_join (tenant_id, join_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);
create index opportunity_join_by_member on opportunity_join_member (tenant_id, opportunity_id);

-- Derived from the joins that stand: whatever hangs together is one group. Of those on offer the one with the lowest place leads.
create table joined_opportunity (
    tenant_id      text not null check (tenant_id <> ''),
    opportunity_id uuid not null,
    group_id       uuid not null,
    place          int  not null check (place > 0),
    primary key (tenant_id, opportunity_id),
    unique (tenant_id, group_id, place),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);

-- What is not shown, because another of its group leads. It is decided as it is asked, so that nothing need be told when one goes off offer.
create view opportunity_behind with (security_invoker = true) as
    select j.tenant_id, j.opportunity_id, ahead.opportunity_id as leading_opportunity_id
      from joined_opportunity j
      join lateral (
        select b.opportunity_id from joined_opportunity b
          join opportunity o on o.tenant_id = b.tenant_id and o.opportunity_id = b.opportunity_id and o.removed_at is null
         where b.tenant_id = j.tenant_id and b.group_id = j.group_id and b.place < j.place
         order by b.place limit 1) ahead on true;

-- ------------------------------------------------------------------ finding what may be the same
-- By what opportunities are brought together to be compared: a hash of what two of them have in common if they are the same.
create table sameness_key (
    tenant_id      text not null check (tenant_id <> ''),
    key_hash       uuid not null,
    opportunity_id uuid not null,
    primary key (tenant_id, key_hash, opportunity_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);
create index sameness_key_by_opportunity on sameness_key (tenant_id, opportunity_id);

create table sameness_proposal (
    tenant_id       text        not null check (tenant_id <> ''),
    proposal_id     uuid        not null,
    first_id        uuid        not null,
    second_id       uuid        not null,
    certain         boolean     not null,
    strength        int         not null check (strength between 0 and 100),
    evidence        jsonb       not null,
    found_at        timestamptz not null,
    -- a steward has undone a join of these two: no rule joins them again
    left_to_steward boolean     not null default false,
    not_same_at     timestamptz,
    not_same_by     text,
    not_same_reason text        check (length(not_same_reason) between 1 and 2000),
    primary key (tenant_id, proposal_id),
    unique (tenant_id, first_id, second_id),
    check (first_id < second_id),
    check ((not_same_at is null) = (not_same_by is null)),
    foreign key (tenant_id, first_id) references opportunity (tenant_id, opportunity_id),
    foreign key (tenant_id, second_id) references opportunity (tenant_id, opportunity_id)
);
create index sameness_proposal_by_second on sameness_proposal (tenant_id, second_id);
create index sameness_proposal_by_strength on sameness_proposal (tenant_id, strength desc, proposal_id) where not_same_at is null;

-- How far the changes have been looked through, and what is to be looked at again because its feed was being read.
create table sameness_position (
    tenant_id    text   not null check (tenant_id <> ''),
    change_token bigint not null,
    primary key (tenant_id)
);
create table sameness_later (
    tenant_id      text not null check (tenant_id <> ''),
    opportunity_id uuid not null,
    primary key (tenant_id, opportunity_id),
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, opportunity_id)
);

do $$
declare
    t text;
begin
    foreach t in array array['opportunity_join', 'opportunity_join_member', 'joined_opportunity'] loop
        execute format('create policy %I on %I for select using (tenant_id in (current_setting(''app.tenant'', true), ''national''))',
            t || '_read', t);
    end loop;
    foreach t in array array['sameness_key', 'sameness_proposal', 'sameness_position', 'sameness_later'] loop
        execute format('create policy %I on %I for select using (tenant_id = current_setting(''app.tenant'', true))', t || '_read', t);
    end loop;
    foreach t in array array['opportunity_join', 'opportunity_join_member', 'joined_opportunity', 'sameness_key', 'sameness_proposal',
            'sameness_position', 'sameness_later'] loop
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
-- so that the search index, which reads the rows of all tenants, knows what not to show
create policy joined_opportunity_index on joined_opportunity for select using (current_setting('app.maintenance', true) = 'index');

grant select, insert on opportunity_join_member to opportunity_app;
grant select, insert, update on opportunity_join, sameness_position to opportunity_app;
grant select, insert, update, delete on sameness_proposal to opportunity_app;
grant select, insert, delete on joined_opportunity, sameness_key, sameness_later to opportunity_app;
grant select on opportunity_behind to opportunity_app;
