#!/bin/sh
# Build sdist and wheel, install the wheel with only the run-time requirements, and do the main job with it.
# PYTHON makes the environment; BUILD is a Python that has `build`.
set -eu
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

"$BUILD" -m build --outdir "$work/dist" . >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
sh packaging/venv.sh "$PYTHON" "$work/venv"
"$work/venv/bin/pip" install --quiet --require-hashes -r requirements/run.txt
"$work/venv/bin/pip" install --quiet --no-deps "$work"/dist/*.whl
"$work/venv/bin/pip" check
corpus=$work/venv/bin/corpus

cd "$work" # away from the sources, so that only the wheel can answer
"$corpus" --version
"$corpus" init library
cd library
"$corpus" add "$root"/seeds/2025-06-05-okonjo-two-tables.md --no-input
"$corpus" search 'critical minerals' --json | grep -q 'Two Tables'
"$corpus" export --of references --format bibtex | grep -q 'Weaponized Interdependence'
"$corpus" export --of commentaries --format text --style chicago-author-date | grep -q 'Okonjo'
"$corpus" publish site --to datasette >/dev/null
[ -s site/corpus.db ]
echo "the wheel works: $(cd "$work/dist" && ls ./*.whl)"
