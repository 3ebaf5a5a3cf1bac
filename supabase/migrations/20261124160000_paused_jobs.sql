-- A job can be paused by its owner; what is paused is unfinished.
alter table public.jobs drop constraint jobs_state_check;
alter table public.jobs add constraint jobs_state_check
  check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED'));

drop index public.jobs_unfinished;
create index jobs_unfinished on public.jobs (id) where state in ('QUEUED', 'RUNNING', 'PAUSED');
