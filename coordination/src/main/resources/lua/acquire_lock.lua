-- Takes a lock that nobody holds, with a fencing token higher than any before.
-- KEYS 1 wl:{l:ID}, 2 wl:{l:ID}:fence
-- ARGV 1 holder, 2 time in ms until it ends, 3 time in ms to remember the fencing token
-- Replies {ACQUIRED, fencing token}
--         {HELD}: another holds it
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return {'HELD'}
end
local fence = redis.call('INCR', KEYS[2])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return {'ACQUIRED', fence}
