-- Whom to tell when jobs and races end. Addresses and secrets are in it until it has ended: nobody but sentinels reads it.
create table public.webhooks (
  id text primary key check (id ~ '^(job|race):[a-z0-9-]+$'),
  version bigint not null check (version > 0),
  ended boolean not null,
  description jsonb not null,
  stored_at timestamptz not null default now()
);
comment on table public.webhooks is 'Whom to tell of the end of a job or race; written only over a lower version';
create index webhooks_unfinished on public.webhooks (id) where not ended;

alter table public.webhooks enable row level security;
revoke all on public.webhooks from anon, authenticated;
grant select, insert, update on public.webhooks to wowlab_sentinel;
create policy sentinel_reads on public.webhooks for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.webhooks for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.webhooks for update to wowlab_sentinel using (true) with check (true);
