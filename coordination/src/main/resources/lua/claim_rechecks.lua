-- Leases chunks of one job that want another run to a node of an owner who has not run them yet. Where nodes disagree
-- and no such owner is there, another node of the same owners may decide. The node cannot tell these leases from others.
-- Whose nodes have tried a run and not brought its result comes after others.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 node id, 2 its owner, 3 lease time in ms, 4 engine as name/version, 5 how long others come first, ms for each
--      attempt so far, 6 number of owners that are there, 7… these owners, then one lease id for each chunk that is wanted
-- Replies {CLAIMED, chunks that still want another run, deadline ms, description, chunk…}: leased
--         {NOTHING, chunks that still want another run}: none for this node
--         {UNKNOWN}: no such job, or it does not run
-- @include lib/now_ms.lua
-- @include lib/runs.lua
local MAX_LOOKS = 256
local job = redis.call('HMGET', KEYS[1], 'state', 'engine', 'spec')
if job[1] ~= 'RUNNING' or job[2] ~= ARGV[4] then
  return {'UNKNOWN'}
end
local node, owner = ARGV[1], ARGV[2]
local FIRST_OWNER = 7
local owners = tonumber(ARGV[6])
local first_lease = FIRST_OWNER + owners

local function may_run(runs)
  local seen = {}
  for _, run in ipairs(runs) do
    if run.node == node then
      return false
    end
    seen[run.owner] = true
  end
  if not seen[owner] then
    return true
  end
  if #runs < 2 then
    return false
  end
  for i = FIRST_OWNER, first_lease - 1 do
    if not seen[ARGV[i]] then
      return false
    end
  end
  return true
end

-- What the chunk's failed attempts are, and whether it is another owner's turn.
local any_failed = redis.call('EXISTS', KEYS[5]) == 1
local function failed(chunk)
  return any_failed and redis.call('HMGET', KEYS[5], chunk, chunk .. ':by') or {}
end

local now = now_ms()
local function is_passed_over(attempts, due)
  return attempts[2] and string.find(attempts[2], ' ' .. owner .. ' ', 1, true) and now - due < ARGV[5] * attempts[1]
end

local deadline = now + tonumber(ARGV[3])
local want = #ARGV - first_lease + 1
local chosen = {}
local due = redis.call('ZRANGE', KEYS[15], '-inf', now, 'BYSCORE', 'LIMIT', 0, MAX_LOOKS, 'WITHSCORES')
local chunks = {}
for i = 1, #due, 2 do
  chunks[#chunks + 1] = due[i]
end
local checks = #chunks > 0 and redis.call('HMGET', KEYS[13], unpack(chunks)) or {}
for i, chunk in ipairs(chunks) do
  if #chosen < want and checks[i] and may_run(runs_of(checks[i])) then
    local attempts = failed(chunk)
    if not is_passed_over(attempts, due[2 * i]) then
      chosen[#chosen + 1] = chunk
      if attempts[1] then
        redis.call('HSET', KEYS[5], chunk .. ':by', (attempts[2] or ' ') .. owner .. ' ')
      end
    end
  end
end
for i, chunk in ipairs(chosen) do
  redis.call('ZREM', KEYS[15], chunk)
  redis.call('HSET', KEYS[2], chunk, ARGV[first_lease + i - 1] .. ' ' .. node)
  redis.call('ZADD', KEYS[3], deadline, chunk)
end
local left = redis.call('ZCARD', KEYS[15])
if #chosen == 0 then
  return {'NOTHING', left}
end
return {'CLAIMED', left, deadline, job[3], unpack(chosen)}
