-- Picks whose turn it is: the first priority that has a job, in it the user with the least virtual time, of that user
-- the oldest job. Charges the user in advance; what was too much is given back by dequeue_job.
-- A node that serves its owner first takes the owner's jobs of high and normal priority before all others, and those of
-- low priority before others' of low priority. These are nobody's turn, and charged to nobody.
-- KEYS for each priority, highest first: wl:{q:ID}:NAME:users, wl:{q:ID}:NAME:jobs, wl:{q:ID}:NAME:finish,
--      wl:{q:ID}:NAME:clock; last wl:{q:ID}:weights
-- ARGV 1 chunks wanted, 2 user to serve first, empty: nobody, 3… members of jobs to pass over
-- Replies {PICKED, priority counted from 0, member of the job, fights charged}
--         {OWN, priority counted from 0, member of the job}: of the user who is served first
--         {EMPTY}: nothing waits
local passed = {}
for i = 3, #ARGV do
  passed[ARGV[i]] = true
end
local LOW = #KEYS - 4

-- the first that is not passed over, and whether there is any
local function oldest(jobs, user)
  local found = redis.call('ZRANGE', jobs, '[' .. user .. '\0', '(' .. user .. '\1', 'BYLEX', 'LIMIT', 0, #ARGV - 1)
  for _, job in ipairs(found) do
    if not passed[job] then
      return job, true
    end
  end
  return nil, #found > 0
end

local function own(first, last)
  if ARGV[2] ~= '' then
    for at = first, last, 4 do
      local job = oldest(KEYS[at + 1], ARGV[2])
      if job then
        return {'OWN', (at - 1) / 4, job}
      end
    end
  end
end

local function whose_turn(first)
  local users, jobs, clock = KEYS[first], KEYS[first + 1], KEYS[first + 3]
  local rank = 0
  local head = redis.call('ZRANGE', users, 0, 0, 'WITHSCORES')
  while head[1] do
    local user, virtual = head[1], tonumber(head[2])
    local job, any = oldest(jobs, user)
    if job then
      local fights = ARGV[1] * string.match(job, '(%d+)$')
      local weight = tonumber(redis.call('HGET', KEYS[#KEYS], user) or 1)
      redis.call('ZINCRBY', users, fights / weight, user)
      if rank == 0 and virtual > tonumber(redis.call('GET', clock) or 0) then
        redis.call('SET', clock, virtual)
      end
      return {'PICKED', (first - 1) / 4, job, fights}
    end
    if any then
      rank = rank + 1
    else
      redis.call('ZREM', users, user)
    end
    head = redis.call('ZRANGE', users, rank, rank, 'WITHSCORES')
  end
end

local picked = own(1, LOW - 1)
for first = 1, #KEYS - 1, 4 do
  picked = picked or (first == LOW and own(LOW, LOW)) or whose_turn(first)
end
return picked or {'EMPTY'}
