-- is_final(state): whether no transition leaves this state of a job.
local function is_final(state)
  return state == 'COMPLETED' or state == 'FAILED' or state == 'CANCELLED'
end
