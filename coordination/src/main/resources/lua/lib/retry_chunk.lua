-- retry_chunk(chunk, at): plans the next run of a chunk whose lease ended without a result: by any node, or by another
-- owner's where it waits for just that. Wants KEYS as Keys.wholeJob lists them.
local function retry_chunk(chunk, at)
  redis.call('ZADD', redis.call('HEXISTS', KEYS[13], chunk) == 1 and KEYS[15] or KEYS[4], at, chunk)
end
