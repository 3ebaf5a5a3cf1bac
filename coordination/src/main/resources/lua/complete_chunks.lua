-- Counts results of chunks, each once: done bit, digest, append of the result and the end of the lease together.
-- Of each digest the first 48 bits are kept, fewer in a job with more than 87,381 chunks, never fewer than 4.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:leases, 3 wl:{j:ID}:deadlines, 4 wl:{j:ID}:attempts, 5 wl:{j:ID}:pending,
--      6 wl:{j:ID}:done, 7 wl:{j:ID}:digests, 8 wl:{j:ID}:ahead
-- ARGV 1 node id, then for each of at most 256 results: chunk, lease id, digest in hex, result
-- Replies {CHECKED, results that wait to be merged, chunks counted, chunks, word of each result in turn}
--         {ENDED, state}: the job is in a final state
--         {UNKNOWN}: no such job
-- Words   ACCEPTED: counted
--         DUPLICATE: counted before, with this digest
--         MISMATCH: counted before, with another digest
--         LEASE_LOST: the lease has ended, or is not this node's
--         UNKNOWN: no such chunk
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'chunks', 'done', 'ordered')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1]}
end

local FIELDS = 4
local ordered = job[4] == '1'
local DIGEST_BITS_OF_A_JOB = 4194304
local now = now_ms()
local chunks = tonumber(job[2])
local bits = math.max(4, math.min(48, math.floor(DIGEST_BITS_OF_A_JOB / chunks)))
local width = 'u' .. bits

-- Every look-up is made once for all results: a call from a script costs more than what it does.
local asked, bit_reads = {}, {}
for i = 2, #ARGV, FIELDS do
  if tonumber(ARGV[i]) < chunks then
    asked[#asked + 1] = ARGV[i]
    bit_reads[#bit_reads + 1] = 'GET'
    bit_reads[#bit_reads + 1] = 'u1'
    bit_reads[#bit_reads + 1] = '#' .. ARGV[i]
  end
end
local done, leases, deadlines = {}, {}, {}
if #asked > 0 then
  done = redis.call('BITFIELD', KEYS[6], unpack(bit_reads))
  leases = redis.call('HMGET', KEYS[2], unpack(asked))
  deadlines = redis.call('ZMSCORE', KEYS[3], unpack(asked))
end

local words, accepted, results, bit_writes, digest_writes, fresh = {}, {}, {}, {}, {}, {}
local tally = {DUPLICATE = 0, MISMATCH = 0, LEASE_LOST = 0, ACCEPTED = 0, UNKNOWN = 0}
local at = 0
for i = 2, #ARGV, FIELDS do
  local chunk = ARGV[i]
  local word = 'UNKNOWN'
  if tonumber(chunk) < chunks then
    at = at + 1
    local digest = math.floor(tonumber(string.sub(ARGV[i + 2], 1, 12), 16) / 2 ^ (48 - bits))
    local counted = fresh[chunk]
    if not counted and done[at] == 1 then
      counted = redis.call('BITFIELD', KEYS[7], 'GET', width, '#' .. chunk)[1]
    end
    if counted then
      word = counted == digest and 'DUPLICATE' or 'MISMATCH'
    elseif leases[at] ~= ARGV[i + 1] .. ' ' .. ARGV[1] or tonumber(deadlines[at]) <= now then
      word = 'LEASE_LOST'
    else
      word = 'ACCEPTED'
      fresh[chunk] = digest
      accepted[#accepted + 1] = chunk
      results[#results + 1] = ARGV[i + 3]
      for _, part in ipairs({'SET', 'u1', '#' .. chunk, 1}) do
        bit_writes[#bit_writes + 1] = part
      end
      for _, part in ipairs({'SET', width, '#' .. chunk, digest}) do
        digest_writes[#digest_writes + 1] = part
      end
    end
  end
  tally[word] = tally[word] + 1
  words[#words + 1] = word
end

local count = tonumber(job[3])
if #accepted > 0 then
  if count == 0 then
    -- Made at full length at once: a string that grows is given up to twice the memory that it needs.
    redis.call('SETBIT', KEYS[6], chunks - 1, 0)
    redis.call('BITFIELD', KEYS[7], 'SET', width, '#' .. (chunks - 1), 0)
  end
  redis.call('BITFIELD', KEYS[6], unpack(bit_writes))
  redis.call('BITFIELD', KEYS[7], unpack(digest_writes))
  redis.call('HDEL', KEYS[2], unpack(accepted))
  redis.call('ZREM', KEYS[3], unpack(accepted))
  redis.call('HDEL', KEYS[4], unpack(accepted))
  if ordered then
    for i, chunk in ipairs(accepted) do
      redis.call('HSET', KEYS[8], chunk, results[i])
    end
  else
    redis.call('RPUSH', KEYS[5], unpack(results))
  end
  count = redis.call('HINCRBY', KEYS[1], 'done', #accepted)
end
for word, field in pairs({DUPLICATE = 'duplicates', MISMATCH = 'mismatches', LEASE_LOST = 'late'}) do
  if tally[word] > 0 then
    redis.call('HINCRBY', KEYS[1], field, tally[word])
  end
end
return {'CHECKED', results_waiting(ordered, KEYS[5], KEYS[8]), count, chunks, unpack(words)}
