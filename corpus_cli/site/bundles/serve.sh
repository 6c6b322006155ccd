#!/bin/sh
# Serves the corpus on PORT (8001). Arguments go to Datasette, for example: ./serve.sh --host 0.0.0.0
set -eu
cd "$(dirname "$0")"
config=$(datasette --version | grep -q "version 0\." || echo "-c datasette.yaml")
exec datasette serve -i corpus.db -m metadata.yaml $config --port "${PORT:-8001}" @settings@ "$@"
