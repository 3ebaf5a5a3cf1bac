-- Moves the end of a lock.
-- KEYS 1 wl:{l:ID}
-- ARGV 1 holder, 2 time in ms from now until it ends
-- Replies {EXTENDED}
--         {LOST}: the holder does not hold it
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return {'EXTENDED'}
