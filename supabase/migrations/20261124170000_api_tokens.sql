-- Tokens for scripts. Only their hash is kept; nobody but sentinels reads or writes them.
create table public.api_tokens (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  id text not null unique check (id ~ '^[0-9a-f]{16}$'),
  owner text not null,
  name text not null check (char_length(name) between 1 and 100),
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table public.api_tokens is 'Tokens for scripts, by the SHA-256 of their secret';
comment on column public.api_tokens.owner is 'auth.uid() of the user whom it stands for, as text';
create index api_tokens_by_owner on public.api_tokens (owner, created_at desc);

alter table public.api_tokens enable row level security;
revoke all on public.api_tokens from anon, authenticated;
grant select, insert, update on public.api_tokens to wowlab_sentinel;
create policy sentinel_reads on public.api_tokens for select to wowlab_sentinel using (true);
create policy sentinel_inserts on public.api_tokens for insert to wowlab_sentinel with check (true);
create policy sentinel_updates on public.api_tokens for update to wowlab_sentinel using (true) with check (true);
