-- Begins a work request, or tells what it was answered with.
-- KEYS 1 wl:{n:ID}:reply:NAME
-- ARGV 1 time in ms after which it may be begun again when nobody answered it
-- Replies {FIRST}: do it
--         {IN_PROGRESS}: someone does it
--         {ANSWERED, reply}
local reply = redis.call('GET', KEYS[1])
if not reply then
  redis.call('SET', KEYS[1], '', 'PX', ARGV[1])
  return {'FIRST'}
end
if reply == '' then
  return {'IN_PROGRESS'}
end
return {'ANSWERED', reply}
