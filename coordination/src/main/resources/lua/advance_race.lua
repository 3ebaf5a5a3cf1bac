-- Stores how far a race is, if nobody else did since it was read; with a final state that is its end.
-- KEYS 1 wl:{r:ID}, 2 wl:{r:ID}:standings
-- ARGV 1 version that was read, 2 new state, 3 progress, JSON, 4 standings, JSON, empty to keep them
-- Replies {ADVANCED, version}
--         {STALE, state, version}: another came before, or the race is paused or has ended; nothing changed
--         {UNKNOWN}: no such race
-- @include lib/now_ms.lua
local race = redis.call('HMGET', KEYS[1], 'state', 'version')
if not race[1] then
  return {'UNKNOWN'}
end
if race[1] ~= 'RUNNING' or race[2] ~= ARGV[1] then
  return {'STALE', race[1], race[2]}
end
local now = now_ms()
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'updatedAtMs', now, 'progress', ARGV[3])
if ARGV[2] ~= 'RUNNING' then
  redis.call('HSET', KEYS[1], 'finishedAtMs', now)
end
if ARGV[4] ~= '' then
  redis.call('SET', KEYS[2], ARGV[4])
end
return {'ADVANCED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
