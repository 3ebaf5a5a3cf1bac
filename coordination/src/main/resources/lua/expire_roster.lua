-- Notes which version of a roster PostgreSQL has; where there is nothing to do for the roster, it expires.
-- KEYS 1 wl:{o:ID}
-- ARGV 1 version that PostgreSQL has, 2 time to live in ms
-- Replies {EXPIRING}: it does
--         {BUSY}: it has a schedule, or runs
--         {NEWER}: the roster has a newer version than PostgreSQL
--         {UNKNOWN}: no such roster
local roster = redis.call('HMGET', KEYS[1], 'version', 'idle', 'persisted')
if not roster[1] then
  return {'UNKNOWN'}
end
if tonumber(roster[3] or '0') < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'persisted', ARGV[1])
end
if roster[2] ~= '1' then
  return {'BUSY'}
end
if tonumber(roster[1]) > tonumber(ARGV[1]) then
  return {'NEWER'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return {'EXPIRING'}
