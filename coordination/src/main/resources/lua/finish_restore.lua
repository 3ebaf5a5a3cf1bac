-- Marks that every node of the durable record is in Redis, unless Redis was emptied since the restore began.
-- KEYS 1 wl:restored
-- ARGV 1 token of the restore
-- Replies {FINISHED}
--         {LOST}: emptied since, or another restore began; restore again
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('SET', KEYS[1], 'complete')
return {'FINISHED'}
