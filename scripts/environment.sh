# Sourced by the scripts beside it: makes .venv with the project in it, once, and names its Python.
set -eu
cd "$(dirname "$0")/.."

python=""
for candidate in python3.13 python3.12 python3.11 python3 python; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] || { echo "Stemma needs Python 3.11 or newer, and none was found on the path." >&2; exit 1; }

venv=.venv/bin
if [ ! -x $venv/python ]; then
  "$python" -m venv .venv || {
    echo "No virtual environment could be made; on Debian: apt-get install python3-venv" >&2
    exit 1
  }
fi

# install WHAT ARGUMENTS…: pip, only where the project's requirements changed since the last time.
install() {
  stamp=.venv/installed-$1
  shift
  if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
    $venv/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
    $venv/python -m pip install --quiet --disable-pip-version-check "$@"
    touch "$stamp"
  fi
}
