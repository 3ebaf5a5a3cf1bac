-- Takes one of the places that a user has for jobs and races that have not ended, unless it has it.
-- KEYS 1 wl:{u:ID}:unfinished
-- ARGV 1 job or race, 2 number of places, 3 time in ms after which all are free
-- Replies {TAKEN}: now, or before
--         {FULL, number of places taken}
-- @include lib/now_ms.lua
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  local taken = redis.call('ZCARD', KEYS[1])
  if taken >= tonumber(ARGV[2]) then
    return {'FULL', taken}
  end
  redis.call('ZADD', KEYS[1], now_ms(), ARGV[1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {'TAKEN'}
