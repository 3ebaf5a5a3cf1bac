-- due_recalls(refuted): nodes that lied in this job and whose work in it is not recalled yet. Wants wl:{j:ID}:refuted.
local function due_recalls(refuted)
  local due = {}
  local nodes = redis.call('HGETALL', refuted)
  for i = 1, #nodes, 2 do
    if nodes[i + 1] == 'due' then
      due[#due + 1] = nodes[i]
    end
  end
  return due
end
