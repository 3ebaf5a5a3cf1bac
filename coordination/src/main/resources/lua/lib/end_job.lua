-- end_job(state, now, reply): moves the job to a final state and drops everything that only a living job needs.
-- Wants KEYS as Keys.wholeJob lists them. Appends the leases that this ended to the reply (lease id, node id, …).
-- Returns the new version.
local function end_job(state, now, reply)
  for _, lease in ipairs(redis.call('HVALS', KEYS[2])) do
    local lease_id, node_id = string.match(lease, '^(%S+) (%S+)$')
    reply[#reply + 1] = lease_id
    reply[#reply + 1] = node_id
  end
  redis.call('UNLINK', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], KEYS[8], KEYS[12], KEYS[13], KEYS[14],
    KEYS[15], KEYS[16], KEYS[18])
  redis.call('HSET', KEYS[1], 'state', state, 'updatedAtMs', now, 'finishedAtMs', now)
  return redis.call('HINCRBY', KEYS[1], 'version', 1)
end
