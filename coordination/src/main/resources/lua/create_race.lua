-- Creates a race, unless it exists.
-- KEYS 1 wl:{r:ID}, 2 wl:{r:ID}:standings
-- ARGV 1 version to start with, 2 creation time in ms (0: now), 3 description, JSON, 4 progress, JSON,
--      5 standings, JSON, 6 its state: RUNNING, or PAUSED for one that was paused when Redis lost it
-- Replies {CREATED, state, version, creation time ms}: it is new
--         {EXISTS, state, version, creation time ms}: it was there; nothing changed
-- @include lib/now_ms.lua
local old = redis.call('HMGET', KEYS[1], 'state', 'version', 'createdAtMs')
if old[1] then
  return {'EXISTS', old[1], old[2], old[3]}
end
local now = now_ms()
local created = tonumber(ARGV[2]) > 0 and tonumber(ARGV[2]) or now
redis.call('HSET', KEYS[1], 'state', ARGV[6], 'version', ARGV[1], 'createdAtMs', created, 'updatedAtMs', now,
  'spec', ARGV[3], 'progress', ARGV[4])
redis.call('SET', KEYS[2], ARGV[5])
return {'CREATED', ARGV[6], ARGV[1], created}
