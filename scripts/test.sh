#!/bin/sh
# Every check of the project: format, lint, layers, types, tests. Arguments go to pytest.
. "$(dirname "$0")/environment.sh"
install test --editable . --group dev

if ! command -v chromium >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core graphviz >/dev/null
fi

$venv/ruff format --check --quiet .
$venv/ruff check --output-format concise .
$venv/lint-imports
$venv/mypy
exec $venv/python -m pytest "$@"
