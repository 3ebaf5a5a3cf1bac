-- Makes a PENDING node a user's. Its record is wanted then, see record_heartbeat.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 claim code, 2 user
-- Replies {ACTIVATED, version}: now, or by the same user before
--         {WRONG_CODE}: another code, or another user's node
--         {REVOKED}: the node is revoked
--         {UNKNOWN}: no such node
local node = redis.call('HMGET', KEYS[1], 'status', 'claimCode', 'owner', 'version')
if not node[1] then
  return {'UNKNOWN'}
end
if node[1] == 'REVOKED' then
  return {'REVOKED'}
end
if node[1] == 'ACTIVE' then
  if node[3] == ARGV[2] then
    return {'ACTIVATED', node[4]}
  end
  return {'WRONG_CODE'}
end
if node[2] == '' or node[2] ~= ARGV[1] then
  return {'WRONG_CODE'}
end
redis.call('HSET', KEYS[1], 'status', 'ACTIVE', 'owner', ARGV[2], 'claimCode', '', 'unrecorded', 1)
redis.call('PERSIST', KEYS[1])
return {'ACTIVATED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
