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
-- microseconds of the first run and who vouches, then the totals.
local function entry_of(chunk, digest, share, runs, totals)
  local vouchers = {}
  for i, run in ipairs(runs) do
    vouchers[i] = run.node .. ':' .. run.digest .. ':' .. run.signature
  end
  return table.concat({chunk, digest, share, runs[1].micros, table.concat(vouchers, ',')}, ' ') .. '\n' .. totals
end

-- entry_of_one(chunk, share, micros, node, digest, signature): the same of a result with one run, without its totals:
-- most results are like that, and every table made for one costs.
local function entry_of_one(chunk, share, micros, node, digest, signature)
  return chunk .. ' ' .. digest .. ' ' .. share .. ' ' .. micros .. ' ' .. node .. ':' .. digest .. ':' .. signature .. '\n'
end
