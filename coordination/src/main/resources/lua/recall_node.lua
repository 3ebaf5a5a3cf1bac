-- Takes out of a job what a node that was caught lying alone vouched for, and plans all of it to be run again: results
-- in its share of the sums or on their way into it, runs of chunks that are not settled, leases. Nodes that share its
-- share lose theirs too; in a job whose results are merged in the order of their chunks the merged row starts anew.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 node id
-- Replies {RECALLED, chunks to run again, version, creation time ms, description, fights returned in all,
--          pairs of lease id and node id that ended}
--         {NOTHING}: the node has no part in this job (any more)
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/counted.lua
-- @include lib/runs.lua
-- @include lib/take_back.lua
-- @include lib/retry_chunk.lua
-- @include lib/give_back.lua
local MAX_REASONS = 20
local job = redis.call('HMGET', KEYS[1], 'state', 'chunks', 'ordered', 'createdAtMs', 'spec', 'merged', 'cursor')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local node = ARGV[1]
local now = now_ms()
local chunks = tonumber(job[2])
local ordered = job[3] == '1'
local touched = redis.call('HGET', KEYS[19], node) == 'due'
local again = {}

-- Leases.
local ended, lost = {}, {}
local leases = redis.call('HGETALL', KEYS[2])
for i = 1, #leases, 2 do
  local lease_id, holder = string.match(leases[i + 1], '^(%S+) (%S+)$')
  if holder == node then
    redis.call('HDEL', KEYS[2], leases[i])
    redis.call('ZREM', KEYS[3], leases[i])
    retry_chunk(leases[i], now)
    lost[#lost + 1] = leases[i]
    ended[#ended + 1] = lease_id
    ended[#ended + 1] = node
  end
end

give_back(lost, job[5])

-- Runs of chunks that are not settled.
local checks = redis.call('HGETALL', KEYS[13])
for i = 1, #checks, 2 do
  local chunk, kept, digests = checks[i], {}, {}
  local gone = nil
  for _, run in ipairs(runs_of(checks[i + 1])) do
    if run.node == node then
      gone = run.digest
    else
      kept[#kept + 1] = run
      digests[run.digest] = true
    end
  end
  if gone then
    touched = true
    if not digests[gone] then
      redis.call('HDEL', KEYS[14], chunk .. ':' .. gone)
    end
    if #kept > 0 then
      redis.call('HSET', KEYS[13], chunk, text_of(kept))
    else
      redis.call('HDEL', KEYS[13], chunk)
      redis.call('ZREM', KEYS[15], chunk)
      if redis.call('HEXISTS', KEYS[2], chunk) == 0 then
        again[#again + 1] = chunk
      end
      redis.call('SETBIT', KEYS[7], chunk * layout_of(chunks).width, 0)
      redis.call('HINCRBY', KEYS[1], 'done', -1)
    end
  end
end

-- Its share: what is merged, and what waits for it.
local share = tonumber(redis.call('HGET', KEYS[16], node))
if share then
  local taken = take_back(function(of) return of == share end, chunks, ordered, tonumber(job[6]))
  touched = touched or #taken > 0
  for _, chunk in ipairs(taken) do
    again[#again + 1] = chunk
  end
end
if not touched and #ended == 0 then
  return {'NOTHING'}
end

plan_again(again, now)
local returned = give_back(again, job[5])
if touched then
  redis.call('HSET', KEYS[19], node, 'done')
  redis.call('RPUSH', KEYS[9],
    'node ' .. string.sub(node, 1, 12) .. ' was caught with a false result; ' .. #again .. ' chunks are run again')
  redis.call('LTRIM', KEYS[9], -MAX_REASONS, -1)
end
redis.call('HINCRBY', KEYS[1], 'mergeVersion', 1)
redis.call('HSET', KEYS[1], 'updatedAtMs', now)
local reply = {'RECALLED', #again, redis.call('HINCRBY', KEYS[1], 'version', 1), job[4], job[5], returned}
for _, part in ipairs(ended) do
  reply[#reply + 1] = part
end
return reply
