-- claimable(state, ordered, fresh, due, full): whether a claim of a job that has not ended would lease anything.
-- Wants its state, whether its results are merged in the order of their chunks, whether there are chunks that were never
-- leased, whether a retry is due, and whether too many results wait to be merged or for another run.
local function claimable(state, ordered, fresh, due, full)
  -- in order, the others may be waiting for just these retries
  return state ~= 'PAUSED' and ((due and (ordered or not full)) or (fresh and not full))
end
