-- The role that sentinels connect as. It reads and upserts the durable record: no DDL, no delete, no truncate.
-- It can log in only after an operator has given it a password (supabase/README.md).
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'wowlab_sentinel') then
    create role wowlab_sentinel with login noinherit nosuperuser nocreatedb nocreaterole;
  end if;
exception
  when duplicate_object or unique_violation then
    null; -- another database of this cluster was migrated at the same moment
end
$$;

grant usage on schema public to wowlab_sentinel;

-- Nobody makes objects in `public` but its owner, so that the sentinel's role has no DDL there.
revoke create on schema public from public;
