-- Visits a job: ends expired leases (each counts as a failed attempt) and tells what the job needs.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 attempts allowed, 2 first pause in ms, 3 longest pause in ms, 4 jitter 0 to 999,
--      5 results that may wait to be merged
-- Replies {LIVE, now ms, time ms of the next deadline or retry (0: none), 1 when chunks can be claimed now,
--          results that wait to be merged, creation time ms, description (empty unless chunks can be claimed or
--          want another run, or fights were returned), chunks that want another run, fights returned in all, number of
--          refuted nodes whose work is not recalled yet, these nodes…, pairs of lease id and node id that ended}
--         {FAILED, version, pairs of lease id and node id that ended}: the job failed
--         {ENDED, state, version}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/bytes_waiting.lua
-- @include lib/is_full.lua
-- @include lib/claimable.lua
-- @include lib/fresh_end.lua
-- @include lib/end_job.lua
-- @include lib/due_recalls.lua
-- @include lib/retry_chunk.lua
-- @include lib/fail_attempt.lua
-- @include lib/give_back.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'cursor', 'chunks', 'createdAtMs', 'spec', 'ordered',
  'ahead')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1], job[2]}
end

local MAX_EXPIRED = 256
local now = now_ms()
local policy = {
  max_attempts = tonumber(ARGV[1]), base_ms = tonumber(ARGV[2]), max_ms = tonumber(ARGV[3]), jitter = tonumber(ARGV[4])
}
local ended = {}
local last = false
local expired = {}
for _, chunk in ipairs(redis.call('ZRANGE', KEYS[3], '-inf', now, 'BYSCORE', 'LIMIT', 0, MAX_EXPIRED)) do
  local lease_id, node_id = string.match(redis.call('HGET', KEYS[2], chunk), '^(%S+) (%S+)$')
  redis.call('HDEL', KEYS[2], chunk)
  redis.call('ZREM', KEYS[3], chunk)
  expired[#expired + 1] = chunk
  ended[#ended + 1] = lease_id
  ended[#ended + 1] = node_id
  last = fail_attempt(chunk, 'the lease of node ' .. string.sub(node_id, 1, 12) .. ' expired', now, policy) or last
end
if last then
  local reply = {'FAILED', 0, unpack(ended)}
  reply[2] = end_job('FAILED', now, reply)
  return reply
end

local returned = give_back(expired, job[6])
local next_due = 0
local deadline = redis.call('ZRANGE', KEYS[3], 0, 0, 'WITHSCORES')[2]
local retry = redis.call('ZRANGE', KEYS[4], '(' .. now, '+inf', 'BYSCORE', 'LIMIT', 0, 1, 'WITHSCORES')[2]
if deadline and retry then
  next_due = math.min(tonumber(deadline), tonumber(retry))
else
  next_due = deadline or retry or 0
end
local ordered = job[7] == '1'
local pending = results_waiting(ordered, KEYS[6], KEYS[12])
local fresh = tonumber(job[3]) < fresh_end(job[8], job[4])
local retries = redis.call('ZCOUNT', KEYS[4], '-inf', now) > 0
local full = is_full(ordered, KEYS[6], KEYS[12], KEYS[13], KEYS[14], tonumber(ARGV[5]))
local wanted = claimable(job[1], ordered, fresh, retries, full)
local rechecks = redis.call('ZCARD', KEYS[15])
local spec = (wanted or rechecks > 0 or returned > 0) and job[6] or ''
local due = due_recalls(KEYS[19])
local reply = {'LIVE', now, next_due, wanted and 1 or 0, pending, job[5], spec, rechecks, returned, #due}
for _, list in ipairs({due, ended}) do
  for _, part in ipairs(list) do
    reply[#reply + 1] = part
  end
end
return reply
