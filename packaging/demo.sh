#!/bin/sh
# The whole job on the sample corpus of this repository, a command at a time. CORPUS is the program; SERVE=0 stops before the site.
set -eu
show() {
	printf '\n$ corpus'
	for word in "$@"; do
		case $word in *[!A-Za-z0-9_./:=-]*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
	done
	printf '\n'
	"$CORPUS" "$@"
}

mkdir -p demo
show ingest
show validate --exit-zero --output-format concise
show list
show search 'commons'
show export --of works --format text --style chicago-author-date --sort author -o demo/bibliography.txt
show export --of commentaries --format bibtex -o demo/commentaries.bib
printf '\ndemo/bibliography.txt begins:\n\n'
head -n 4 demo/bibliography.txt
printf '\nWritten: demo/bibliography.txt, demo/commentaries.bib\n'
if [ "${SERVE:-1}" = 0 ]; then
	exit 0
fi
printf '\nThe site, until Ctrl-C:\n'
# With job control the terminal sends Ctrl-C to the server alone, so that make ends well too.
[ -t 0 ] && set -m
status=0
trap : INT
show serve --port 0 || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 130 ]
