-- The database of one service (:service) and its three roles. None is a superuser or can bypass row-level security.
\set database alongside_:service
\set owner :service _owner
\set app :service _app
\set sequencer :service _sequencer

\connect postgres

-- owns the database and its schema, and runs the migrations
select format('create role %I', :'owner') where not exists (select from pg_roles where rolname = :'owner') \gexec
alter role :"owner" login password :'owner_password' nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- the service at work: owns nothing, may do what the migrations grant
select format('create role %I', :'app') where not exists (select from pg_roles where rolname = :'app') \gexec
alter role :"app" login password :'app_password' nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- stamps events with their positions: sees ids, types and times, no payload
select format('create role %I', :'sequencer') where not exists (select from pg_roles where rolname = :'sequencer') \gexec
alter role :"sequencer" login password :'sequencer_password' nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

select format('create database %I owner %I', :'database', :'owner')
where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
grant connect on database :"database" to :"app", :"sequencer";

\connect :"database"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app", :"sequencer";

-- \getenv keeps the old value where a variable is missing: the next service must not get the passwords of this one
\unset owner_password
\unset app_password
\unset sequencer_password
