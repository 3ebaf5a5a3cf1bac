-- Gives a race that has not ended another priority, for the jobs that it creates from then on. What those do that are
-- there is the caller's.
-- KEYS 1 wl:{r:ID}
-- ARGV 1 description with that priority, JSON; the rest of it never changes
-- Replies {CHANGED, version}
--         {SAME, version}: it had that priority before
--         {ENDED, state, version}: it is in a final state
--         {UNKNOWN}: no such race
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local race = redis.call('HMGET', KEYS[1], 'state', 'version', 'spec')
if not race[1] then
  return {'UNKNOWN'}
end
if is_final(race[1]) then
  return {'ENDED', race[1], race[2]}
end
if race[3] == ARGV[1] then
  return {'SAME', race[2]}
end
redis.call('HSET', KEYS[1], 'spec', ARGV[1], 'updatedAtMs', now_ms())
return {'CHANGED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
