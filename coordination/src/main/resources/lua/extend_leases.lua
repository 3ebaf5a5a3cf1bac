-- Moves the deadlines of leases that a node holds and that have not passed.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines
-- ARGV 1 node id, 2 lease time from now in ms, 3… pairs of chunk and lease id
-- Replies {EXTENDED, deadline ms, lease id…}: these were; the others are lost
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local state = redis.call('HGET', KEYS[1], 'state')
if not state then
  return {'UNKNOWN'}
end
if is_final(state) then
  return {'ENDED'}
end
local now = now_ms()
local deadline = now + tonumber(ARGV[2])
local extended = {}
for i = 3, #ARGV, 2 do
  local chunk = ARGV[i]
  if redis.call('HGET', KEYS[2], chunk) == ARGV[i + 1] .. ' ' .. ARGV[1]
    and tonumber(redis.call('ZSCORE', KEYS[3], chunk)) > now then
    redis.call('ZADD', KEYS[3], deadline, chunk)
    extended[#extended + 1] = ARGV[i + 1]
  end
end
return {'EXTENDED', deadline, unpack(extended)}
