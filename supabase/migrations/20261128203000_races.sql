-- Races: the best of many sets of gear, found by a chain of jobs whose ids begin with race-.
create table public.races (
  id text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  version bigint not null check (version >= 0),
  state text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  owner text not null,
  title text,
  visibility text not null check (visibility in ('PRIVATE', 'UNLISTED', 'PUBLIC')),
  priority text not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
  engine_name text not null,
  engine_version text not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  seed bigint not null,
  sets integer not null check (sets > 1),
  terms jsonb not null,
  progress jsonb not null,
  -- Exact sums of every set that can be simulated, after the last stage.
  standings jsonb not null,
  idempotency_key text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  stored_at timestamptz not null default now()
);
comment on table public.races is 'One row a race; written only over a lower version';
comment on column public.races.owner is 'auth.uid() of the user as text, or local on a platform without sign-in';

create index races_by_owner on public.races (owner, created_at desc, id desc);
create index races_unfinished on public.races (id) where state = 'RUNNING';
create index races_by_input on public.races (input_hash);
create index races_by_idempotency_key on public.races (owner, idempotency_key) where idempotency_key <> '';

-- As with jobs: private to their owner, unlisted by their id through shared_race(), public for everyone.
alter table public.races enable row level security;
revoke all on public.races from anon, authenticated;
grant select on public.races to anon, authenticated;
grant select, insert, update on public.races to wowlab_sentinel;

create policy races_read_public on public.races for select to anon, authenticated
  using (visibility = 'PUBLIC');
create policy races_read_own on public.races for select to authenticated
  using (owner = (select auth.uid())::text);
create policy inputs_follow_races on public.inputs for select to anon, authenticated
  using (exists (select from public.races where races.input_hash = inputs.hash));
create policy sentinel_reads on public.races for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.races for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.races for update to wowlab_sentinel using (true) with check (true);

create function public.shared_race(race_id text) returns setof public.races
  language sql stable security definer set search_path = ''
  as $$
    select * from public.races
    where id = race_id and (visibility in ('UNLISTED', 'PUBLIC') or owner = (select auth.uid())::text)
  $$;
comment on function public.shared_race is 'The race with this id, if it is unlisted, public or the caller''s own';
revoke all on function public.shared_race(text) from public;
grant execute on function public.shared_race(text) to anon, authenticated;
