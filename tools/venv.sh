#!/usr/bin/env bash
# Makes the virtual environment $1 with the newest Python here that will do (3.11 or later).
# Debian and Ubuntu ship Python without its venv module: as root it is installed,
# otherwise one sentence says how to.
set -euo pipefail
venv=$1

say() { printf 'setup: %s\n' "$*" >&2; }

find_python() {
  local name
  for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

if ! python=$(find_python); then
  say "Python 3.11 or later is needed and was not found; install it, or name it: make setup PYTHON=/path/to/python3"
  exit 1
fi

if ! has_venv "$python"; then
  package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $package, which Debian keeps apart from Python"
    apt-get update -qq >/dev/null || true
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y "$package" >/dev/null || true
  fi
  if ! has_venv "$python"; then
    say "this Python lacks its venv module; on Debian and Ubuntu mend it with: sudo apt install $package"
    exit 1
  fi
fi

"$python" -m venv --clear "$venv"
