#!/bin/sh
# A Chromium for the browser tests: the one there is, else Debian's where root may install it, else Playwright's own.
# Without one the tests say so; in CI that is a failure.
set -eu
find_browser() {
	"$PYTHON" - <<'CODE'
import sys
sys.path.insert(0, "tests")
from chromium import find_chromium
found = find_chromium()
if found is None:
    sys.exit(1)
print("browser tests will use", found)
CODE
}
find_browser && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null || true
else
	"$PYTHON" -m playwright install chromium || true
fi
find_browser && exit 0
echo "no Chromium could be found or installed: the browser tests will be skipped" >&2
[ -z "${CI:-}" ]
