-- Reads what there is to merge, all of one moment.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:pending, 3 wl:{j:ID}:merged
-- ARGV 1 results to read at most
-- Replies {BATCH, number of merges so far, chunks merged, description, totals (empty before the first), result…}
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'mergeVersion', 'merged', 'spec')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local results = redis.call('LRANGE', KEYS[2], 0, ARGV[1] - 1)
return {'BATCH', job[2], job[3], job[4], redis.call('GET', KEYS[3]) or '', unpack(results)}
