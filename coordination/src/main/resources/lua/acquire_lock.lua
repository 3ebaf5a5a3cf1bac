-- Takes a lock that nobody holds, with a fencing token higher than any before, also than one that is forgotten: it is
-- the time, or one more than the last.
-- KEYS 1 wl:{l:ID}, 2 wl:{l:ID}:fence
-- ARGV 1 holder, 2 time in ms until it ends, 3 time in ms to remember the fencing token
-- Replies {ACQUIRED, fencing token}
--         {HELD}: another holds it
-- @include lib/now_ms.lua
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return {'HELD'}
end
local fence = math.max(now_ms(), (redis.call('GET', KEYS[2]) or 0) + 1)
redis.call('SET', KEYS[2], string.format('%.0f', fence), 'PX', ARGV[3])
return {'ACQUIRED', fence}
