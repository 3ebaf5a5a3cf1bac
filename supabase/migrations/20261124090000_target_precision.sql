-- A job may ask for a precision of its mean instead of a number of fights; iterations is then the most that are allowed.
alter table public.jobs add column target_precision double precision
  check (target_precision > 0 and target_precision <= 0.1);
comment on column public.jobs.target_precision is
  'Half-width of the 95 % confidence interval as a share of the mean; null: the number of fights is fixed';
