#!/bin/bash
# npm test: makes the clone ready, runs every check and test, and closes with one line `N passed, N failed`.
set -u
exec </dev/null

# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
# shellcheck source=scripts/parts.sh
source "$tongban_root/scripts/parts.sh"

# `part` exports $report, so these read it when they run.
vitest_run() { vitest run --reporter=default --reporter=json --outputFile.json="$report" "$@"; }
playwright_run() { PLAYWRIGHT_JSON_OUTPUT_FILE="$report" playwright test --reporter=list,json; }
export -f vitest_run playwright_run

open_parts
part_set_up
runs_typescript || exit 1

part 'types' exit 300 tsc --noEmit
part 'lint' exit 180 biome check .
part 'checks' vitest 300 bash -c 'vitest_run --project integration tests/checks'
part 'unit' vitest 600 bash -c 'vitest_run --project unit'
part 'integration' vitest 900 bash -c 'vitest_run --project integration tests/integration tests/faults'
if [ -d tests/e2e ] && [ -n "$(ls tests/e2e)" ]; then
  # Playwright fails by itself when it finds no test.
  part 'end to end' playwright 1200 bash -c playwright_run
else
  printf '\n== end to end: there is no test in tests/e2e ==\n'
fi
