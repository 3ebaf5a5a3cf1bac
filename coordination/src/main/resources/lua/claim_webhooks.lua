-- Takes the webhooks whose time has come, the most overdue first; nobody else is given them for a while.
-- KEYS 1 wl:webhooks
-- ARGV 1 how many at most, 2 time in ms after which they come again, if nobody says otherwise
-- Replies {CLAIMED, webhooks…}
-- @include lib/now_ms.lua
local now = now_ms()
local due = redis.call('ZRANGEBYSCORE', KEYS[1], 0, now, 'LIMIT', 0, ARGV[1])
local reply = {'CLAIMED'}
for _, webhook in ipairs(due) do
  redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], webhook)
  reply[#reply + 1] = webhook
end
return reply
