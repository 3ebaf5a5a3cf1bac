-- Cancels a race that has not ended. What its jobs do is the caller's.
-- KEYS 1 wl:{r:ID}
-- Replies {CHANGED, version}: it is cancelled
--         {ENDED, state, version}: it was in a final state before
--         {UNKNOWN}: no such race
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local race = redis.call('HMGET', KEYS[1], 'state', 'version')
if not race[1] then
  return {'UNKNOWN'}
end
if is_final(race[1]) then
  return {'ENDED', race[1], race[2]}
end
local now = now_ms()
redis.call('HSET', KEYS[1], 'state', 'CANCELLED', 'updatedAtMs', now, 'finishedAtMs', now)
return {'CHANGED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
