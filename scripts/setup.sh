# Sourced by start.sh and test.sh: makes a fresh clone ready, and costs almost nothing when it is.
#
#   source scripts/setup.sh
#   tongban_setup run     what `npm start` needs
#   tongban_setup test    the same and what the tests need
#
# Afterwards the repository's own Node (24) is first in PATH and dist/ is built from the sources at hand.
# Every step that changes the machine says so in one line; a step that cannot be done ends in one sentence.

tongban_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tongban_least_node=20
tongban_browsers='chromium chromium-browser google-chrome google-chrome-stable'

# What dist/ is built from. A test file changes nothing in it.
tongban_sources='standards native domain db forms sync services central renderer electron web scripts/build.ts vite.config.ts package.json package-lock.json tsconfig.json'

say() { printf 'tongban: %s\n' "$*" >&2; }

stop_with() {
  say "$*"
  exit 1
}

tongban_setup() {
  local purpose=${1:-run}
  cd "$tongban_root" || stop_with "cannot enter $tongban_root"
  mkdir -p dist
  # One set-up at a time: npm start and npm test may be called side by side.
  exec 9>dist/.setup.lock
  flock 9
  need_node
  need_system_packages "$purpose"
  need_npm_packages
  export PATH="$tongban_root/node_modules/.bin:$PATH"
  need_fonts
  need_build
  exec 9>&-
}

need_node() {
  command -v node >/dev/null || stop_with "Node.js is missing. Install Node $tongban_least_node or newer (nodejs.org, or apt-get install nodejs npm) and try again."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge "$tongban_least_node" ] || stop_with "Node $(node --version) is too old. Node $tongban_least_node or newer is needed."
}

need_system_packages() {
  local missing
  missing=$(missing_packages "$1")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || stop_with "needs the packages: $missing. This is no Debian or Ubuntu, so please install them by hand."
  say "installing from the system's package source: $missing"
  # shellcheck disable=SC2086
  as_root apt-get update -qq >&2 || say 'the package lists could not be refreshed; trying with those at hand'
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 ||
    stop_with "could not install: $missing. Install them by hand (apt-get install $missing) and try again."
}

# Prints the packages of this purpose that are not installed, one line.
missing_packages() {
  local wanted installed package missing=''
  wanted=$(awk -v purpose="$1" '!/^#/ && NF && ($1 == "run" || purpose == "test") { print $2 }' scripts/packages.txt)
  if command -v dpkg-query >/dev/null; then
    # shellcheck disable=SC2086,SC2016
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null | awk '$1 == "ii" { print $2 }')
  fi
  for package in $wanted; do
    grep -qx "$package" <<<"${installed:-}" || missing="$missing $package"
  done
  find_browser >/dev/null || missing="$missing $(browser_packages)"
  printf '%s' "${missing# }"
}

find_browser() {
  local name
  for name in $tongban_browsers; do
    command -v "$name" && return 0
  done
  return 1
}

# Ubuntu has no package named chromium; its chromium-browser brings the snap.
browser_packages() {
  if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then printf 'chromium-browser'; else printf 'chromium chromium-sandbox'; fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop_with "needs root to run: $*. Run it as root, or install sudo, and try again."
  fi
}

need_npm_packages() {
  local stamp=node_modules/.tongban-lock now
  now=$(sha256sum <package-lock.json)
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return 0
  say 'installing the npm packages of package-lock.json (npm ci)'
  npm ci --no-fund --no-audit >&2 || stop_with 'npm ci failed; its reason stands above. Nothing was started.'
  printf '%s\n' "$now" >"$stamp"
}

# The window draws rare characters with the same fonts as the paper.
need_fonts() {
  local font
  mkdir -p dist/fonts
  for font in HanaMinA.ttf HanaMinB.ttf; do
    [ -s "dist/fonts/$font" ] && continue
    [ -f "/usr/share/fonts/truetype/hanazono/$font" ] || stop_with "the font $font is missing although fonts-hanazono is installed."
    cp "/usr/share/fonts/truetype/hanazono/$font" "dist/fonts/.$font.part"
    mv "dist/fonts/.$font.part" "dist/fonts/$font"
  done
}

need_build() {
  local stamp=dist/.built-from now
  now=$(hash_of_sources)
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return 0
  say 'building'
  npm run --silent build >&2 || stop_with 'the build failed; its reason stands above. Nothing was started.'
  printf '%s\n' "$now" >"$stamp"
}

hash_of_sources() {
  # shellcheck disable=SC2086
  find $tongban_sources -type f ! -name '*.test.ts' ! -name '*.test.tsx' ! -name '*.md' -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}
