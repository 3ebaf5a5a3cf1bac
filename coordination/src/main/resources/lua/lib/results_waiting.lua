-- results_waiting(ordered, pending, ahead): how many results of a job are counted but not merged yet.
-- Wants whether they are merged in the order of their chunks, and the keys wl:{j:ID}:pending and wl:{j:ID}:ahead.
local function results_waiting(ordered, pending, ahead)
  return ordered and redis.call('HLEN', ahead) or redis.call('LLEN', pending)
end
