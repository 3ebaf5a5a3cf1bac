-- Of each counted result's digest wl:{j:ID}:digests keeps the first 48 bits, fewer in a job with more than 65,536
-- chunks, never fewer than 3.
-- digest_bits(chunks): how many.
local DIGEST_BITS_OF_A_JOB = 3145728

local function digest_bits(chunks)
  return math.max(3, math.min(48, math.floor(DIGEST_BITS_OF_A_JOB / chunks)))
end

-- first_bits(digest, bits): the first bits of a digest in hex, as a number.
local function first_bits(digest, bits)
  return math.floor(tonumber(string.sub(digest, 1, 12), 16) / 2 ^ (48 - bits))
end
