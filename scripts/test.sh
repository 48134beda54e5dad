#!/bin/sh
# Every check of the project: format, lint, layers, types, tests. Arguments go to pytest.
. "$(dirname -- "$0")/environment.sh"
install test --editable . --group dev
install_peers

# Tests of the page need a browser, those of drawings Graphviz; without them they are skipped.
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium fonts-noto-core"
command -v dot >/dev/null 2>&1 || missing="$missing graphviz"
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  # shellcheck disable=SC2086 - a list of packages
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >/dev/null 2>&1 ||
    echo "Not installed: $missing. Tests that need them are skipped." >&2
fi

"$venv/ruff" format --check --quiet . || { echo "Format: run .venv/bin/ruff format ." >&2; exit 1; }
"$venv/ruff" check --output-format concise .
"$venv/lint-imports"
"$venv/python" -m mypy
# Four at most: each loads the models anew, about 1 GB.
exec "$venv/python" -m pytest -n auto --maxprocesses 4 --dist worksteal "$@"
