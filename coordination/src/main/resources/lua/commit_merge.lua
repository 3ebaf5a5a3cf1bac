-- Stores new totals and drops exactly the results that went into them; with the last chunk the job is COMPLETED, and
-- so it is where a target precision is reached before: what lies beyond is then dropped with the rest.
-- The number of merges must be the one that was read: that makes a merge happen once. The fencing token must not be
-- older than the last one seen.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 number of merges that was read, 2 fencing token, 3 results that were merged, 4 fights in the totals,
--      5 totals, empty unless the job ends with this merge, 6 estimate, JSON or empty, 7 report, JSON, empty unless
--      the job ends with this merge, 8 chunk before which fresh ones may be claimed from now on, empty: as before,
--      9 microseconds that one of these results took, on average, empty: none was merged, 10 number of shares that changed, for each of them: share, results that were merged into it, fights in it, its
--      totals; then for each node that these results are of: node, fights that two nodes agreed on, fights on its word
--      alone, chunks on its word alone where it belongs to the job's owner, else empty
-- Replies {MERGED, version, results that can be merged, chunks that can be claimed now where claims were blocked before
--          (and the job is not paused), else 0, creation time ms}
--         {COMPLETED, version, pairs of lease id and node id that ended}
--         {RECALL, node…}: these lied, and their work is to be recalled first; nothing changed
--         {STALE}: another merge came between, or a newer lock is held; nothing changed
--         {ENDED, state}: the job is in a final state; nothing changed
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/end_job.lua
-- @include lib/due_recalls.lua
-- @include lib/fresh_end.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'mergeVersion', 'fence', 'merged', 'chunks', 'blocked', 'createdAtMs',
  'ordered', 'cursor', 'ahead')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1]}
end
local count = tonumber(ARGV[3])
local ordered = job[8] == '1'
local held = results_waiting(ordered, KEYS[6], KEYS[12])
if job[2] ~= ARGV[1] or tonumber(ARGV[2]) < tonumber(job[3]) or held < count then
  return {'STALE'}
end
local due = due_recalls(KEYS[19])
if #due > 0 then
  return {'RECALL', unpack(due)}
end
local merged = tonumber(job[4]) + count
local last = merged == tonumber(job[5])
local ends = ARGV[7] ~= ''
if last ~= ends and not (ordered and ends) then
  return redis.error_reply('ERR a report belongs to the last merge, and to no other: ' .. KEYS[1])
end

local now = now_ms()
if ordered then
  for chunk = merged - count, merged - 1 do
    redis.call('HDEL', KEYS[12], chunk)
  end
else
  redis.call('LTRIM', KEYS[6], count, -1)
end
local first_credit = 11 + 4 * ARGV[10]
for i = 11, first_credit - 1, 4 do
  local share = ARGV[i]
  redis.call('HSET', KEYS[18], share, ARGV[i + 3], 'fights:' .. share, ARGV[i + 2])
  redis.call('HINCRBY', KEYS[18], 'chunks:' .. share, ARGV[i + 1])
  if share == '0' then
    redis.call('HINCRBY', KEYS[1], 'twice', ARGV[i + 1])
  end
end
for i = first_credit, #ARGV, 4 do
  redis.call('HINCRBY', KEYS[17], 'twice:' .. ARGV[i], ARGV[i + 1])
  redis.call('HINCRBY', KEYS[17], 'once:' .. ARGV[i], ARGV[i + 2])
  if ARGV[i + 3] ~= '' then
    redis.call('HINCRBY', KEYS[17], 'own:' .. ARGV[i], ARGV[i + 3])
    redis.call('HINCRBY', KEYS[1], 'own', ARGV[i + 3])
  end
end
redis.call('HSET', KEYS[1],
  'mergeVersion', ARGV[1] + 1, 'fence', ARGV[2], 'merged', merged, 'fightsDone', ARGV[4], 'estimate', ARGV[6],
  'updatedAtMs', now)
if ARGV[9] ~= '' then
  redis.call('HSET', KEYS[1], 'chunkMicros', ARGV[9])
end
if ends then
  redis.call('SET', KEYS[10], ARGV[5])
  redis.call('SET', KEYS[11], ARGV[7])
  local reply = {'COMPLETED', 0}
  reply[2] = end_job('COMPLETED', now, reply)
  return reply
end
local ahead = job[10]
if ARGV[8] ~= '' then
  ahead = ARGV[8]
  redis.call('HSET', KEYS[1], 'ahead', ahead)
end
local open = math.max(0, fresh_end(ahead, job[5]) - tonumber(job[9])) + redis.call('ZCARD', KEYS[4])
local opened = 0
if job[6] and open > 0 then
  redis.call('HDEL', KEYS[1], 'blocked')
  opened = job[1] ~= 'PAUSED' and open or 0
end
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
local more = ordered and redis.call('HEXISTS', KEYS[12], merged) or redis.call('LLEN', KEYS[6])
return {'MERGED', version, more, opened, job[7]}
