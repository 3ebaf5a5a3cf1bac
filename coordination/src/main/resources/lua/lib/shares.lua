-- Results that one node alone vouches for are summed in a share of their own, so that they can be taken out again: share
-- 0 has what two nodes agreed on, the others are given to nodes as they come. A node has a share to itself in a job of
-- few nodes; where there are more nodes than shares, they share.
-- share_bits(chunks): how many bits of wl:{j:ID}:shares say which share a chunk's result is in.
local SHARE_BITS_OF_A_JOB = 2097152

local function share_bits(chunks)
  return math.max(1, math.min(4, math.floor(SHARE_BITS_OF_A_JOB / chunks)))
end

-- share_of(node, vouchers, bits): the share of a node; given to it when it has none. Wants wl:{j:ID}:vouchers.
local function share_of(node, vouchers, bits)
  local share = redis.call('HGET', vouchers, node)
  if not share then
    share = 1 + redis.call('HLEN', vouchers) % (2 ^ bits - 1)
    redis.call('HSET', vouchers, node, share)
  end
  return tonumber(share)
end
