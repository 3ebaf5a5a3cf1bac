-- The durable record. Rows come from the outbox in any order and more than once, so
-- every table carries a version that guards its upserts, and no table has a foreign key to one that may arrive later.

create table public.inputs (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  engine_name text not null,
  engine_version text not null,
  -- Canonical JSON, byte for byte what was hashed; `text` would refuse a few inputs that JSON allows.
  canonical bytea not null,
  stored_at timestamptz not null default now()
);
comment on table public.inputs is 'Inputs of engines, stored once under the hash of engine and canonical JSON';

create table public.jobs (
  id text primary key check (id ~ '^[a-z0-9-]{1,64}$'),
  version bigint not null check (version >= 0),
  state text not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  owner text not null,
  title text,
  visibility text not null check (visibility in ('PRIVATE', 'UNLISTED', 'PUBLIC')),
  priority text not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
  engine_name text not null,
  engine_version text not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  seed bigint not null,
  iterations bigint not null check (iterations > 0),
  chunk_size integer not null check (chunk_size > 0),
  chunks bigint not null check (chunks > 0),
  fights_done bigint not null check (fights_done >= 0),
  estimate_fights bigint,
  estimate_mean double precision,
  estimate_standard_error double precision,
  warnings text[] not null default '{}',
  failures text[] not null default '{}',
  idempotency_key text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  stored_at timestamptz not null default now(),
  check ((estimate_fights is null) = (estimate_mean is null)),
  check ((estimate_fights is null) = (estimate_standard_error is null))
);
comment on table public.jobs is 'One row a job; written only over a lower version';
comment on column public.jobs.owner is 'auth.uid() of the user as text, or local on a platform without sign-in';

create index jobs_by_owner on public.jobs (owner, created_at desc, id desc);
create index jobs_public on public.jobs (created_at desc, id desc) where visibility = 'PUBLIC';
create index jobs_unfinished on public.jobs (id) where state in ('QUEUED', 'RUNNING');
create index jobs_by_input on public.jobs (input_hash);
create index jobs_by_idempotency_key on public.jobs (owner, idempotency_key) where idempotency_key <> '';

-- Results lie apart, so that a list of jobs does not read them.
create table public.job_results (
  job_id text primary key references public.jobs (id) on delete cascade,
  version bigint not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  report jsonb not null,
  -- Canonical encoding of the exact totals: what the digest is computed over.
  totals bytea not null,
  stored_at timestamptz not null default now()
);
comment on table public.job_results is 'Results of completed jobs, written in one transaction with the job';
create index job_results_by_digest on public.job_results (digest);

create table public.nodes (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  version bigint not null check (version >= 0),
  name text not null,
  node_version text not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'REVOKED')),
  owner text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  engines jsonb not null,
  registered_at timestamptz not null,
  last_beat_at timestamptz,
  stored_at timestamptz not null default now()
);
comment on table public.nodes is 'Registrations of compute nodes; health lives in Redis';
comment on column public.nodes.owner is 'User who claimed the node; empty while PENDING';
create index nodes_by_owner on public.nodes (owner);

grant select, insert, update on public.inputs, public.jobs, public.job_results, public.nodes to wowlab_sentinel;
