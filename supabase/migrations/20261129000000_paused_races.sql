-- Races may be paused by their owners; then they have not ended.
alter table public.races drop constraint races_state_check;
alter table public.races add constraint races_state_check
  check (state in ('RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED'));

drop index public.races_unfinished;
create index races_unfinished on public.races (id) where state in ('RUNNING', 'PAUSED');
