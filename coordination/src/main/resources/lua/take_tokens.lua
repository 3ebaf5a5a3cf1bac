-- Takes tokens from a bucket, all or none.
-- KEYS 1 wl:{b:ID}
-- ARGV 1 capacity in tokens, 2 tokens that come back in a second, 3 tokens to take
-- Replies {ALLOWED, whole tokens left}
--         {LIMITED, time in ms until enough are there}
-- @include lib/now_ms.lua
local capacity, per_second, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local now = now_ms()
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'atMs')
local tokens = capacity
if bucket[1] then
  tokens = math.min(capacity, bucket[1] + math.max(0, now - bucket[2]) * per_second / 1000)
end
if tokens < cost then
  return {'LIMITED', math.max(1, math.ceil((cost - tokens) / per_second * 1000))}
end
tokens = tokens - cost
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'atMs', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) / per_second * 1000) + 1000)
return {'ALLOWED', math.floor(tokens)}
