#!/bin/sh
# venv.sh PYTHON DIR: a virtual environment with pip in it.
# Debian's python3 lacks ensurepip until python3-venv is installed; its pip can fill an environment from outside.
set -eu
python=$1 dir=$2
if [ -z "$python" ]; then
	echo "Python 3.11 or newer is needed and was not found. Name one: make demo PYTHON=/path/to/python3.12" >&2
	exit 1
fi
[ -x "$dir/bin/pip" ] && "$dir/bin/pip" --version >/dev/null 2>&1 && exit 0
rm -rf "$dir"
if "$python" -m venv "$dir" >/dev/null 2>&1 && [ -x "$dir/bin/pip" ]; then
	exit 0
fi
rm -rf "$dir"
if "$python" -m venv --without-pip "$dir" && "$python" -m pip --python "$dir/bin/python" install --quiet pip; then
	exit 0
fi
rm -rf "$dir"
cat >&2 <<'MESSAGE'
This Python cannot make a virtual environment with pip in it.
On Debian or Ubuntu:  apt-get install python3-venv
Elsewhere:            install Python from your system's packages, or name another: make demo PYTHON=/path/to/python3.12
MESSAGE
exit 1
