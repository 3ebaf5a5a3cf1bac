-- Pauses a job that has not ended: none of its chunks is leased until it is resumed. Its leases end; their chunks are to
-- be run again, without counting an attempt. Results that are counted already may still be merged.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines, 4 wl:{j:ID}:retries
-- Replies {CHANGED, version, pairs of lease id and node id that ended}
--         {SAME, version}: it was paused before
--         {ENDED, state, version}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1], job[2]}
end
if job[1] == 'PAUSED' then
  return {'SAME', job[2]}
end
local now = now_ms()
local reply = {'CHANGED', 0}
local leases = redis.call('HGETALL', KEYS[2])
for i = 1, #leases, 2 do
  local lease_id, node_id = string.match(leases[i + 1], '^(%S+) (%S+)$')
  redis.call('ZADD', KEYS[4], now, leases[i])
  reply[#reply + 1] = lease_id
  reply[#reply + 1] = node_id
end
redis.call('UNLINK', KEYS[2], KEYS[3])
redis.call('HSET', KEYS[1], 'state', 'PAUSED', 'updatedAtMs', now)
reply[2] = redis.call('HINCRBY', KEYS[1], 'version', 1)
return reply
