-- Creates a job in state QUEUED or PAUSED, unless it exists.
-- KEYS 1 wl:{j:ID}
-- ARGV 1 version to start with, 2 owner, 3 engine as name/version, 4 number of chunks,
--      5 creation time in ms (0: now), 6 description, JSON,
--      7 1 when results are merged in the order of their chunks, 8 priority, 9 state to start in,
--      10 chunk before which fresh ones may be claimed until a merge moves it, empty: all
-- Replies {CREATED, state, version, creation time ms}: it is new
--         {EXISTS, state, version, creation time ms}: it was there; nothing changed
-- @include lib/now_ms.lua
local old = redis.call('HMGET', KEYS[1], 'state', 'version', 'createdAtMs')
if old[1] then
  return {'EXISTS', old[1], old[2], old[3]}
end
local now = now_ms()
local created = tonumber(ARGV[5]) > 0 and tonumber(ARGV[5]) or now
redis.call('HSET', KEYS[1],
  'state', ARGV[9], 'version', ARGV[1], 'owner', ARGV[2], 'engine', ARGV[3], 'chunks', ARGV[4],
  'cursor', 0, 'done', 0, 'merged', 0, 'mergeVersion', 0, 'fence', 0, 'fightsDone', 0,
  'createdAtMs', created, 'updatedAtMs', now, 'spec', ARGV[6], 'ordered', ARGV[7],
  'priority', ARGV[8])
if ARGV[10] ~= '' then
  redis.call('HSET', KEYS[1], 'ahead', ARGV[10])
end
return {'CREATED', ARGV[9], ARGV[1], created}
