-- Counts results of chunks, each once: done bit, digest, append of the result and the end of the lease together. The
-- result of a chunk that is to be run twice is counted but held back until two nodes agree on it; one that they do
-- not agree on is run again, and whoever signed another digest than the two that agree is refuted. In a suspect job
-- (suspect_job.lua) every chunk is run twice, and who had signed another digest before it came to be one is refuted, too.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 node id, 2 its owner, 3 runs of one chunk after which the job fails, 4 for each result a figure, 1 when its chunk
--      is to be run twice, then for each of at most 256 results: chunk, lease id, digest in hex, and what stands behind
--      the share where it waits to be merged (lib/runs.lua)
-- Replies {CHECKED, results that can be merged or wait for it, chunks counted, chunks, chunks that want another run,
--          chunks that two nodes agreed on now, chunks that nodes disagree on since now, number of refuted nodes,
--          refuted node…, word of each result in turn}
--         {FAILED, version, pairs of lease id and node id that ended}: no two of so many runs of a chunk agree
--         {ENDED, state}: the job is in a final state
--         {UNKNOWN}: no such job
-- Words   ACCEPTED: counted, or taken as another run of a chunk
--         DUPLICATE: counted before, with this digest
--         MISMATCH: counted before, with another digest
--         LEASE_LOST: the lease has ended, or is not this node's; or results that wait take too much memory, so that the
--           chunk is to be run once more
--         UNKNOWN: no such chunk
-- @include lib/now_ms.lua
-- @include lib/is_final.lua
-- @include lib/results_waiting.lua
-- @include lib/bytes_waiting.lua
-- @include lib/retry_chunk.lua
-- @include lib/end_job.lua
-- @include lib/counted.lua
-- @include lib/runs.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'chunks', 'done', 'ordered', 'suspect', 'merged')
if not job[1] then
  return {'UNKNOWN'}
end
if is_final(job[1]) then
  return {'ENDED', job[1]}
end

local FIRST, FIELDS = 5, 4
local RETRY_MS = 1000
local ONE = string.byte('1')
local ordered = job[4] == '1'
local suspect = job[5] == '1'
local now = now_ms()
local node, owner = ARGV[1], ARGV[2]
local chunks = tonumber(job[2])
local layout = layout_of(chunks)
local is_due = redis.call('HGET', KEYS[19], node) == 'due'

-- Every look-up is made once for all results: a call from a script costs more than what it does.
local asked, reads = {}, {}
for i = FIRST, #ARGV, FIELDS do
  if tonumber(ARGV[i]) < chunks then
    asked[#asked + 1] = ARGV[i]
    reads[#reads + 1] = 'GET'
    reads[#reads + 1] = layout.type
    reads[#reads + 1] = '#' .. ARGV[i]
  end
end
local fields, leases, deadlines, checks = {}, {}, {}, {}
if #asked > 0 then
  fields = redis.call('BITFIELD', KEYS[7], unpack(reads))
  leases = redis.call('HMGET', KEYS[2], unpack(asked))
  if redis.call('EXISTS', KEYS[13]) == 1 then
    checks = redis.call('HMGET', KEYS[13], unpack(asked))
  end
end

-- As long as the earliest deadline of the job has not passed, none has.
local earliest = redis.call('ZRANGE', KEYS[3], 0, 0, 'WITHSCORES')[2]
if #asked > 0 and earliest and tonumber(earliest) <= now then
  deadlines = redis.call('ZMSCORE', KEYS[3], unpack(asked))
end
local function is_live(place)
  return not deadlines[place] or tonumber(deadlines[place]) > now
end

-- Where much waits to be merged, only what the next merge needs is taken; else who sends the largest results that there may
-- be fills the memory of Redis. Most results are so small that looking is not worth while.
local LARGE, MOST_BYTES = 16 * 1024, 256 * 1024 * 1024
local bytes = nil
local function has_room(chunk, result)
  if #result < LARGE then
    return true
  end
  bytes = bytes or bytes_waiting(ordered, KEYS[6], KEYS[12], KEYS[14])
  return bytes < MOST_BYTES or (ordered and tonumber(chunk) == tonumber(job[6]))
end

local words, ended, counted_now, results, fresh = {}, {}, {}, {}, {}
local writes = {}
local tally = {DUPLICATE = 0, MISMATCH = 0, LEASE_LOST = 0, ACCEPTED = 0, UNKNOWN = 0}
local agreed, disputed, refuted, failed = 0, 0, {}, nil

local function write(chunk, field)
  local size = #writes
  writes[size + 1] = 'SET'
  writes[size + 2] = layout.type
  writes[size + 3] = '#' .. chunk
  writes[size + 4] = field
end

-- field: what the chunk has so far. In a suspect job it goes on telling of the result before that was taken out.
local function count(chunk, first, share, field)
  counted_now[#counted_now + 1] = chunk
  if suspect and facts_of(field, layout) > 0 then
    write(chunk, layout.counted + field)
  else
    write(chunk, counted_as(share, first, layout))
  end
end

local function run_at(i)
  local micros, signature, totals = parts_of(ARGV[i + 3])
  return {node = node, owner = owner, digest = ARGV[i + 2], signature = signature, micros = micros}, totals
end

local own_share
local function share_of_node()
  own_share = own_share or share_of(node, KEYS[16], layout)
  return own_share
end

local function add_result(chunk, entry)
  if ordered then
    results[#results + 1] = chunk
  end
  results[#results + 1] = entry
end

local function refute(liar)
  refuted[#refuted + 1] = liar
  redis.call('HSET', KEYS[19], liar, 'due')
end

-- Who alone has a share; nobody where several nodes have it.
local function sole_node_of(share)
  local sole = nil
  local nodes = redis.call('HGETALL', KEYS[16])
  for i = 1, #nodes, 2 do
    if tonumber(nodes[i + 1]) == share then
      if sole then
        return nil
      end
      sole = nodes[i]
    end
  end
  return sole
end

-- Whoever vouched for another result of the chunk before the job came to be suspect.
local function refute_earlier(first, field)
  if not suspect then
    return
  end
  local share, first_before = facts_of(field, layout)
  if share > 0 and first_before ~= first then
    local liar = sole_node_of(share)
    if liar and not redis.call('HGET', KEYS[19], liar) then
      refute(liar)
    end
  end
end

-- Two runs agree: their result is one of the job's, and every other author of this chunk lied.
local function settle(chunk, runs, digest, field)
  local totals = redis.call('HGET', KEYS[14], chunk .. ':' .. digest)
  for _, run in ipairs(runs) do
    redis.call('HDEL', KEYS[14], chunk .. ':' .. run.digest)
    if run.digest ~= digest then
      refute(run.node)
    end
  end
  local first = first_bits(digest, layout)
  refute_earlier(first, field)
  redis.call('HDEL', KEYS[13], chunk)
  add_result(chunk, entry_of(chunk, digest, 0, runs, totals))
  write(chunk, counted_as(0, first, layout))
  agreed = agreed + 1
end

local function add_run(chunk, runs, field, run, totals)
  local agrees = false
  for _, other in ipairs(runs) do
    agrees = agrees or other.digest == run.digest
  end
  runs[#runs + 1] = run
  redis.call('HSET', KEYS[14], chunk .. ':' .. run.digest, totals)
  if agrees then
    settle(chunk, runs, run.digest, field)
    return
  end
  redis.call('HSET', KEYS[13], chunk, text_of(runs))
  redis.call('ZADD', KEYS[15], now, chunk)
  if #runs == 2 then
    disputed = disputed + 1
    redis.call('RPUSH', KEYS[9], '[chunk ' .. chunk .. '] two nodes disagree on its result; another node decides')
    redis.call('LTRIM', KEYS[9], -20, -1)
  elseif #runs >= tonumber(ARGV[3]) then
    failed = '[chunk ' .. chunk .. '] ' .. #runs .. ' nodes gave ' .. #runs .. ' different results'
  end
end

local at, number = 0, 0
for i = FIRST, #ARGV, FIELDS do
  number = number + 1
  local chunk = ARGV[i]
  local word = 'UNKNOWN'
  if tonumber(chunk) < chunks then
    at = at + 1
    local digest = ARGV[i + 2]
    local runs = checks[at] and runs_of(checks[at])
    local ran = false
    for _, run in ipairs(runs or {}) do
      ran = ran or run.node == node
    end
    local counted = fresh[chunk]
    if not counted and fields[at] >= layout.counted then
      counted = fields[at] % layout.digests
      for _, run in ipairs(runs or {}) do
        counted = run.node == node and first_bits(run.digest, layout) or counted
      end
    end
    local live = leases[at] == ARGV[i + 1] .. ' ' .. node and is_live(at) and not is_due
    if live and not ran and not fresh[chunk] and (runs or not counted) and not has_room(chunk, ARGV[i + 3]) then
      word = 'LEASE_LOST'
      ended[#ended + 1] = chunk
      retry_chunk(chunk, now + RETRY_MS)
    elseif live and not ran and not fresh[chunk] and (runs or not counted) then
      word = 'ACCEPTED'
      bytes = bytes and bytes + #ARGV[i + 3]
      local first = first_bits(digest, layout)
      fresh[chunk] = first
      ended[#ended + 1] = chunk
      if runs then
        add_run(chunk, runs, fields[at], run_at(i))
      elseif suspect or string.byte(ARGV[4], number) == ONE then
        count(chunk, first, 0, fields[at])
        add_run(chunk, {}, fields[at], run_at(i))
      else
        local share = share_of_node()
        count(chunk, first, share, fields[at])
        add_result(chunk, entry_of_one(chunk, digest, share, ARGV[i + 3]))
      end
    elseif counted then
      word = counted == first_bits(digest, layout) and 'DUPLICATE' or 'MISMATCH'
    else
      word = 'LEASE_LOST'
    end
  end
  tally[word] = tally[word] + 1
  words[#words + 1] = word
end

local total = tonumber(job[3])
if #counted_now > 0 then
  if redis.call('EXISTS', KEYS[7]) == 0 then
    -- Made at full length at once: a string that grows is given up to twice the memory that it needs.
    redis.call('BITFIELD', KEYS[7], 'SET', layout.type, '#' .. (chunks - 1), 0)
  end
  total = redis.call('HINCRBY', KEYS[1], 'done', #counted_now)
end
if #writes > 0 then
  redis.call('BITFIELD', KEYS[7], unpack(writes))
end
if #ended > 0 then
  redis.call('HDEL', KEYS[2], unpack(ended))
  redis.call('ZREM', KEYS[3], unpack(ended))
  if redis.call('EXISTS', KEYS[5]) == 1 then
    local tried = {}
    for i, chunk in ipairs(ended) do
      tried[2 * i - 1], tried[2 * i] = chunk, chunk .. ':by'
    end
    redis.call('HDEL', KEYS[5], unpack(tried))
  end
end
if #results > 0 then
  if ordered then
    redis.call('HSET', KEYS[12], unpack(results))
  else
    redis.call('RPUSH', KEYS[6], unpack(results))
  end
end
for word, field in pairs({DUPLICATE = 'duplicates', MISMATCH = 'mismatches', LEASE_LOST = 'late'}) do
  if tally[word] > 0 then
    redis.call('HINCRBY', KEYS[1], field, tally[word])
  end
end
if disputed > 0 then
  redis.call('HINCRBY', KEYS[1], 'disputes', disputed)
end
if failed then
  redis.call('RPUSH', KEYS[9], failed)
  local reply = {'FAILED', 0}
  reply[2] = end_job('FAILED', now, reply)
  return reply
end
local reply = {
  'CHECKED', results_waiting(ordered, KEYS[6], KEYS[12]), total, chunks, redis.call('ZCARD', KEYS[15]), agreed,
  disputed, #refuted
}
for _, liar in ipairs(refuted) do
  reply[#reply + 1] = liar
end
for _, word in ipairs(words) do
  reply[#reply + 1] = word
end
return reply
