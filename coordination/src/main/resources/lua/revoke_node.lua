-- Refuses a node for ever.
-- KEYS 1 wl:{n:ID}
-- Replies {REVOKED, version}: now, or before
--         {UNKNOWN}: no such node
local node = redis.call('HMGET', KEYS[1], 'status', 'version')
if not node[1] then
  return {'UNKNOWN'}
end
redis.call('PERSIST', KEYS[1])
if node[1] == 'REVOKED' then
  return {'REVOKED', node[2]}
end
redis.call('HSET', KEYS[1], 'status', 'REVOKED', 'claimCode', '')
return {'REVOKED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
