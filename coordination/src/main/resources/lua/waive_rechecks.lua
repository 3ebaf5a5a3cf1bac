-- Gives up on the second run of chunks for which no other owner has been there for a while, or that others have tried and
-- not brought to an end: their results go the way of results that are not checked. Chunks that nodes disagree on wait on.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 how long a chunk must have waited, ms, 2 attempts after which others have tried enough, 3… owners that are there
-- Replies {WAIVED, number of chunks, results that can be merged or wait for it}
--         {UNKNOWN}: no such job, or it has ended
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/counted.lua
-- @include lib/runs.lua
local MAX_LOOKS = 256
local job = redis.call('HMGET', KEYS[1], 'state', 'chunks', 'ordered')
if not job[1] or is_final(job[1]) then
  return {'UNKNOWN'}
end
local ordered = job[3] == '1'
local layout = layout_of(tonumber(job[2]))
local waived = 0
local latest = now_ms() - tonumber(ARGV[1])
for _, chunk in ipairs(redis.call('ZRANGE', KEYS[15], '-inf', latest, 'BYSCORE', 'LIMIT', 0, MAX_LOOKS)) do
  local runs = runs_of(redis.call('HGET', KEYS[13], chunk))
  local alone = true
  for i = 3, #ARGV do
    alone = alone and ARGV[i] == runs[1].owner
  end
  local tried = tonumber(redis.call('HGET', KEYS[5], chunk) or 0) >= tonumber(ARGV[2])
  if #runs == 1 and (alone or tried) and redis.call('HGET', KEYS[19], runs[1].node) ~= 'due' then
    local run = runs[1]
    local share = share_of(run.node, KEYS[16], layout)
    local held = chunk .. ':' .. run.digest
    local entry = entry_of(chunk, run.digest, share, runs, redis.call('HGET', KEYS[14], held))
    redis.call('BITFIELD', KEYS[7], 'SET', layout.type, '#' .. chunk,
      counted_as(share, first_bits(run.digest, layout), layout))
    redis.call('HDEL', KEYS[13], chunk)
    redis.call('HDEL', KEYS[14], held)
    redis.call('ZREM', KEYS[15], chunk)
    if ordered then
      redis.call('HSET', KEYS[12], chunk, entry)
    else
      redis.call('RPUSH', KEYS[6], entry)
    end
    waived = waived + 1
  end
end
return {'WAIVED', waived, results_waiting(ordered, KEYS[6], KEYS[12])}
