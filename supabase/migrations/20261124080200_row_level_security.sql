-- Who may read what through Supabase's own API. Nobody but the sentinel's role writes.
--   PRIVATE   its owner
--   UNLISTED  its owner; others only by its id, through shared_job() and shared_result()
--   PUBLIC    everyone

alter table public.inputs enable row level security;
alter table public.jobs enable row level security;
alter table public.job_results enable row level security;
alter table public.nodes enable row level security;

-- Supabase grants everything on new tables to these roles; the record is read-only for them, and keys stay inside.
revoke all on public.inputs, public.jobs, public.job_results, public.nodes from anon, authenticated;
grant select on public.inputs, public.jobs, public.job_results to anon, authenticated;
grant select (id, version, name, node_version, status, owner, engines, registered_at, last_beat_at)
  on public.nodes to authenticated;

create policy jobs_read_public on public.jobs for select to anon, authenticated
  using (visibility = 'PUBLIC');
create policy jobs_read_own on public.jobs for select to authenticated
  using (owner = (select auth.uid())::text);

-- The policies of `jobs` apply inside these too: whoever sees a job sees its result and its input.
create policy results_follow_jobs on public.job_results for select to anon, authenticated
  using (exists (select from public.jobs where jobs.id = job_results.job_id));
create policy inputs_follow_jobs on public.inputs for select to anon, authenticated
  using (exists (select from public.jobs where jobs.input_hash = inputs.hash));

create policy nodes_read_own on public.nodes for select to authenticated
  using (owner = (select auth.uid())::text);

create policy sentinel_reads on public.inputs for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.inputs for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.inputs for update to wowlab_sentinel using (true) with check (true);
create policy sentinel_reads on public.jobs for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.jobs for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.jobs for update to wowlab_sentinel using (true) with check (true);
create policy sentinel_reads on public.job_results for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.job_results for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.job_results for update to wowlab_sentinel using (true) with check (true);
create policy sentinel_reads on public.nodes for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.nodes for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.nodes for update to wowlab_sentinel using (true) with check (true);

-- A link is a job's id, which cannot be guessed; row-level security alone cannot tell asking by id from listing.
create function public.shared_job(job_id text) returns setof public.jobs
  language sql stable security definer set search_path = ''
  as $$
    select * from public.jobs
    where id = job_id and (visibility in ('UNLISTED', 'PUBLIC') or owner = (select auth.uid())::text)
  $$;
comment on function public.shared_job is 'The job with this id, if it is unlisted, public or the caller''s own';

create function public.shared_result(job_id text) returns setof public.job_results
  language sql stable security definer set search_path = ''
  as $$
    select r.* from public.job_results r join public.jobs j on j.id = r.job_id
    where j.id = shared_result.job_id and (j.visibility in ('UNLISTED', 'PUBLIC') or j.owner = (select auth.uid())::text)
  $$;
comment on function public.shared_result is 'The result of the job with this id, under the rule of shared_job';

revoke all on function public.shared_job(text), public.shared_result(text) from public;
grant execute on function public.shared_job(text), public.shared_result(text) to anon, authenticated;
