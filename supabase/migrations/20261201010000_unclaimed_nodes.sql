-- A node that nobody has claimed is not on record any more: anybody can make as many as they like. One that waits for its
-- user is on record from its claim on.
delete from public.nodes where status = 'PENDING';
comment on column public.nodes.owner is 'User who claimed the node; empty where it joined by the platform''s token';
