-- Stores a roster over the version that was read; nothing of it changes in any other way.
-- KEYS 1 wl:{o:ID}
-- ARGV 1 version that was read, 0 where it must be new, 2 version that a new one gets, 3 creation time in ms of a new one
--      (0: now), 4 description, JSON, 5 whom to tell, JSON, empty: nobody, 6 progress, JSON, 7 1: there is nothing to do
--      for it
-- Replies {STORED, version, creation time ms}
--         {STALE, version}: another came before; nothing changed
--         {UNKNOWN}: no such roster
-- @include lib/now_ms.lua
local version = redis.call('HGET', KEYS[1], 'version')
local read = ARGV[1]
if read == '0' then
  if version then
    return {'STALE', version}
  end
  local created = tonumber(ARGV[3]) > 0 and ARGV[3] or now_ms()
  redis.call('HSET', KEYS[1], 'version', ARGV[2], 'createdAtMs', created)
elseif not version then
  return {'UNKNOWN'}
elseif version ~= read then
  return {'STALE', version}
else
  redis.call('HINCRBY', KEYS[1], 'version', 1)
end
redis.call('HSET', KEYS[1], 'updatedAtMs', now_ms(), 'spec', ARGV[4], 'webhook', ARGV[5], 'progress', ARGV[6],
  'idle', ARGV[7])
-- it expires once PostgreSQL has this version, see expire_roster.lua: a deletion that expired before would be lost
redis.call('PERSIST', KEYS[1])
return {'STORED', redis.call('HGET', KEYS[1], 'version'), redis.call('HGET', KEYS[1], 'createdAtMs')}
