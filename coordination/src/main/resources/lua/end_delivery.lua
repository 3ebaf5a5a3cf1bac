-- Stores what became of an attempt to deliver a webhook.
-- KEYS 1 wl:{w:ID}
-- ARGV 1 number of the attempt, 2 new state: DELIVERED, GIVEN_UP, or DELIVERING to try again, 3 reason, may be empty,
--      4 time in ms until the next attempt, or for which an ended one is kept,
--      5 description without secrets, JSON, to keep of an ended one
-- Replies {STORED}
--         {STALE}: another attempt began meanwhile, or the webhook has ended or is unknown; nothing changed
-- @include lib/now_ms.lua
local webhook = redis.call('HMGET', KEYS[1], 'state', 'attempts')
if webhook[1] ~= 'DELIVERING' or webhook[2] ~= ARGV[1] then
  return {'STALE'}
end
local now = now_ms()
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'reason', ARGV[3])
redis.call('HDEL', KEYS[1], 'busyUntilMs')
if ARGV[2] == 'DELIVERING' then
  redis.call('HSET', KEYS[1], 'nextAttemptAtMs', now + ARGV[4])
  return {'STORED'}
end
if ARGV[2] == 'DELIVERED' then
  redis.call('HSET', KEYS[1], 'deliveredAtMs', now)
end
redis.call('HSET', KEYS[1], 'spec', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return {'STORED'}
