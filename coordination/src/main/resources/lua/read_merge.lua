-- Reads what there is to merge, all of one moment, until it is a few megabytes. Where results are merged in the order of their chunks, these are
-- the next ones, up to the first that is missing.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:pending, 3 wl:{j:ID}:sums, 4 wl:{j:ID}:ahead, 5 wl:{j:ID}:refuted
-- ARGV 1 results to read at most, 2 bytes after which no more are read
-- Replies {BATCH, number of merges so far, chunks merged, description, number of shares that have something,
--          pairs of share and its totals, result…}
--         {RECALL, node…}: these lied, and their work is to be recalled before anything more is merged
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/is_final.lua
-- @include lib/due_recalls.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'mergeVersion', 'merged', 'spec', 'ordered')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
local due = due_recalls(KEYS[5])
if #due > 0 then
  return {'RECALL', unpack(due)}
end
local STEP = 16
local ordered = job[5] == '1'
-- Results from, …, from + count - 1 of those that are next; of some of them `false` where they are in order.
local function read(from, count)
  if not ordered then
    return redis.call('LRANGE', KEYS[2], from, from + count - 1)
  end
  local chunks = {}
  for i = 1, count do
    chunks[i] = job[3] + from + i - 1
  end
  return redis.call('HMGET', KEYS[4], unpack(chunks))
end

local results, bytes, most = {}, 0, tonumber(ARGV[1])
local is_more = true
while is_more and #results < most and bytes < tonumber(ARGV[2]) do
  local count = math.min(STEP, most - #results)
  local more = read(#results, count)
  is_more = #more == count
  for _, result in ipairs(more) do
    if not result then
      is_more = false
      break
    end
    results[#results + 1] = result
    bytes = bytes + #result
  end
end
local reply = {'BATCH', job[2], job[3], job[4], 0}
local sums = redis.call('HGETALL', KEYS[3])
for i = 1, #sums, 2 do
  if tonumber(sums[i]) then
    reply[5] = reply[5] + 1
    reply[#reply + 1] = sums[i]
    reply[#reply + 1] = sums[i + 1]
  end
end
for _, result in ipairs(results) do
  reply[#reply + 1] = result
end
return reply
