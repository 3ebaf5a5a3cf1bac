#!/bin/sh
# Answers as wowsimcli does, with made-up fights: fight i of seed s deals as much as fight 0 of seed s + i.
# Usage: version | sim --infile FILE --outfile FILE
set -eu
PATH=/usr/bin:/bin

if [ "$1" = version ]; then
  echo v0.0.0-stand-in
  exit
fi
fights=$(sed -n 's/.*"iterations":\([0-9]*\).*/\1/p' "$3")
seed=$(sed -n 's/.*"randomSeed":"\([0-9]*\)".*/\1/p' "$3")
LC_ALL=C awk -v fights="$fights" -v seed="$seed" '
  function values(factor,   list, i) {
    for (i = 0; i < fights; i++) {
      list = list (i ? "," : "") (1000 + (seed + i) * 7919 % 1009 / 8) * factor
    }
    return "{\"allValues\":[" list "]}"
  }
  BEGIN {
    CONVFMT = "%.17g"
    for (i = 0; i < fights; i++) {
      damage += (1000 + (seed + i) * 7919 % 1009 / 8) * 30
    }
    action = "{\"id\":{\"spellId\":30451,\"tag\":0,\"rank\":0},\"targets\":[{\"unitIndex\":0,\"casts\":" 12 * fights
    action = action ",\"hits\":" 9 * fights ",\"crits\":" 3 * fights ",\"damage\":" damage ",\"castTimeMs\":" 30000 * fights "}]}"
    player = "{\"name\":\"Somebody\",\"unitIndex\":1,\"threat\":" values(0.5) ",\"dtps\":" values(0)
    player = player ",\"actions\":[" action "],\"auras\":[],\"resources\":[],\"pets\":[]}"
    raid = "{\"dps\":" values(1) ",\"parties\":[{\"players\":[" player "]}]}"
    printf "{\"raidMetrics\":%s,\"encounterMetrics\":{\"targets\":[]},\"logs\":\"\",", raid
    printf "\"firstIterationDuration\":30,\"avgIterationDuration\":30,\"error\":null,\"iterationsDone\":%d}", fights
  }' >"$5"
