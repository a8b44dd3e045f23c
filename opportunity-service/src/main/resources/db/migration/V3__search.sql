-- Places by postcode, for search, matching and Open Referral.

-- A postcode as it is compared: in capitals, without spaces or anything else.
create function postcode_key(written text) returns text language sql immutable parallel safe
    return upper(regexp_replace(written, '[^A-Za-z0-9]', '', 'g'));

-- Venues with where they are as far as it can be told: in the provider's words, else at the middle of their postcode. What a
-- provider has said stays as it is. Row-level security is that of whoever asks.
create view placed_venue with (security_invoker = true) as
select v.tenant_id, v.venue_id, v.feed_id, v.name, v.town, v.postcode,
       coalesce(v.latitude, p.latitude) as latitude, coalesce(v.longitude, p.longitude) as longitude
  from venue v
  left join postcode p on p.tenant_id = 'national' and v.latitude is null and p.postcode = postcode_key(v.postcode);
grant select on placed_venue to opportunity_app;

-- The files of postcodes that have been taken, under the names that their operator gave them. The numbers grow with every taking that
-- changed something: who keeps places elsewhere sees by them that it has to look again.
create sequence postcode_file_number;
create table postcode_file (
    tenant_id     text        not null check (tenant_id = 'national'),
    name          text        not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    format        text        not null check (format in ('ONS_POSTCODE_DIRECTORY', 'CODE_POINT_OPEN')),
    number        bigint      not null,
    read_count    bigint      not null,
    added_count   bigint      not null,
    changed_count bigint      not null,
    taken_at      timestamptz not null,
    primary key (tenant_id, name)
);
alter table postcode_file enable row level security;
alter table postcode_file force row level security;
create policy postcode_file_read on postcode_file for select using (true);
create policy postcode_file_insert on postcode_file for insert with check (tenant_id = current_setting('app.tenant', true));
create policy postcode_file_update on postcode_file for update using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on postcode_file to opportunity_app;
grant usage on sequence postcode_file_number to opportunity_app;
