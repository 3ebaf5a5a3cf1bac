-- Counts a failed attempt at chunks that a node holds; each is tried again later, and the last allowed attempt at one
-- of them fails the job. Chunks that the node does not hold (any more) are passed over.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 node id, 2 reason, 3 attempts allowed, 4 first pause in ms, 5 longest pause in ms, 6 jitter 0 to 999,
--      7 1 when the node was lost, which its jobs' users do not pay for, 8… pairs of chunk and lease id
-- Replies {RETRIED, time ms of the next retry (0: none), creation time ms, description, fights returned in all,
--          pairs of lease id and node id that ended}
--         {FAILED, version, pairs of lease id and node id that ended}: the job failed
--         {ENDED, state}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/end_job.lua
-- @include lib/retry_chunk.lua
-- @include lib/fail_attempt.lua
-- @include lib/give_back.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'createdAtMs', 'spec')
local state = job[1]
if not state then
  return {'UNKNOWN'}
end
if is_final(state) then
  return {'ENDED', state}
end

local now = now_ms()
local policy = {
  max_attempts = tonumber(ARGV[3]), base_ms = tonumber(ARGV[4]), max_ms = tonumber(ARGV[5]), jitter = tonumber(ARGV[6])
}
local reply = {'RETRIED', 0, job[2], job[3], 0}
local chunks = {}
local last = false
for i = 8, #ARGV, 2 do
  local chunk = ARGV[i]
  if redis.call('HGET', KEYS[2], chunk) == ARGV[i + 1] .. ' ' .. ARGV[1] then
    redis.call('HDEL', KEYS[2], chunk)
    redis.call('ZREM', KEYS[3], chunk)
    chunks[#chunks + 1] = chunk
    reply[#reply + 1] = ARGV[i + 1]
    reply[#reply + 1] = ARGV[1]
    last = fail_attempt(chunk, ARGV[2], now, policy) or last
  end
end
if last then
  local failed = {'FAILED', 0}
  for i = 6, #reply do
    failed[#failed + 1] = reply[i]
  end
  failed[2] = end_job('FAILED', now, failed)
  return failed
end
reply[2] = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')[2] or 0
reply[5] = give_back(ARGV[7] == '1' and chunks or {}, job[3])
return reply
