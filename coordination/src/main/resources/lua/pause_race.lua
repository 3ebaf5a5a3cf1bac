-- Pauses a race that has not ended: it takes no step until it is resumed. What its jobs do is the caller's.
-- KEYS 1 wl:{r:ID}
-- Replies {CHANGED, version}
--         {SAME, version}: it was paused before
--         {ENDED, state, version}: it is in a final state
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
if race[1] == 'PAUSED' then
  return {'SAME', race[2]}
end
redis.call('HSET', KEYS[1], 'state', 'PAUSED', 'updatedAtMs', now_ms())
return {'CHANGED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
