-- Lets a QUARANTINED node work again. Repeating it changes nothing.
-- KEYS 1 wl:{n:ID}
-- Replies {PARDONED, version}: it is ACTIVE, now or before
--         {NOT_QUARANTINED}: it is PENDING or revoked
--         {UNKNOWN}: no such node
local node = redis.call('HMGET', KEYS[1], 'status', 'version')
if not node[1] then
  return {'UNKNOWN'}
end
if node[1] == 'ACTIVE' then
  return {'PARDONED', node[2]}
end
if node[1] ~= 'QUARANTINED' then
  return {'NOT_QUARANTINED'}
end
redis.call('HSET', KEYS[1], 'status', 'ACTIVE', 'unrecorded', 1)
redis.call('HDEL', KEYS[1], 'quarantineReason')
return {'PARDONED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
