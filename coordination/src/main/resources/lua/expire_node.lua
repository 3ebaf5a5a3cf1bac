-- Lets a node that is PENDING be forgotten after a while, if it is not to be already.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 time in ms after which it is forgotten
-- Replies {EXPIRING, when it is forgotten (ms)}
--         {KEPT}: it is not PENDING
--         {UNKNOWN}: no such node
-- @include lib/now_ms.lua
local status = redis.call('HGET', KEYS[1], 'status')
if not status then
  return {'UNKNOWN'}
end
if status ~= 'PENDING' then
  return {'KEPT'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[1], 'NX')
return {'EXPIRING', now_ms() + redis.call('PTTL', KEYS[1])}
