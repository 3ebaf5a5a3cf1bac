-- Gives back to a user what a job of theirs has returned and the user was not given yet. Repeating it changes nothing,
-- so that what a crash left undone is done by the reaper's next visit.
-- KEYS 1 wl:{q:ID}:NAME:users, 2 wl:{q:ID}:NAME:finish, 3 wl:{q:ID}:weights, 4 wl:{q:ID}:returned:NAME
-- ARGV 1 user, 2 fights that the job has returned in all, 3 how long to remember what was given, in ms
-- Replies {OK, fights given back now}
local user = ARGV[1]
local known = tonumber(redis.call('GET', KEYS[4]) or 0)
local more = ARGV[2] - known
redis.call('SET', KEYS[4], math.max(known, tonumber(ARGV[2])), 'PX', ARGV[3])
if more <= 0 then
  return {'OK', 0}
end
local refund = more / tonumber(redis.call('HGET', KEYS[3], user) or 1)
for i = 1, 2 do
  if redis.call('ZSCORE', KEYS[i], user) then
    redis.call('ZINCRBY', KEYS[i], -refund, user)
    break
  end
end
return {'OK', more}
