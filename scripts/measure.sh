#!/bin/sh
# Measures attribution, credits and copies, other programs beside ours, and derivations; writes docs/quality.md.
# usage: sh scripts/measure.sh DIRECTORY (of the labelled data; default: $STEMMA_EVALUATION)
. "$(dirname -- "$0")/environment.sh"
data=${1:-${STEMMA_EVALUATION:?name the directory of the labelled data}}
data=$(cd -- "$here" && cd -- "$data" && pwd)
install_peers

figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
export OMP_NUM_THREADS=1
# 1 only says that a figure is below its floor, which is told.
"$venv/python" -m stemma evaluate attribution credit copying derivation --data "$data" --format json >"$figures" || [ $? -eq 1 ]
"$venv/python" scripts/quality.py "$figures"
