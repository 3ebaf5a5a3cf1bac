-- Lets a paused job go on: as RUNNING when any of its chunks was ever leased, else as QUEUED.
-- KEYS 1 wl:{j:ID}
-- Replies {CHANGED, version, creation time ms, description}: put it into its queue
--         {SAME, version}: it was not paused
--         {ENDED, state, version}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'cursor', 'createdAtMs', 'spec')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1], job[2]}
end
if job[1] ~= 'PAUSED' then
  return {'SAME', job[2]}
end
redis.call('HSET', KEYS[1], 'state', tonumber(job[3]) > 0 and 'RUNNING' or 'QUEUED', 'updatedAtMs', now_ms())
return {'CHANGED', redis.call('HINCRBY', KEYS[1], 'version', 1), job[4], job[5]}
