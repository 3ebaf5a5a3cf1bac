-- Lets a roster expire for which there is nothing to do, and which PostgreSQL has.
-- KEYS 1 wl:{o:ID}
-- ARGV 1 version that PostgreSQL has, 2 time to live in ms
-- Replies {EXPIRING}: it does
--         {BUSY}: it has a schedule, or runs
--         {NEWER}: the roster has a newer version than PostgreSQL
--         {UNKNOWN}: no such roster
local roster = redis.call('HMGET', KEYS[1], 'version', 'idle')
if not roster[1] then
  return {'UNKNOWN'}
end
if roster[2] ~= '1' then
  return {'BUSY'}
end
if tonumber(roster[1]) > tonumber(ARGV[1]) then
  return {'NEWER'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return {'EXPIRING'}
