-- Puts a node back as the durable record has it, unless Redis knows newer. A revocation holds whatever the versions:
-- a node that is REVOKED here stays so, and one that is REVOKED there becomes so.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 version, 2 status, 3 owner, 4 public key, 5 name, 6 version of its software, 7 engines, JSON,
--      8 time of its registration, ms, 9 why it is QUARANTINED, empty otherwise,
--      10 time in ms after which it is forgotten if it is PENDING
-- Replies {RESTORED, version}
--         {KEPT}: what Redis has is as new, or revoked
local old = redis.call('HMGET', KEYS[1], 'status', 'version')
local version = tonumber(ARGV[1])
if old[1] == 'REVOKED' then
  return {'KEPT'}
end
if old[1] and tonumber(old[2]) >= version then
  if ARGV[2] ~= 'REVOKED' then
    return {'KEPT'}
  end
  redis.call('HSET', KEYS[1], 'status', 'REVOKED', 'claimCode', '')
  redis.call('PERSIST', KEYS[1])
  return {'RESTORED', redis.call('HINCRBY', KEYS[1], 'version', 1)}
end
redis.call('HSET', KEYS[1],
  'version', ARGV[1], 'status', ARGV[2], 'owner', ARGV[3], 'publicKey', ARGV[4], 'name', ARGV[5],
  'softwareVersion', ARGV[6], 'engines', ARGV[7], 'registeredAtMs', ARGV[8], 'quarantineReason', ARGV[9])
if ARGV[2] == 'PENDING' then
  redis.call('PEXPIRE', KEYS[1], ARGV[10])
else
  redis.call('HSET', KEYS[1], 'claimCode', '')
  redis.call('PERSIST', KEYS[1])
end
redis.call('HSETNX', KEYS[1], 'sequence', '-1')
return {'RESTORED', version}
