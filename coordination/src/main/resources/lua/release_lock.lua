-- Gives a lock back.
-- KEYS 1 wl:{l:ID}
-- ARGV 1 holder
-- Replies {RELEASED}
--         {LOST}: the holder does not hold it
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('DEL', KEYS[1])
return {'RELEASED'}
