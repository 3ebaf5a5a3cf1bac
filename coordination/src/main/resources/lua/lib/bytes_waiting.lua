-- bytes_waiting(ordered, pending, ahead, held): memory of what a job's results take until they are merged or run again, as
-- Redis estimates it. Wants the keys wl:{j:ID}:pending, wl:{j:ID}:ahead and wl:{j:ID}:held.
local function bytes_waiting(ordered, pending, ahead, held)
  local bytes = 0
  for _, key in ipairs({ordered and ahead or pending, held}) do
    bytes = bytes + (redis.call('MEMORY', 'USAGE', key, 'SAMPLES', 64) or 0)
  end
  return bytes
end
