-- Makes a job suspect whose results do not add up: at least one of them is false, and which one they do not tell. What
-- rests on nodes' word alone is taken out and run again, and from then on every chunk is run twice, so that the ordinary
-- dispute tells who lied. Results that wait to be merged stay as the first of two runs where their node's owner is known.
-- What two nodes agreed on stays. A suspect job whose results do not add up either fails: nobody is left to check them.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 number of merges that was read, 2 why the results do not add up, then pairs of node id and owner
-- Replies {SUSPECT, chunks to run again, version, creation time ms, description, fights returned in all}
--         {FAILED, version, pairs of lease id and node id that ended}: it was suspect already
--         {STALE}: another merge came between; nothing changed
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/end_job.lua
-- @include lib/counted.lua
-- @include lib/runs.lua
-- @include lib/take_back.lua
-- @include lib/give_back.lua
local MAX_REASONS = 20
local job = redis.call('HMGET', KEYS[1], 'state', 'mergeVersion', 'chunks', 'ordered', 'createdAtMs', 'spec', 'merged',
  'suspect')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
if job[2] ~= ARGV[1] then
  return {'STALE'}
end
local now = now_ms()
local function tell(reason)
  redis.call('RPUSH', KEYS[9], reason)
  redis.call('LTRIM', KEYS[9], -MAX_REASONS, -1)
end
if job[8] == '1' then
  tell('results of nodes do not add up (' .. ARGV[2] .. '), though each was to be checked by another owner\'s node')
  local reply = {'FAILED', 0}
  reply[2] = end_job('FAILED', now, reply)
  return reply
end

local chunks = tonumber(job[3])
local ordered = job[4] == '1'
local layout = layout_of(chunks)
local owners = {}
for i = 3, #ARGV, 2 do
  owners[ARGV[i]] = ARGV[i + 1]
end

-- A result that waits and that one node vouches for: from now on the first run of its chunk.
local function hold(entry)
  local chunk, digest, share, micros, node, signature, at =
    string.match(entry, '^(%d+) (%x+) (%d+) (%d+) (%x+):%x*:([^:, ]+)\n()')
  if share == '0' or not owners[node] then
    return
  end
  local run = {node = node, owner = owners[node], digest = digest, signature = signature, micros = micros}
  redis.call('HSET', KEYS[13], chunk, text_of({run}))
  redis.call('HSET', KEYS[14], chunk .. ':' .. digest, string.sub(entry, at))
  redis.call('ZADD', KEYS[15], now, chunk)
  redis.call('BITFIELD', KEYS[7], 'SET', layout.type, '#' .. chunk, counted_as(0, first_bits(digest, layout), layout))
end

for _, entry in ipairs(ordered and redis.call('HVALS', KEYS[12]) or redis.call('LRANGE', KEYS[6], 0, -1)) do
  hold(entry)
end
local again = take_back(function(share) return share ~= 0 end, chunks, ordered, tonumber(job[7]))
plan_again(again, now)
local returned = give_back(again, job[6])
tell('results of nodes do not add up (' .. ARGV[2] .. '); ' .. #again .. ' chunks are run again, each by two owners\' nodes')
redis.call('HSET', KEYS[1], 'suspect', 1, 'updatedAtMs', now)
redis.call('HINCRBY', KEYS[1], 'mergeVersion', 1)
return {'SUSPECT', #again, redis.call('HINCRBY', KEYS[1], 'version', 1), job[5], job[6], returned}
