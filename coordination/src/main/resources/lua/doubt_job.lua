-- Marks a completed job as resting on the word of a node that was caught lying since.
-- What it alone computed is no longer to its credit.
-- KEYS 1 wl:{j:ID}, 2 wl:{j:ID}:credit
-- ARGV 1 node id
-- Replies {DOUBTED, version, 1 when it was not before}
--         {NOT_COMPLETED}: it goes on, or has no result
--         {UNKNOWN}: no such job
local job = redis.call('HMGET', KEYS[1], 'state', 'version', 'doubted')
if not job[1] then
  return {'UNKNOWN'}
end
if job[1] ~= 'COMPLETED' then
  return {'NOT_COMPLETED'}
end
local doubted = job[3] or ''
if string.find(doubted, ARGV[1], 1, true) then
  return {'DOUBTED', job[2], 0}
end
if redis.call('HEXISTS', KEYS[2], 'once:' .. ARGV[1]) == 1 then
  redis.call('HSET', KEYS[2], 'once:' .. ARGV[1], 0)
end
redis.call('HSET', KEYS[1], 'doubted', doubted == '' and ARGV[1] or doubted .. ' ' .. ARGV[1])
return {'DOUBTED', redis.call('HINCRBY', KEYS[1], 'version', 1), 1}
