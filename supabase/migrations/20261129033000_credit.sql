-- What nodes did: fights of theirs that count in somebody's result. A job's row says whose fights are in its totals, as
-- a whole, and is written only over a lower version; the sum of a node is moved by the difference, in the same
-- transaction. So nothing counts twice, whatever is sent twice, and what is taken out of a job is taken from its nodes.

create table public.job_work (
  job_id text primary key references public.jobs (id) on delete cascade,
  version bigint not null,
  -- node id → {"twice": fights that another node agreed on, "once": fights on its word alone, "own": of its owner's job}
  work jsonb not null,
  stored_at timestamptz not null default now()
);
comment on table public.job_work is 'Whose fights are in the totals of a job; written only over a lower version';

create table public.node_credit (
  node_id text primary key,
  twice bigint not null,
  once bigint not null,
  own bigint not null
);
comment on table public.node_credit is
  'Sums of job_work by node, kept by its trigger; a job that is deleted stays to the credit of its nodes';
comment on column public.node_credit.own is 'Fights for jobs of the node''s owner; they are in twice or once too';

-- One writer at a time: two batches move the sums of the same nodes in any order, and would wait for each other.
create function public.lock_credit() returns trigger
  language plpgsql set search_path = ''
  as $$
    begin
      perform pg_catalog.pg_advisory_xact_lock(4711, 1);
      return null;
    end
  $$;

create function public.count_work() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
    begin
      insert into public.node_credit as known (node_id, twice, once, own)
        select node, sum(side * twice), sum(side * once), sum(side * own) from (
          select side, key as node, (value ->> 'twice')::bigint as twice, (value ->> 'once')::bigint as once,
            case when (value ->> 'own')::boolean
              then (value ->> 'twice')::bigint + (value ->> 'once')::bigint else 0 end as own
          from (select 1 as side, new.work as work
            union all select -1, case when tg_op = 'UPDATE' then old.work end) as sides,
            pg_catalog.jsonb_each(sides.work)) as parts
        group by node
        on conflict (node_id) do update set
          twice = known.twice + excluded.twice, once = known.once + excluded.once, own = known.own + excluded.own;
      return null;
    end
  $$;

create trigger lock_credit before insert or update on public.job_work
  for each statement execute function public.lock_credit();
create trigger count_work after insert or update of work on public.job_work
  for each row execute function public.count_work();

alter table public.job_work enable row level security;
alter table public.node_credit enable row level security;
revoke all on public.job_work, public.node_credit from anon, authenticated;
revoke all on function public.lock_credit(), public.count_work() from public;
grant select, insert, update on public.job_work to wowlab_sentinel;
grant select on public.node_credit to wowlab_sentinel;
grant select on public.node_credit to authenticated;

create policy sentinel_reads on public.job_work for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.job_work for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.job_work for update to wowlab_sentinel using (true) with check (true);
create policy sentinel_reads on public.node_credit for select to wowlab_sentinel using (true);

-- The policies of `nodes` apply inside: whoever sees a node sees its credit.
create policy credit_follows_nodes on public.node_credit for select to authenticated
  using (exists (select from public.nodes where nodes.id = node_credit.node_id));
