#!/bin/sh
# The main job on the repository's own examples: the family tree of a story, from its reports.
. "$(dirname "$0")/environment.sh"
echo "Setting up (once) …" >&2
install stemma --editable .
exec $venv/stemma trace "${@:-examples/river-accord}"
