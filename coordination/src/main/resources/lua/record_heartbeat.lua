-- Records a heartbeat, unless one that is not older is there. Sequences are compared as digits: a 64-bit number does
-- not fit a Lua number.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 sequence, not negative, 2 heartbeat, JSON, 3 time in ms after which it is forgotten if it is PENDING
-- Replies {RECORDED, now ms, status, 1 when whoever changed it last may not have put its record into the outbox}
--         {STALE, now ms, status}: ignored
--         {REVOKED}: the node is revoked
--         {UNKNOWN}: no such node
-- @include lib/now_ms.lua
local node = redis.call('HMGET', KEYS[1], 'status', 'sequence', 'unrecorded')
if not node[1] then
  return {'UNKNOWN'}
end
if node[1] == 'REVOKED' then
  return {'REVOKED'}
end
local now = now_ms()
local old, new = node[2], ARGV[1]
if old ~= '-1' and (#old > #new or (#old == #new and old >= new)) then
  return {'STALE', now, node[1]}
end
redis.call('HSET', KEYS[1], 'sequence', new, 'beat', ARGV[2], 'lastBeatMs', now)
if node[1] == 'PENDING' then
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
else
  -- A sentinel of the version before does not know, when a node is claimed, that it was to be forgotten.
  redis.call('PERSIST', KEYS[1])
end
return {'RECORDED', now, node[1], node[3] and 1 or 0}
