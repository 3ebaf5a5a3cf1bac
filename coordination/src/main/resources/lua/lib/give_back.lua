-- give_back(chunks, spec): notes the fights of chunks that are to be leased anew without a result of theirs to show for it,
-- which the job's user was charged for and will be again: `returned` of the job rises by them, and return_fights gives
-- the user what it has risen. Further runs of a chunk that is checked are charged to nobody, and left out; so are chunks
-- that a node of the job's owner leased ahead of everybody's turn.
-- Wants KEYS as Keys.wholeJob lists them, and the job's field `spec`. Returns all that the job has returned so far.
local CHECKPOINT = 1000

-- as ChunkLayout
local function fights_in(job, chunk)
  local segment = type(job.precision) == 'number' and CHECKPOINT or job.iterations
  local per_segment = math.ceil(segment / job.chunkSize)
  local begin = math.floor(chunk / per_segment) * segment
  local first = begin + chunk % per_segment * job.chunkSize
  return math.min(job.chunkSize, math.min(job.iterations, begin + segment) - first)
end

local function give_back(chunks, spec)
  local fights = 0
  if #chunks > 0 then
    local job = cjson.decode(spec)
    local any_uncharged = redis.call('EXISTS', KEYS[8]) == 1
    for _, chunk in ipairs(chunks) do
      local charged = not any_uncharged or redis.call('GETBIT', KEYS[8], chunk) == 0
      if charged and redis.call('HEXISTS', KEYS[13], chunk) == 0 then
        fights = fights + fights_in(job, tonumber(chunk))
      end
    end
  end
  if fights > 0 then
    return redis.call('HINCRBY', KEYS[1], 'returned', fights)
  end
  return tonumber(redis.call('HGET', KEYS[1], 'returned') or 0)
end
