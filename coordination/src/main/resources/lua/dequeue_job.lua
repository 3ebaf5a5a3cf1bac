-- Gives back what a user was charged too much, and takes a job out of the queue.
-- KEYS 1 wl:{q:ID}:NAME:users, 2 wl:{q:ID}:NAME:jobs, 3 wl:{q:ID}:NAME:finish, 4 wl:{q:ID}:NAME:clock,
--      5 wl:{q:ID}:weights
-- ARGV 1 user, 2 member of the job, 3 fights to give back, 4 1 to take the job out
-- Replies {OK}
local user = ARGV[1]
local refund = ARGV[3] / tonumber(redis.call('HGET', KEYS[5], user) or 1)
if ARGV[4] == '1' then
  redis.call('ZREM', KEYS[2], ARGV[2])
end
local virtual = redis.call('ZSCORE', KEYS[1], user)
if virtual then
  virtual = tonumber(redis.call('ZINCRBY', KEYS[1], -refund, user))
  local others = redis.call('ZRANGE', KEYS[2], '[' .. user .. '\0', '(' .. user .. '\1', 'BYLEX', 'LIMIT', 0, 1)
  if not others[1] then
    redis.call('ZREM', KEYS[1], user)
    redis.call('ZADD', KEYS[3], virtual, user)
  end
elseif redis.call('ZSCORE', KEYS[3], user) then
  redis.call('ZINCRBY', KEYS[3], -refund, user)
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', redis.call('GET', KEYS[4]) or 0)
return {'OK'}
