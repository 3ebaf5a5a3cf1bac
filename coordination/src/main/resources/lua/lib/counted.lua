-- wl:{j:ID}:counted has a field of 6 to 53 bits for each chunk: whether a result of it is counted, the share of the sums
-- that this result is in, and the first bits of its digest, in that order from the left. All of it is an exact number in
-- Lua. A chunk that is no longer counted keeps the rest, which tells what was counted before.
--
-- Results that one node alone vouches for are summed in a share of their own, so that they can be taken out again: share
-- 0 has what two nodes agreed on, the others are given to nodes as they come. A node has a share to itself in a job of
-- few nodes; where there are more nodes than shares, they share.
local SHARE_BITS_OF_A_JOB = 2097152
local DIGEST_BITS_OF_A_JOB = 3145728

-- layout_of(chunks): 1 to 4 bits say the share, 3 to 48 are of the digest, the fewer the more chunks the job has.
local function layout_of(chunks)
  local share_bits = math.max(1, math.min(4, math.floor(SHARE_BITS_OF_A_JOB / chunks)))
  local digest_bits = math.max(3, math.min(48, math.floor(DIGEST_BITS_OF_A_JOB / chunks)))
  return {
    width = 1 + share_bits + digest_bits, type = 'u' .. (1 + share_bits + digest_bits), counted = 2 ^ (share_bits + digest_bits),
    shares = 2 ^ share_bits, digests = 2 ^ digest_bits
  }
end

-- first_bits(digest, layout): what is kept of a digest in hex, as a number.
local function first_bits(digest, layout)
  return math.floor(tonumber(string.sub(digest, 1, 12), 16) / 2 ^ 48 * layout.digests)
end

-- counted_as(share, first, layout): the field of a chunk with a counted result.
local function counted_as(share, first, layout)
  return layout.counted + share * layout.digests + first
end

-- facts_of(field, layout): the share and the first digest bits of the counted result, or of the one before.
local function facts_of(field, layout)
  return math.floor(field / layout.digests) % layout.shares, field % layout.digests
end

-- share_of(node, vouchers, layout): the share of a node; given to it when it has none. Wants wl:{j:ID}:vouchers.
local function share_of(node, vouchers, layout)
  local share = redis.call('HGET', vouchers, node)
  if not share then
    share = 1 + redis.call('HLEN', vouchers) % (layout.shares - 1)
    redis.call('HSET', vouchers, node, share)
  end
  return tonumber(share)
end
