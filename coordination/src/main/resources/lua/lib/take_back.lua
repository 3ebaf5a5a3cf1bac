-- Takes results that rest on nodes' word alone out of a job. Wants lib/counted.lua and KEYS as Keys.wholeJob lists them.
local BATCH = 500

-- Chunks that are checked are in no share, whatever they were in before.
local function uncount(is_taken, chunks, layout, merged_before)
  local checked, again = {}, {}
  for _, chunk in ipairs(redis.call('HKEYS', KEYS[13])) do
    checked[tonumber(chunk)] = true
  end
  local map = redis.call('GET', KEYS[7]) or ''
  local in_window = 65536 / (2 * layout.shares)
  for chunk = 0, #map > 0 and chunks - 1 or -1 do
    -- the first bits of the field, wherever in two bytes they begin
    local at = chunk * layout.width
    local high, low = string.byte(map, math.floor(at / 8) + 1, math.floor(at / 8) + 2)
    local first = math.floor((high * 256 + (low or 0)) * 2 ^ (at % 8) % 65536 / in_window)
    local counted = first >= layout.shares
    if counted and not checked[chunk] and (chunk < merged_before or is_taken(first - layout.shares)) then
      again[#again + 1] = chunk
    end
  end
  for first = 1, #again, BATCH do
    local bits = {}
    for i = first, math.min(#again, first + BATCH - 1) do
      for _, part in ipairs({'SET', 'u1', again[i] * layout.width, 0}) do
        bits[#bits + 1] = part
      end
    end
    redis.call('BITFIELD', KEYS[7], unpack(bits))
  end
  if #again > 0 then
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
  for _, field in ipairs(redis.call('HKEYS', KEYS[17])) do
    local kind, node = string.match(field, '^(%a+):(%x+)$')
    local share = redis.call('HGET', KEYS[16], node)
    if restarts or (kind ~= 'twice' and share and is_taken(tonumber(share))) then
      if kind == 'own' then
        redis.call('HINCRBY', KEYS[1], 'own', -redis.call('HGET', KEYS[17], field))
      end
      redis.call('HSET', KEYS[17], field, 0)
    end
  end
end

-- take_back(is_taken, chunks, ordered, merged): takes out the results of shares for which is_taken(share) holds, which
-- it never does for share 0: those in the sums and those on their way into them. In a job whose results are merged in
-- the order of their chunks the merged row starts anew. Returns the chunks that are no longer counted.
local function take_back(is_taken, chunks, ordered, merged)
  local merged_chunks, merged_fights, taken = 0, 0, {}
  local layout = layout_of(chunks)
  for share = 1, layout.shares - 1 do
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
  local again = uncount(is_taken, chunks, layout, restarts and merged or 0)
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
  for first = 1, #chunks, BATCH do
    local plan = {}
    for i = first, math.min(#chunks, first + BATCH - 1) do
      plan[#plan + 1] = now
      plan[#plan + 1] = chunks[i]
    end
    redis.call('ZADD', KEYS[4], unpack(plan))
  end
end
