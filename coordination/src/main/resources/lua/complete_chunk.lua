-- Counts the result of a chunk, once: done bit, digest, append of the result and the end of the lease together.
-- Of each digest the first 48 bits are kept, fewer in a job with more than 87,381 chunks, never fewer than 4.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines, 4 wl:{j:ID}:attempts, 5 wl:{j:ID}:pending,
--      6 wl:{j:ID}:done, 7 wl:{j:ID}:digests
-- ARGV 1 chunk, 2 lease id, 3 node id, 4 digest in hex, 5 result
-- Replies {ACCEPTED, results that wait to be merged, chunks counted, chunks}: counted
--         {DUPLICATE}: counted before, with this digest
--         {MISMATCH}: counted before, with another digest
--         {LEASE_LOST}: the lease has ended, or is not this node's
--         {ENDED, state}: the job is in a final state
--         {UNKNOWN}: no such job, or no such chunk
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'chunks', 'done')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1]}
end
local chunk = ARGV[1]
local chunks = tonumber(job[2])
if tonumber(chunk) >= chunks then
  return {'UNKNOWN'}
end

local DIGEST_BITS_OF_A_JOB = 4194304
local bits = math.max(4, math.min(48, math.floor(DIGEST_BITS_OF_A_JOB / chunks)))
local digest = math.floor(tonumber(string.sub(ARGV[4], 1, 12), 16) / 2 ^ (48 - bits))
if redis.call('GETBIT', KEYS[6], chunk) == 1 then
  local counted = redis.call('BITFIELD', KEYS[7], 'GET', 'u' .. bits, '#' .. chunk)[1]
  if counted == digest then
    redis.call('HINCRBY', KEYS[1], 'duplicates', 1)
    return {'DUPLICATE'}
  end
  redis.call('HINCRBY', KEYS[1], 'mismatches', 1)
  return {'MISMATCH'}
end

local lease = redis.call('HGET', KEYS[2], chunk)
if lease ~= ARGV[2] .. ' ' .. ARGV[3] or tonumber(redis.call('ZSCORE', KEYS[3], chunk)) <= now_ms() then
  redis.call('HINCRBY', KEYS[1], 'late', 1)
  return {'LEASE_LOST'}
end
if job[3] == '0' then
  -- Made at full length at once: a string that grows is given up to twice the memory that it needs.
  redis.call('SETBIT', KEYS[6], chunks - 1, 0)
  redis.call('BITFIELD', KEYS[7], 'SET', 'u' .. bits, '#' .. (chunks - 1), 0)
end
redis.call('SETBIT', KEYS[6], chunk, 1)
redis.call('BITFIELD', KEYS[7], 'SET', 'u' .. bits, '#' .. chunk, digest)
redis.call('HDEL', KEYS[2], chunk)
redis.call('ZREM', KEYS[3], chunk)
redis.call('HDEL', KEYS[4], chunk)
local pending = redis.call('RPUSH', KEYS[5], ARGV[5])
return {'ACCEPTED', pending, redis.call('HINCRBY', KEYS[1], 'done', 1), chunks}
