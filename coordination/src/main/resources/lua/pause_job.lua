-- Pauses a job that has not ended: none of its chunks is leased until it is resumed. Its leases end; their chunks are to
-- be run again, without counting an attempt. Results that are counted already may still be merged.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- Replies {CHANGED, version, creation time ms, description, fights returned in all,
--          pairs of lease id and node id that ended}
--         {SAME, version}: it was paused before
--         {ENDED, state, version}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/retry_chunk.lua
-- @include lib/give_back.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'createdAtMs', 'spec')
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
local reply = {'CHANGED', 0, job[3], job[4], 0}
local chunks = {}
local leases = redis.call('HGETALL', KEYS[2])
for i = 1, #leases, 2 do
  local lease_id, node_id = string.match(leases[i + 1], '^(%S+) (%S+)$')
  retry_chunk(leases[i], now)
  chunks[#chunks + 1] = leases[i]
  reply[#reply + 1] = lease_id
  reply[#reply + 1] = node_id
end
redis.call('UNLINK', KEYS[2], KEYS[3])
reply[5] = give_back(chunks, job[4])
redis.call('HSET', KEYS[1], 'state', 'PAUSED', 'updatedAtMs', now)
reply[2] = redis.call('HINCRBY', KEYS[1], 'version', 1)
return reply
