-- Tells whether a job that has just been taken out of its queue belongs there: something became claimable after the
-- claim that found nothing and before the job was taken out, when whoever wanted to put it in found it there.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:retries, 3 wl:{j:ID}:pending, 4 wl:{j:ID}:ahead, 5 wl:{j:ID}:checks,
--      6 wl:{j:ID}:held
-- ARGV 1 results that may wait to be merged or for another run, 2 engine as name/version, 3 priority of the queue
-- Replies {WORK}: chunks can be claimed now; put it back
--         {NOTHING}: none can, or not from that queue; where it is blocked, a merge puts it back
--         {UNKNOWN}: no such job, or it has ended
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/bytes_waiting.lua
-- @include lib/is_full.lua
-- @include lib/claimable.lua
-- @include lib/fresh_end.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'engine', 'cursor', 'chunks', 'ordered', 'priority', 'ahead')
if not job[1] or is_final(job[1]) then
  return {'UNKNOWN'}
end
if job[2] ~= ARGV[2] or (job[6] and job[6] ~= ARGV[3]) then
  return {'NOTHING'}
end
local ordered = job[5] == '1'
local full = is_full(ordered, KEYS[3], KEYS[4], KEYS[5], KEYS[6], tonumber(ARGV[1]))
local last = fresh_end(job[7], job[4])
local fresh = tonumber(job[3]) < last
if full or (not fresh and last < tonumber(job[4])) then
  redis.call('HSET', KEYS[1], 'blocked', 1)
end
local due = redis.call('ZCOUNT', KEYS[2], '-inf', now_ms()) > 0
return {claimable(job[1], ordered, fresh, due, full) and 'WORK' or 'NOTHING'}
