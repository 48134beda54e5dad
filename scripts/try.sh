#!/bin/sh
# The main job on the repository's own examples: the family tree of a story, from its reports.
# Arguments are those of stemma trace.
. "$(dirname -- "$0")/environment.sh"
install stemma --editable .
if [ $# -eq 0 ]; then
  exec "$venv/python" -m stemma trace examples/ferry-in-fog
fi
cd "$here"
exec "$venv/python" -m stemma trace "$@"
