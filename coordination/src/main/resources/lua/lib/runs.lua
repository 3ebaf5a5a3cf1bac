-- A chunk that is run more than once has its runs in wl:{j:ID}:checks: node, owner, digest, signature and microseconds,
-- separated by colons, a comma between two runs.
-- runs_of(text): the runs as a list of tables.
local function runs_of(text)
  local runs = {}
  for node, owner, digest, signature, micros in string.gmatch(text, '([^:,]+):([^:,]+):([^:,]+):([^:,]+):([^:,]+)') do
    runs[#runs + 1] = {node = node, owner = owner, digest = digest, signature = signature, micros = micros}
  end
  return runs
end

-- text_of(runs): the other way round.
local function text_of(runs)
  local texts = {}
  for i, run in ipairs(runs) do
    texts[i] = table.concat({run.node, run.owner, run.digest, run.signature, run.micros}, ':')
  end
  return table.concat(texts, ',')
end

-- entry_of(chunk, digest, share, runs, totals): a result as it waits to be merged: a line with chunk, digest, share,
-- microseconds of the first run and who vouches for it or, with a digest of its own, for another, then the totals.
local function entry_of(chunk, digest, share, runs, totals)
  local vouchers = {}
  for i, run in ipairs(runs) do
    vouchers[i] = run.node .. ':' .. (run.digest == digest and '' or run.digest) .. ':' .. run.signature
  end
  return table.concat({chunk, digest, share, runs[1].micros, table.concat(vouchers, ',')}, ' ') .. '\n' .. totals
end

-- entry_of_one(chunk, digest, share, rest): the same of a result with one run, which whoever reports it has written
-- from the microseconds on: most results are like that, and all that is made of one in here costs.
local function entry_of_one(chunk, digest, share, rest)
  return chunk .. ' ' .. digest .. ' ' .. share .. ' ' .. rest
end

-- parts_of(rest): microseconds, signature and totals of such a result.
local function parts_of(rest)
  local micros, signature, at = string.match(rest, '^(%d+) %x+::([^\n]+)\n()')
  return micros, signature, string.sub(rest, at)
end
