#!/bin/sh
# Runs the program with the Node that comes with it, from wherever the folder lies.
self=$0
if [ -h "$self" ]; then self=$(readlink -f "$self"); fi
here=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P) || exit 1
# Those are for another Node, and may keep this one from starting.
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS
exec "$here/runtime/node" "$here/app/bin/kuaibao.js" "$@"
