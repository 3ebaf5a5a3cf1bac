-- Remembers whom to tell when a job or race has ended, unless it is known.
-- KEYS 1 wl:{w:ID}
-- ARGV 1 description, JSON
-- Replies {CREATED}: it is new
--         {EXISTS}: it was there; nothing changed
-- @include lib/now_ms.lua
if redis.call('HSETNX', KEYS[1], 'spec', ARGV[1]) == 0 then
  return {'EXISTS'}
end
redis.call('HSET', KEYS[1], 'state', 'WAITING', 'createdAtMs', now_ms(), 'attempts', 0)
return {'CREATED'}
