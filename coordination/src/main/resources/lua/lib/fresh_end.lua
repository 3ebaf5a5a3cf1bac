-- fresh_end(ahead, chunks): the chunk at which a job's fresh chunks end for now. With a target precision that is how far
-- claims may run ahead of what is merged; a merge moves it. Wants the job's fields `ahead` and `chunks`.
local function fresh_end(ahead, chunks)
  return math.min(tonumber(ahead) or tonumber(chunks), tonumber(chunks))
end
