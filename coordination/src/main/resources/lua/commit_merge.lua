-- Stores new totals and drops exactly the results that went into them; with the last chunk the job is COMPLETED.
-- The number of merges must be the one that was read: that makes a merge happen once. The fencing token must not be
-- older than the last one seen.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 done,
--      8 digests, 9 reasons, 10 merged, 11 report
-- ARGV 1 number of merges that was read, 2 fencing token, 3 results that were merged, 4 fights in the totals,
--      5 totals, 6 estimate, JSON or empty, 7 report, JSON, empty unless this is the last merge
-- Replies {MERGED, version, results that wait to be merged, 1 when claims were blocked until now, creation time ms}
--         {COMPLETED, version}
--         {STALE}: another merge came between, or a newer lock is held; nothing changed
--         {ENDED, state}: the job is in a final state; nothing changed
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/end_job.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'mergeVersion', 'fence', 'merged', 'chunks', 'blocked', 'createdAtMs')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1]}
end
local count = tonumber(ARGV[3])
if job[2] ~= ARGV[1] or tonumber(ARGV[2]) < tonumber(job[3]) or redis.call('LLEN', KEYS[6]) < count then
  return {'STALE'}
end
local merged = tonumber(job[4]) + count
local last = merged == tonumber(job[5])
if last ~= (ARGV[7] ~= '') then
  return redis.error_reply('ERR a report belongs to the last merge, and to no other: ' .. KEYS[1])
end

local now = now_ms()
redis.call('LTRIM', KEYS[6], count, -1)
redis.call('SET', KEYS[10], ARGV[5])
redis.call('HSET', KEYS[1],
  'mergeVersion', ARGV[1] + 1, 'fence', ARGV[2], 'merged', merged, 'fightsDone', ARGV[4], 'estimate', ARGV[6],
  'updatedAtMs', now)
if last then
  redis.call('SET', KEYS[11], ARGV[7])
  return {'COMPLETED', end_job('COMPLETED', now, {})}
end
redis.call('HDEL', KEYS[1], 'blocked')
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
return {'MERGED', version, redis.call('LLEN', KEYS[6]), job[6] and 1 or 0, job[7]}
