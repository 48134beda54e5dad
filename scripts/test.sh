#!/bin/sh
# Every check of the project: format, lint, layers, types, tests. Arguments go to pytest.
. "$(dirname -- "$0")/environment.sh"
install test --editable . --group dev

# Tests of the page need a browser, those of drawings Graphviz; without them they are skipped.
if ! command -v chromium >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core graphviz; } \
    >/dev/null 2>&1 || echo "Chromium could not be installed: tests that need it are skipped." >&2
fi

"$venv/ruff" format --check --quiet . || { echo "Format: run .venv/bin/ruff format ." >&2; exit 1; }
"$venv/ruff" check --output-format concise .
"$venv/lint-imports"
"$venv/python" -m mypy
exec "$venv/python" -m pytest "$@"
