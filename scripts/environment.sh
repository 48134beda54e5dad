# Sourced by the scripts beside it: makes .venv with the project in it, once, and names its Python.
# They start in the root of the repository; $here is where the user called them.
set -eu
here=$PWD
CDPATH='' cd -- "$(dirname -- "$0")/.."

python=""
for candidate in python3.13 python3.12 python3.11 python3 python; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] || { echo "Stemma needs Python 3.11 or newer, and none was found on the path." >&2; exit 1; }

venv=$PWD/.venv/bin
# A set-up that was broken off, or made for another place or a Python that is gone, is made anew.
if ! "$venv/python" -m pip --version >/dev/null 2>&1; then
  "$python" -m venv --clear .venv || {
    rm -rf .venv
    echo "No virtual environment could be made; on Debian: apt-get install python3-venv" >&2
    exit 1
  }
fi

# install WHAT ARGUMENTS…: pip, only where the requirements or the place of the project changed.
install() {
  stamp=.venv/installed-$1
  shift
  if [ "$(cat "$stamp" 2>/dev/null)" = "$PWD" ] && [ ! pyproject.toml -nt "$stamp" ]; then
    return
  fi
  echo "Setting up in .venv (once, a minute or two) …" >&2
  rm -f "$stamp"
  "$venv/python" -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1" &&
    "$venv/python" -m pip install --quiet --disable-pip-version-check "$@" || {
    echo "The packages could not be installed; see above, mend it and call this again." >&2
    exit 1
  }
  echo "$PWD" >"$stamp"
}

# The programs that are measured beside us. What sayswho asks for (an older pytest, an older regex) cannot
# live with ours; what it calls is there.
install_peers() {
  install peers --editable . --group peers
  install sayswho --no-deps sayswho==0.1.4
}
