-- Begins an attempt to deliver a webhook; for a while nobody else begins one.
-- KEYS 1 wl:{w:ID}
-- ARGV 1 time in ms that the attempt may take
-- Replies {BEGUN, number of the attempt from 1 on}
--         {BUSY, time in ms until another may begin}: an attempt is under way
--         {ENDED}: it was delivered or given up
--         {UNKNOWN}: no such webhook
-- @include lib/now_ms.lua
local webhook = redis.call('HMGET', KEYS[1], 'state', 'busyUntilMs')
if not webhook[1] then
  return {'UNKNOWN'}
end
if webhook[1] == 'DELIVERED' or webhook[1] == 'GIVEN_UP' then
  return {'ENDED'}
end
local now = now_ms()
if webhook[2] and tonumber(webhook[2]) > now then
  return {'BUSY', tonumber(webhook[2]) - now}
end
redis.call('HSET', KEYS[1], 'state', 'DELIVERING', 'busyUntilMs', now + ARGV[1], 'lastAttemptAtMs', now)
redis.call('HDEL', KEYS[1], 'nextAttemptAtMs')
return {'BEGUN', redis.call('HINCRBY', KEYS[1], 'attempts', 1)}
