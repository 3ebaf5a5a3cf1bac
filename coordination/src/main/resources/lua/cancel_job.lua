-- Cancels a job that has not ended.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- Replies {CANCELLED, version, pairs of lease id and node id that ended}
--         {ENDED, state, version}: it was in a final state before
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/end_job.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1], job[2]}
end
local reply = {'CANCELLED', 0}
reply[2] = end_job('CANCELLED', now_ms(), reply)
return reply
