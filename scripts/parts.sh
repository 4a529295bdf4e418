# Sourced by test.sh and test-faults.sh: runs a test command in named, timed parts. A failed part does not stop the
# ones after it; `close_parts` prints the count over all of them, always as the last line, even after a broken set-up.
#
#   part NAME KIND SECONDS COMMAND…
#
# KIND says what the part is counted by: `exit` (its exit code, as one check), `vitest` or `playwright` (the JSON
# report it writes to $report), `line` (the last line `N passed, N failed` it prints). SECONDS is its limit: a part that
# hangs is a part that failed.

parts_folder="$tongban_root/dist/test-results"
parts_table="$parts_folder/parts.tsv"
# The part that is running: one that never came to its end counts as failed.
running=''

open_parts() {
  cd "$tongban_root" || exit 1
  rm -rf "$parts_folder"
  mkdir -p "$parts_folder"
  : >"$parts_table"
  trap close_parts EXIT
}

part() {
  local name=$1 kind=$2 limit=$3 began=$SECONDS code=0
  shift 3
  report="$parts_folder/$(tr ' ' '-' <<<"$name").$([ "$kind" = line ] && echo log || echo json)"
  export report
  running=$name
  printf '\n== %s ==\n' "$name"
  if [ "$kind" = line ]; then
    # Indented, so that a part's own count is not taken for the closing one.
    timeout --kill-after=10 "$limit" "$@" 2>&1 | tee "$report" | sed -u 's/^/  /'
    code=${PIPESTATUS[0]}
  else
    timeout --kill-after=10 "$limit" "$@" || code=$?
  fi
  note_part "$name" "$kind" "$code" "$((SECONDS - began))"
}

# Writes one part down for the count. 124 is what `timeout` answers for a part that ran out of time.
note_part() {
  local name=$1 kind=$2 code=$3 seconds=$4
  running=''
  printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$kind" "$code" "$seconds" "${report:-}" >>"$parts_table"
  case $code in
    0) printf '== %s: passed in %s s ==\n' "$name" "$seconds" ;;
    124) printf '== %s: FAILED, out of time after %s s ==\n' "$name" "$seconds" ;;
    *) printf '== %s: FAILED in %s s (exit %s) ==\n' "$name" "$seconds" "$code" ;;
  esac
}

# Set-up stops the shell it runs in when it cannot go on, so it gets one of its own.
part_set_up() {
  local began=$SECONDS code=0
  running='set-up'
  printf '\n== set-up ==\n'
  (tongban_setup test) || code=$?
  note_part 'set-up' exit "$code" "$((SECONDS - began))"
  export PATH="$tongban_root/node_modules/.bin:$PATH"
}

runs_typescript() {
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)' 2>/dev/null
}

close_parts() {
  trap - EXIT
  [ -z "$running" ] || note_part "$running" exit 130 0
  printf '\n'
  if runs_typescript; then
    node scripts/summary.ts "$parts_table"
    exit
  fi
  # Without the repository's Node nothing ran but the set-up, and that failed.
  printf '0 passed, 1 failed\n'
  exit 1
}
