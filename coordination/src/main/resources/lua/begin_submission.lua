-- Binds an Idempotency-Key to a job and to the body of its submit.
-- KEYS 1 wl:{s:ID}
-- ARGV 1 job id to bind, 2 digest of the body, 3 time to live in ms
-- Replies {FIRST}: bound now
--         {REPEATED, job id}: bound before, to the same body
--         {CONFLICT, job id}: bound before, to another body
local bound = redis.call('GET', KEYS[1])
if not bound then
  redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
  return {'FIRST'}
end
local job, digest = string.match(bound, '^(%S+) (%S+)$')
return {digest == ARGV[2] and 'REPEATED' or 'CONFLICT', job}
