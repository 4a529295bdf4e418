#!/bin/bash
# npm run test:faults: the long campaigns, of which `npm test` runs a short slice each. Hours, not minutes.
set -u
exec </dev/null

# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
# shellcheck source=scripts/parts.sh
source "$tongban_root/scripts/parts.sh"

# CAMPAIGN and how often: a mutated frame, a kill, a crash of the disk.
campaigns='
frames        1000000
kill-commits  500
torn-writes   500
'
limit=14400

open_parts
part_set_up
runs_typescript || exit 1

while read -r name count; do
  [ -n "$name" ] || continue
  part "$name" line "$limit" node "tests/faults/$name.campaign.ts" --count "$count"
done <<<"$campaigns"
