-- Moves the deadlines of leases that a node holds and that have not passed. None is extended for ever: who holds a chunk
-- and never brings its result would hold up the job.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines
-- ARGV 1 node id, 2 lease time from now in ms, 3 the longest that a lease may last, ms, 4 what every lease may last, ms,
--      5 how many times as long as the job's chunks take it may last beyond that, 6… chunk, lease id and time (ms) at
--      which the node was given it, in turn
-- Replies {EXTENDED, deadline ms, lease id…}: these were; the others are lost
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'chunkMicros')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local now = now_ms()
local deadline = now + tonumber(ARGV[2])
-- Before anything is merged nobody knows how long a chunk takes.
local longest = tonumber(ARGV[3])
if job[2] then
  longest = math.min(longest, ARGV[4] + ARGV[5] * job[2] / 1000)
end
local reply = {'EXTENDED', deadline}
for i = 6, #ARGV, 3 do
  local chunk = ARGV[i]
  if redis.call('HGET', KEYS[2], chunk) == ARGV[i + 1] .. ' ' .. ARGV[1]
    and tonumber(redis.call('ZSCORE', KEYS[3], chunk)) > now and now - ARGV[i + 2] < longest then
    redis.call('ZADD', KEYS[3], deadline, chunk)
    reply[#reply + 1] = ARGV[i + 1]
  end
end
return reply
