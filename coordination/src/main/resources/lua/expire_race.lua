-- Lets the keys of a race that ended, and that PostgreSQL has, expire.
-- KEYS 1 wl:{r:ID}, 2 wl:{r:ID}:standings
-- ARGV 1 version that PostgreSQL has, 2 time to live in ms
-- Replies {EXPIRING}: they do
--         {NOT_FINAL}: the race goes on
--         {NEWER}: the race has a newer version than PostgreSQL
--         {UNKNOWN}: no such race
-- @include lib/is_final.lua
local race = redis.call('HMGET', KEYS[1], 'state', 'version')
if not race[1] then
  return {'UNKNOWN'}
end
if not is_final(race[1]) then
  return {'NOT_FINAL'}
end
if tonumber(race[2]) > tonumber(ARGV[1]) then
  return {'NEWER'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
return {'EXPIRING'}
