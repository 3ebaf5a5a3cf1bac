-- Gives a job that has not ended another priority. Entries in the queues of other priorities are stale from then on: a
-- claim by them is refused.
-- KEYS 1 wl:{j:ID}
-- ARGV 1 priority, 2 description with that priority, JSON
-- Replies {CHANGED, version, creation time ms, 1 when the job may be in a queue (it is not paused)}
--         {SAME, version}: it had that priority before
--         {ENDED, state, version}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'createdAtMs', 'priority')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1], job[2]}
end
if job[4] == ARGV[1] then
  return {'SAME', job[2]}
end
redis.call('HSET', KEYS[1], 'priority', ARGV[1], 'spec', ARGV[2], 'updatedAtMs', now_ms())
return {'CHANGED', redis.call('HINCRBY', KEYS[1], 'version', 1), job[3], job[1] == 'PAUSED' and 0 or 1}
