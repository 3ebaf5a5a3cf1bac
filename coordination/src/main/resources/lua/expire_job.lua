-- Lets the keys of a job that ended, and that PostgreSQL has, expire.
-- KEYS as Keys.wholeJob: 1 wl:{j:ID}, then wl:{j:ID}: 2 leases, 3 deadlines, 4 retries, 5 attempts, 6 pending, 7 counted,
--      8 uncharged, 9 reasons, 10 merged, 11 report, 12 ahead, 13 checks, 14 held, 15 rechecks, 16 vouchers, 17 credit,
--      18 sums, 19 refuted
-- ARGV 1 version that PostgreSQL has, 2 time to live in ms
-- Replies {EXPIRING}: they do
--         {NOT_FINAL}: the job goes on
--         {NEWER}: the job has a newer version than PostgreSQL
--         {UNKNOWN}: no such job
-- @include lib/is_final.lua
local job = redis.call('HMGET', KEYS[1], 'state', 'version')
if not job[1] then
  return {'UNKNOWN'}
end
if not is_final(job[1]) then
  return {'NOT_FINAL'}
end
if tonumber(job[2]) > tonumber(ARGV[1]) then
  return {'NEWER'}
end
for _, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, ARGV[2])
end
return {'EXPIRING'}
