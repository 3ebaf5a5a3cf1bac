-- Takes results that rest on nodes' word alone out of a job. Wants lib/shares.lua and KEYS as Keys.wholeJob lists them.

-- put_bit_out(byte, place): the byte without that bit (0 to 7, from the left), and whether it was set.
local function put_bit_out(byte, place)
  local weight = 2 ^ (7 - place)
  if math.floor(byte / weight) % 2 == 0 then
    return byte, false
  end
  return byte - weight, true
end

-- share_in(map, chunk, bits): the share that a chunk's result is in, of wl:{j:ID}:shares.
local function share_in(map, chunk, bits)
  local first = chunk * bits
  local word = string.byte(map, math.floor(first / 8) + 1) * 256 + (string.byte(map, math.floor(first / 8) + 2) or 0)
  return math.floor(word / 2 ^ (16 - first % 8 - bits)) % 2 ^ bits
end

-- Chunks that are checked are in no share, whatever they were in before.
local function uncount(is_taken, chunks, merged_before)
  local bits = share_bits(chunks)
  local map = redis.call('GET', KEYS[17]) or ''
  local done = redis.call('GET', KEYS[7]) or ''
  local checked, again, bytes = {}, {}, {}
  for _, chunk in ipairs(redis.call('HKEYS', KEYS[13])) do
    checked[tonumber(chunk)] = true
  end
  for at = 1, #done do
    local byte = string.byte(done, at)
    if byte ~= 0 then
      for place = 0, 7 do
        local chunk = 8 * (at - 1) + place
        local without, counted = put_bit_out(byte, place)
        if counted and not checked[chunk] and (chunk < merged_before or is_taken(share_in(map, chunk, bits))) then
          byte = without
          again[#again + 1] = chunk
        end
      end
    end
    bytes[at] = string.char(byte)
  end
  if #again > 0 then
    redis.call('SET', KEYS[7], table.concat(bytes))
    redis.call('HINCRBY', KEYS[1], 'done', -#again)
  end
  return again
end

local function forget_waiting(is_taken, ordered)
  local function goes(entry)
    return is_taken(tonumber(string.match(entry, '^%d+ %x+ (%d+) ')))
  end
  if ordered then
    local ahead = redis.call('HGETALL', KEYS[12])
    for i = 1, #ahead, 2 do
      if goes(ahead[i + 1]) then
        redis.call('HDEL', KEYS[12], ahead[i])
      end
    end
  else
    local waiting = redis.call('LRANGE', KEYS[6], 0, -1)
    redis.call('DEL', KEYS[6])
    for _, entry in ipairs(waiting) do
      if not goes(entry) then
        redis.call('RPUSH', KEYS[6], entry)
      end
    end
  end
end

-- Whose fights are no longer in the sums: nobody's are where these start anew.
local function take_credit(is_taken, restarts)
  for _, field in ipairs(redis.call('HKEYS', KEYS[21])) do
    local kind, node = string.match(field, '^(%a+):(%x+)$')
    local share = redis.call('HGET', KEYS[16], node)
    if restarts or (kind ~= 'twice' and share and is_taken(tonumber(share))) then
      if kind == 'own' then
        redis.call('HINCRBY', KEYS[1], 'own', -redis.call('HGET', KEYS[21], field))
      end
      redis.call('HSET', KEYS[21], field, 0)
    end
  end
end

-- take_back(is_taken, chunks, ordered, merged): takes out the results of shares for which is_taken(share) holds, which
-- it never does for share 0: those in the sums and those on their way into them. In a job whose results are merged in
-- the order of their chunks the merged row starts anew. Returns the chunks that are no longer counted.
local function take_back(is_taken, chunks, ordered, merged)
  local merged_chunks, merged_fights, taken = 0, 0, {}
  for share = 1, 2 ^ share_bits(chunks) - 1 do
    local in_share = tonumber(redis.call('HGET', KEYS[18], 'chunks:' .. share) or 0)
    if in_share > 0 and is_taken(share) then
      merged_chunks = merged_chunks + in_share
      merged_fights = merged_fights + redis.call('HGET', KEYS[18], 'fights:' .. share)
      for _, field in ipairs({'', 'chunks:', 'fights:'}) do
        taken[#taken + 1] = field .. share
      end
    end
  end
  local restarts = ordered and merged_chunks > 0
  local again = uncount(is_taken, chunks, restarts and merged or 0)
  forget_waiting(is_taken, ordered)
  if merged_chunks > 0 then
    take_credit(is_taken, restarts)
    redis.call('HSET', KEYS[1], 'estimate', '')
  end
  if restarts then
    redis.call('DEL', KEYS[18])
    redis.call('HSET', KEYS[1], 'merged', 0, 'twice', 0, 'fightsDone', 0)
  elseif merged_chunks > 0 then
    redis.call('HDEL', KEYS[18], unpack(taken))
    redis.call('HINCRBY', KEYS[1], 'merged', -merged_chunks)
    redis.call('HINCRBY', KEYS[1], 'fightsDone', -merged_fights)
  end
  return again
end

-- plan_again(chunks, now): plans another run of chunks that are no longer counted.
local function plan_again(chunks, now)
  local BATCH = 500
  for first = 1, #chunks, BATCH do
    local plan = {}
    for i = first, math.min(#chunks, first + BATCH - 1) do
      plan[#plan + 1] = now
      plan[#plan + 1] = chunks[i]
    end
    redis.call('ZADD', KEYS[4], unpack(plan))
  end
end
