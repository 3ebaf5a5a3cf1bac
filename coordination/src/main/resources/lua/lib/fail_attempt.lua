-- fail_attempt(chunk, reason, now, policy): counts a failed attempt and plans the next one after a pause that doubles
-- with every attempt; jitter takes up to half of it, a different part for each chunk.
-- Wants lib/retry_chunk.lua, and KEYS as Keys.wholeJob lists them; policy has max_attempts, base_ms, max_ms, jitter (0 to 999).
-- Returns whether that was the last allowed attempt.
local MAX_REASONS = 20

local function fail_attempt(chunk, reason, now, policy)
  local attempts = redis.call('HINCRBY', KEYS[5], chunk, 1)
  redis.call('RPUSH', KEYS[9], '[chunk ' .. chunk .. ' attempt ' .. attempts .. '] ' .. reason)
  redis.call('LTRIM', KEYS[9], -MAX_REASONS, -1)
  if attempts >= policy.max_attempts then
    return true
  end
  local pause = math.min(policy.max_ms, policy.base_ms * 2 ^ (attempts - 1))
  local jitter = (policy.jitter + chunk * 379) % 1000
  retry_chunk(chunk, now + math.max(1, math.floor(pause * (1 - jitter / 2000))))
  return false
end
