-- Leases chunks of one job to a node: retries that are due, then fresh ones from the cursor. The first claim of a job
-- moves it from QUEUED to RUNNING. A chunk that an owner's nodes have tried again in vain goes to nodes of others first, so
-- that no one owner alone makes a job fail while others are there.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines, 4 wl:{j:ID}:retries, 5 wl:{j:ID}:pending,
--      6 wl:{j:ID}:ahead, 7 wl:{j:ID}:checks, 8 wl:{j:ID}:uncharged, 9 wl:{j:ID}:attempts,
--      10 wl:{j:ID}:held
-- ARGV 1 node id, 2 lease time in ms, 3 results that may wait to be merged or for another run, 4 engine as name/version,
--      5 priority of the queue that it was picked from, 6 1 when the job's owner is not charged for these leases, since
--      the node is theirs and serves them first, 7 the node's owner, 8 how long others come first, ms for each attempt so
--      far, 9… one lease id for each chunk that is wanted
-- Replies {CLAIMED, 1 when the job started with this, version, deadline ms, 1 when nothing more can be claimed now,
--          description, chunk…}: leased, in the order of the lease ids
--         {NOTHING}: no chunk can be claimed now
--         {OTHERS}: just now only nodes of other owners can claim one
--         {BLOCKED}: none until the next merge, since too many results wait for it or claims are far enough ahead of
--         it; where results are merged in the order of their chunks, retries are leased even so, since the others may
--         be waiting for just these
--         {OTHER_ENGINE}: the job wants another engine
--         {OTHER_PRIORITY}: the job has moved to another queue
--         {PAUSED}: the job is paused
--         {ENDED}: the job is in a final state
--         {UNKNOWN}: no such job
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/bytes_waiting.lua
-- @include lib/is_full.lua
-- @include lib/fresh_end.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'engine', 'cursor', 'chunks', 'spec', 'ordered',
  'priority', 'ahead', 'uncharged')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED'}
end
if job[3] ~= ARGV[4] then
  return {'OTHER_ENGINE'}
end
if job[8] and job[8] ~= ARGV[5] then
  return {'OTHER_PRIORITY'}
end
if job[1] == 'PAUSED' then
  return {'PAUSED'}
end
local ordered = job[7] == '1'
local full = is_full(ordered, KEYS[5], KEYS[6], KEYS[7], KEYS[10], tonumber(ARGV[3]))
if full then
  redis.call('HSET', KEYS[1], 'blocked', 1)
  if not ordered then
    return {'BLOCKED'}
  end
end

local now = now_ms()
local deadline = now + tonumber(ARGV[2])
local FIRST_LEASE = 9
local MAX_PASSED_OVER = 64
local owner = ' ' .. ARGV[7] .. ' '
local want = #ARGV - FIRST_LEASE + 1
local any_failed = redis.call('EXISTS', KEYS[9]) == 1
local due = redis.call('ZRANGE', KEYS[4], '-inf', now, 'BYSCORE', 'LIMIT', 0, want + (any_failed and MAX_PASSED_OVER or 0),
  'WITHSCORES')
local chunks, tried_by, passed_over = {}, {}, false
for i = 1, #due, 2 do
  local chunk = due[i]
  local failed = any_failed and redis.call('HMGET', KEYS[9], chunk, chunk .. ':by') or {}
  local by = failed[2] or ' '
  if failed[1] and string.find(by, owner, 1, true) and now - due[i + 1] < ARGV[8] * failed[1] then
    passed_over = true
  elseif #chunks < want then
    chunks[#chunks + 1] = chunk
    if failed[1] then
      tried_by[#tried_by + 1] = chunk .. ':by'
      tried_by[#tried_by + 1] = by .. ARGV[7] .. ' '
    end
  end
end
if #chunks > 0 then
  redis.call('ZREM', KEYS[4], unpack(chunks))
end
if #tried_by > 0 then
  redis.call('HSET', KEYS[9], unpack(tried_by))
end
local cursor = tonumber(job[4])
local last = fresh_end(job[9], job[5])
local fresh = full and 0 or math.max(0, math.min(want - #chunks, last - cursor))
local held = cursor + fresh >= last and last < tonumber(job[5])
if held then
  redis.call('HSET', KEYS[1], 'blocked', 1)
end
for i = 1, fresh do
  chunks[#chunks + 1] = cursor + i - 1
end
if #chunks == 0 and passed_over then
  return {'OTHERS'}
end
if #chunks == 0 then
  return {(full or held) and 'BLOCKED' or 'NOTHING'}
end

local leases = {}
local deadlines = {}
for i, chunk in ipairs(chunks) do
  leases[2 * i - 1] = chunk
  leases[2 * i] = ARGV[FIRST_LEASE - 1 + i] .. ' ' .. ARGV[1]
  deadlines[2 * i - 1] = deadline
  deadlines[2 * i] = chunk
end
redis.call('HSET', KEYS[2], unpack(leases))
redis.call('ZADD', KEYS[3], unpack(deadlines))
if fresh > 0 then
  redis.call('HSET', KEYS[1], 'cursor', cursor + fresh)
end
-- Which of them to give back should they bring no result; jobs that nobody's own node serves have no such map.
local uncharged = ARGV[6] == '1'
if uncharged or job[10] then
  if not job[10] then
    redis.call('HSET', KEYS[1], 'uncharged', 1)
    redis.call('SETBIT', KEYS[8], job[5] - 1, 0)
  end
  for _, chunk in ipairs(chunks) do
    redis.call('SETBIT', KEYS[8], chunk, uncharged and 1 or 0)
  end
end

local started = job[1] == 'QUEUED'
local version = job[2]
if started then
  redis.call('HSET', KEYS[1], 'state', 'RUNNING', 'updatedAtMs', now)
  version = redis.call('HINCRBY', KEYS[1], 'version', 1)
end
local exhausted = (full or cursor + fresh >= last) and redis.call('ZCOUNT', KEYS[4], '-inf', now) == 0
return {'CLAIMED', started and 1 or 0, version, deadline, exhausted and 1 or 0, job[6], unpack(chunks)}
