-- Puts a job into the queue of its engine and priority, unless it is there. A user who comes back starts at the queue's
-- virtual time, or where the user left if that is later, so that leaving and coming back gains nothing.
-- KEYS 1 wl:{q:ID}:NAME:users, 2 wl:{q:ID}:NAME:jobs, 3 wl:{q:ID}:NAME:finish, 4 wl:{q:ID}:NAME:clock
-- ARGV 1 user, 2 member of the job: user, time, job and chunk size, separated by NUL
-- Replies {QUEUED}
--         {PRESENT}: it was there before
local added = redis.call('ZADD', KEYS[2], 0, ARGV[2])
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  local clock = tonumber(redis.call('GET', KEYS[4]) or 0)
  local left_at = tonumber(redis.call('ZSCORE', KEYS[3], ARGV[1]) or 0)
  redis.call('ZADD', KEYS[1], math.max(clock, left_at), ARGV[1])
  redis.call('ZREM', KEYS[3], ARGV[1])
end
return {added == 1 and 'QUEUED' or 'PRESENT'}
