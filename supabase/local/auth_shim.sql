-- What the migrations need of Supabase, for a plain PostgreSQL: its roles and auth.uid(). Run before the migrations, only
-- where the schema `auth` is missing. It signs nobody in.
do $$
declare
  needed text;
begin
  foreach needed in array array['anon', 'authenticated', 'service_role'] loop
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = needed) then
        execute format('create role %I nologin noinherit', needed);
      end if;
    exception
      when duplicate_object or unique_violation then
        null; -- another database of this cluster was prepared at the same moment
    end;
  end loop;
end
$$;

create schema if not exists auth;

-- The id of the signed-in user, as PostgREST hands it over; null for anon.
create or replace function auth.uid() returns uuid
  language sql stable
  as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim.sub', true), ''),
      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
    )::uuid
  $$;

grant usage on schema auth to anon, authenticated, service_role;
grant usage on schema public to anon, authenticated, service_role;
