-- Completes a job that nobody has started with a result that is known already.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 totals, 2 report, JSON, 3 estimate, JSON or empty, 4 fights,
--      5 on whose word it rests, JSON
-- Replies {COMPLETED, version}
--         {ENDED, state, version}: it had started, was paused, or ended, before
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/end_job.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'chunks')
if not job[1] then
  return {'UNKNOWN'}
end
if job[1] ~= 'QUEUED' then
  return {'ENDED', job[1], job[2]}
end
redis.call('SET', KEYS[10], ARGV[1])
redis.call('SET', KEYS[11], ARGV[2])
redis.call('HSET', KEYS[1],
  'estimate', ARGV[3], 'fightsDone', ARGV[4], 'cursor', job[3], 'done', job[3], 'merged', job[3],
  'vouching', ARGV[5])
return {'COMPLETED', end_job('COMPLETED', now_ms(), {})}
