-- Nodes are not trusted: what each signed is kept, and whoever was caught with a false result gets no more work.

create table public.vouchers (
  job_id text not null,
  chunk bigint not null check (chunk >= 0),
  node_id text not null check (node_id ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  engine_name text not null,
  engine_version text not null,
  fights integer not null check (fights > 0),
  signature bytea not null check (octet_length(signature) = 64),
  stored_at timestamptz not null default now(),
  primary key (job_id, chunk, node_id, digest)
);
comment on table public.vouchers is
  'Signed words of nodes: this chunk of this job has this digest. Facts, true or false; written once, never changed';
comment on column public.vouchers.signature is
  'Ed25519 over wowlab-chunk/2, job id, chunk, digest, engine name/version and fights, a line each';
create index vouchers_by_node on public.vouchers (node_id, job_id);

alter table public.vouchers enable row level security;
revoke all on public.vouchers from anon, authenticated;
grant select on public.vouchers to anon, authenticated;
grant select, insert on public.vouchers to wowlab_sentinel;

-- The policies of `jobs` apply inside: whoever sees a job sees who computed it.
create policy vouchers_follow_jobs on public.vouchers for select to anon, authenticated
  using (exists (select from public.jobs where jobs.id = vouchers.job_id));
create policy sentinel_reads on public.vouchers for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.vouchers for insert to wowlab_sentinel with check (true);

create function public.shared_vouchers(job_id text) returns setof public.vouchers
  language sql stable security definer set search_path = ''
  as $$
    select v.* from public.vouchers v join public.jobs j on j.id = v.job_id
    where j.id = shared_vouchers.job_id
      and (j.visibility in ('UNLISTED', 'PUBLIC') or j.owner = (select auth.uid())::text)
  $$;
comment on function public.shared_vouchers is 'The vouchers of the job with this id, under the rule of shared_job';
revoke all on function public.shared_vouchers(text) from public;
grant execute on function public.shared_vouchers(text) to anon, authenticated;

alter table public.jobs add column vouching jsonb not null
  default '{"twice": 0, "once": 0, "waiting": 0, "disputes": 0, "refuted": [], "doubted": []}';
comment on column public.jobs.vouching is
  'On whose word the result rests: chunks computed twice and once, disputes, nodes refuted before and doubted after its end';

alter table public.nodes drop constraint nodes_status_check;
alter table public.nodes add constraint nodes_status_check
  check (status in ('PENDING', 'ACTIVE', 'QUARANTINED', 'REVOKED'));
alter table public.nodes add column quarantine_reason text;
comment on column public.nodes.quarantine_reason is 'Why it is QUARANTINED; null otherwise';
grant select (quarantine_reason) on public.nodes to authenticated;
