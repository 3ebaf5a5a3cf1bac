-- Gives chunks that a node holds back for others, at once and without counting an attempt.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines, 4 wl:{j:ID}:retries
-- ARGV 1 node id, 2… pairs of chunk and lease id
-- Replies {RELEASED, creation time of the job ms, description}: at least one; the job has work again
--         {NONE}: the node holds none of them
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'createdAtMs', 'spec')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local now = now_ms()
local released = 0
for i = 2, #ARGV, 2 do
  local chunk = ARGV[i]
  if redis.call('HGET', KEYS[2], chunk) == ARGV[i + 1] .. ' ' .. ARGV[1] then
    redis.call('HDEL', KEYS[2], chunk)
    redis.call('ZREM', KEYS[3], chunk)
    redis.call('ZADD', KEYS[4], now, chunk)
    released = released + 1
  end
end
if released == 0 then
  return {'NONE'}
end
return {'RELEASED', job[2], job[3]}
