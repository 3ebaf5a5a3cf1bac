-- is_full(ordered, pending, ahead, checks, held, most): whether so many results of a job wait to be merged or for another
-- run, or such large ones, that no more of it is to be claimed. Wants lib/results_waiting.lua, lib/bytes_waiting.lua, the
-- keys of the same names, and the number of results that may wait.
local MOST_BYTES = 64 * 1024 * 1024
local ALWAYS_FEW = 64 -- of at most a MiB each

local function is_full(ordered, pending, ahead, checks, held, most)
  local waiting = results_waiting(ordered, pending, ahead) + redis.call('HLEN', checks)
  return waiting >= most or (waiting > ALWAYS_FEW and bytes_waiting(ordered, pending, ahead, held) >= MOST_BYTES)
end
