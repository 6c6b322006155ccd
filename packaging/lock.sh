#!/bin/sh
# lock.sh UV: requirements/{run,dev,alpha}.txt from pyproject.toml, with hashes, for every platform and every Python from 3.11.
# No index address, machine path or header goes into the files.
set -eu
compile() {
	"$uv" pip compile --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
		--no-emit-index-url --no-emit-find-links --no-header --output-file "$@" >/dev/null
}
uv=$1
compile requirements/run.txt pyproject.toml
compile requirements/dev.txt pyproject.toml --group dev --constraint requirements/run.txt
compile requirements/alpha.txt pyproject.toml --group dev --override requirements/alpha.in
if grep -nE '://|/opt/|/home/|/Users/' requirements/*.txt; then
	echo "an address or a path got into the requirement files" >&2
	exit 1
fi
