-- Gives a node no more work. Repeating it changes nothing; a revocation holds on.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 reason, shown to its owner
-- Replies {QUARANTINED, version, 1 when it was not before}
--         {REVOKED}: the node is revoked
--         {UNKNOWN}: no such node
local node = redis.call('HMGET', KEYS[1], 'status', 'version')
if not node[1] then
  return {'UNKNOWN'}
end
if node[1] == 'REVOKED' then
  return {'REVOKED'}
end
redis.call('PERSIST', KEYS[1])
if node[1] == 'QUARANTINED' then
  return {'QUARANTINED', node[2], 0}
end
redis.call('HSET', KEYS[1], 'status', 'QUARANTINED', 'quarantineReason', ARGV[1], 'claimCode', '')
return {'QUARANTINED', redis.call('HINCRBY', KEYS[1], 'version', 1), 1}
