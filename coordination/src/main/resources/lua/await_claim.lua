-- Keeps room for a node that is to register and to wait for its user, unless too many wait already.
-- KEYS 1 wl:unclaimed
-- ARGV 1 node, 2 most that may wait at once, 3 time in ms that room is kept for
-- Replies {WAITS}: there is room for it, or it waited before
--         {FULL}: there is none
-- @include lib/now_ms.lua
local now = now_ms()
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  return {'WAITS'}
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
  return {'FULL'}
end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
return {'WAITS'}
