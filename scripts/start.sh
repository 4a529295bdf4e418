#!/bin/bash
# npm start: makes the clone ready and opens Tongban. Options are passed on (npm start -- --help).
# It opens Electron where its runtime is or can be fetched, and otherwise the web host in the installed Chromium.
set -u

# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

electron_binary=node_modules/electron/dist/electron
no_electron_stamp=dist/.no-electron
fetch_again_after_minutes=1440

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

# Closed networks block Electron's release host. One short try a day, then the web host without waiting.
fetch_electron() {
  [ -z "$(find "$no_electron_stamp" -mmin "-$fetch_again_after_minutes" 2>/dev/null)" ] || return 1
  say "fetching Electron's runtime"
  timeout 90 node scripts/fetch-electron.ts >&2 && [ -x "$electron_binary" ] && return 0
  touch "$no_electron_stamp"
  return 1
}

use_electron() { has_display && { [ -x "$electron_binary" ] || fetch_electron; }; }

tongban_setup run
# Compiled code is kept between starts.
export NODE_COMPILE_CACHE="$tongban_root/dist/compile-cache"

for word in "$@"; do
  [ "$word" = '--help' ] && exec node web/main.ts --help
done

if use_electron; then
  # Chromium refuses its sandbox to root; nobody else gives it up.
  if [ "$(id -u)" -eq 0 ]; then
    say 'running as root, so without the operating system sandbox around the windows'
    exec "$electron_binary" --no-sandbox . "$@"
  fi
  exec "$electron_binary" . "$@"
fi
say "Electron's runtime is not here (its release host cannot be reached, or there is no display): opening the web host instead."
exec node web/main.ts "$@"
