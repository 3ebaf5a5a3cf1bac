-- Of jobs of few chunks, what each chunk adds up to is kept beside what was signed of it: evidence of such a job shows, without
-- running anything again, that its result is the sum of what its nodes signed. Some 5 kB a chunk, for at most 512 of a job.

alter table public.vouchers add column totals bytea check (octet_length(totals) <= 32768);
comment on column public.vouchers.totals is
  'Canonical encoding of the totals that have the digest; null where they were not counted, are not kept, or another row has them';
