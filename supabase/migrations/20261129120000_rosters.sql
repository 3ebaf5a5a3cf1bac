-- Rosters: characters that are simulated together, when their owner says so or every week, as jobs whose ids begin with roster-.
create table public.rosters (
  id text primary key check (id ~ '^[a-z0-9-]{1,36}$'),
  version bigint not null check (version >= 0),
  owner text not null,
  name text not null,
  plan jsonb not null,
  progress jsonb not null,
  -- Whom to tell of each run, with address and secret: nobody but sentinels reads it.
  webhook jsonb,
  receiver text,
  idle boolean not null,
  deleted boolean not null,
  idempotency_key text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stored_at timestamptz not null default now()
);
comment on table public.rosters is 'One row a roster; written only over a lower version';
comment on column public.rosters.owner is 'auth.uid() of the user as text, or local on a platform without sign-in';

create index rosters_by_owner on public.rosters (owner, created_at desc, id desc);
create index rosters_unfinished on public.rosters (id) where not idle;
create index rosters_by_idempotency_key on public.rosters (owner, idempotency_key) where idempotency_key <> '';

create table public.roster_runs (
  id text primary key check (id ~ '^[a-z0-9-]{1,60}$'),
  roster text not null check (roster ~ '^[a-z0-9-]{1,36}$'),
  number bigint not null check (number > 0),
  owner text not null,
  run jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  stored_at timestamptz not null default now()
);
comment on table public.roster_runs is 'One row a run of a roster that has ended; it never changes';
create unique index roster_runs_by_roster on public.roster_runs (roster, number desc);

-- A roster and its runs are their owner's alone.
alter table public.rosters enable row level security;
alter table public.roster_runs enable row level security;
revoke all on public.rosters, public.roster_runs from anon, authenticated;
grant select (id, version, owner, name, plan, progress, receiver, deleted, created_at, updated_at) on public.rosters
  to authenticated;
grant select on public.roster_runs to authenticated;
grant select, insert, update on public.rosters to wowlab_sentinel;
grant select, insert on public.roster_runs to wowlab_sentinel;

create policy rosters_read_own on public.rosters for select to authenticated
  using (owner = (select auth.uid())::text);
create policy roster_runs_read_own on public.roster_runs for select to authenticated
  using (owner = (select auth.uid())::text);
create policy sentinel_reads on public.rosters for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.rosters for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.rosters for update to wowlab_sentinel using (true) with check (true);
create policy sentinel_reads on public.roster_runs for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.roster_runs for insert to wowlab_sentinel with check (true);

-- Runs of rosters are told as well.
alter table public.webhooks drop constraint webhooks_id_check;
alter table public.webhooks add constraint webhooks_id_check check (id ~ '^(job|race|roster):[a-z0-9-]+$');
