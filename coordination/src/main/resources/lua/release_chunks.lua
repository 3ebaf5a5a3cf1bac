-- Gives chunks that a node holds back for others, at once and without counting an attempt.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 node id, 2… pairs of chunk and lease id
-- Replies {RELEASED, creation time of the job ms, description, fights returned in all}: at least one; the job has work
--         again
--         {NONE}: the node holds none of them
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/retry_chunk.lua
-- @include lib/give_back.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'createdAtMs', 'spec')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local now = now_ms()
local released = {}
for i = 2, #ARGV, 2 do
  local chunk = ARGV[i]
  if redis.call('HGET', KEYS[2], chunk) == ARGV[i + 1] .. ' ' .. ARGV[1] then
    redis.call('HDEL', KEYS[2], chunk)
    redis.call('ZREM', KEYS[3], chunk)
    retry_chunk(chunk, now)
    released[#released + 1] = chunk
  end
end
if #released == 0 then
  return {'NONE'}
end
return {'RELEASED', job[2], job[3], give_back(released, job[3])}
