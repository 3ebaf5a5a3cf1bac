-- Reads what there is to merge, all of one moment. Where results are merged in the order of their chunks, these are
-- the next ones, up to the first that is missing.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:pending, 3 wl:{j:ID}:sums, 4 wl:{j:ID}:ahead, 5 wl:{j:ID}:refuted
-- ARGV 1 results to read at most
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
local results = {}
if job[5] == '1' then
  local next = {}
  for i = 1, ARGV[1] do
    next[i] = job[3] + i - 1
  end
  for i, result in ipairs(redis.call('HMGET', KEYS[4], unpack(next))) do
    if not result then
      break
    end
    results[i] = result
  end
else
  results = redis.call('LRANGE', KEYS[2], 0, ARGV[1] - 1)
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
