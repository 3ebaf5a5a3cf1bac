-- Registers a node, or renews its registration. A node that is REVOKED stays so, unchanged. One that is PENDING is
-- forgotten after a while: anybody can make one.
-- KEYS 1 wl:{n:ID}
-- ARGV 1 public key, 2 name, 3 version of its software, 4 engines, JSON, 5 cores, 6 1 when it joined by token,
--      7 claim code to show when it is new, 8 time in ms that it is kept for at least while it is PENDING
-- Replies {REGISTERED, status, claim code (empty unless PENDING), version, 1 when the registration changed,
--          when it is forgotten (ms), 0: never}
-- @include lib/now_ms.lua
local old = redis.call('HMGET', KEYS[1],
  'status', 'name', 'softwareVersion', 'engines', 'cores', 'claimCode', 'version')
local status = old[1] or 'PENDING'
if status == 'REVOKED' then
  redis.call('PERSIST', KEYS[1])
  return {'REGISTERED', status, '', old[7], 0, 0}
end
if status == 'PENDING' and ARGV[6] == '1' then
  status = 'ACTIVE'
end
local changed = old[1] ~= status or old[2] ~= ARGV[2] or old[3] ~= ARGV[3] or old[4] ~= ARGV[4] or old[5] ~= ARGV[5]
-- A node that was restored from the durable record has no code: a code is not kept there.
local code = ''
if status == 'PENDING' then
  code = (old[6] and old[6] ~= '') and old[6] or ARGV[7]
end
if not old[1] then
  redis.call('HSET', KEYS[1], 'publicKey', ARGV[1], 'registeredAtMs', now_ms(), 'owner', '')
end
-- The sequence starts anew with every process of the node.
redis.call('HSET', KEYS[1],
  'status', status, 'name', ARGV[2], 'softwareVersion', ARGV[3], 'engines', ARGV[4], 'cores', ARGV[5],
  'claimCode', code, 'sequence', '-1')
local version = redis.call('HINCRBY', KEYS[1], 'version', changed and 1 or 0)
if status ~= 'PENDING' then
  redis.call('PERSIST', KEYS[1])
  if changed then
    redis.call('HSET', KEYS[1], 'unrecorded', 1)
  end
  return {'REGISTERED', status, code, version, changed and 1 or 0, 0}
end
-- What its heartbeats have earned it is not taken back.
local kept = math.max(redis.call('PTTL', KEYS[1]), tonumber(ARGV[8]))
redis.call('PEXPIRE', KEYS[1], kept)
return {'REGISTERED', status, code, version, changed and 1 or 0, now_ms() + kept}
