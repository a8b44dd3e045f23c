-- Databases and roles of Alongside, and of Keycloak: run with psql by the image when the data volume is new.
-- The passwords come from the environment of the container; one that is missing stops the script.
-- It may be run again at any time: what exists stays, and gets the passwords of the environment. docker/README.md says how.
-- The test DatabaseRolesIT holds the result to what ./alongside up makes.
\set ON_ERROR_STOP on

revoke connect on database postgres from public;
revoke connect on database template1 from public;

\getenv keycloak_password ALONGSIDE_KEYCLOAK_DATABASE_PASSWORD
select 'create role keycloak' where not exists (select from pg_roles where rolname = 'keycloak') \gexec
alter role keycloak login password :'keycloak_password' nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
select 'create database keycloak owner keycloak' where not exists (select from pg_database where datname = 'keycloak') \gexec
revoke all on database keycloak from public;

\set service profile
\getenv owner_password ALONGSIDE_PROFILE_OWNER_PASSWORD
\getenv app_password ALONGSIDE_PROFILE_APP_PASSWORD
\getenv sequencer_password ALONGSIDE_PROFILE_SEQUENCER_PASSWORD
\ir service/database.sql

\set service plan
\getenv owner_password ALONGSIDE_PLAN_OWNER_PASSWORD
\getenv app_password ALONGSIDE_PLAN_APP_PASSWORD
\getenv sequencer_password ALONGSIDE_PLAN_SEQUENCER_PASSWORD
\ir service/database.sql

\set service opportunity
\getenv owner_password ALONGSIDE_OPPORTUNITY_OWNER_PASSWORD
\getenv app_password ALONGSIDE_OPPORTUNITY_APP_PASSWORD
\getenv sequencer_password ALONGSIDE_OPPORTUNITY_SEQUENCER_PASSWORD
\ir service/database.sql
