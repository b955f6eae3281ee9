#!/bin/sh
# Runs the program with the Node that comes with it, from wherever the folder lies.
self=$0
if [ -h "$self" ]; then self=$(readlink -f "$self"); fi
case $self in
*/*) here=${self%/*} ;;
*) here=. ;;
esac
# Those are for another Node, and may keep this one from starting.
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS KUAIBAO_SNAPSHOT

# An issue by itself begins with the memory of a run that has done one, where there is such: src/launch/snapshot.ts makes it.
issues=
for argument; do
  case $argument in
  *[*?]* | --list*) issues=many ;;
  *.yaml | *.yml | *.YAML | *.YML | *.kuaibao) issues=$issues. ;;
  esac
done
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
case ${1-}$issues in build. | check. | watch.)
  if [ -n "$cache" ] && [ -r /proc/cpuinfo ]; then
    export KUAIBAO_SNAPSHOT="$cache/kuaibao/@ID@"
    # Node refuses a snapshot where the processor can do other things than the one it was made on.
    if [ -s "$KUAIBAO_SNAPSHOT.snapshot" ] && [ -r "$KUAIBAO_SNAPSHOT.cpu" ]; then
      read -r known <"$KUAIBAO_SNAPSHOT.cpu"
      while read -r found; do
        case $found in flags* | Features*) break ;; esac
      done </proc/cpuinfo
      if [ "$found" = "$known" ]; then
        # A snapshot is read in large pieces of memory, which the system is to hand out as such.
        export GLIBC_TUNABLES="${GLIBC_TUNABLES-glibc.malloc.hugetlb=1}"
        exec "$here/runtime/node" @FLAGS@ --snapshot-blob "$KUAIBAO_SNAPSHOT.snapshot" "$@"
      fi
    fi
  fi
  ;;
esac
exec "$here/runtime/node" "$here/app/bin/kuaibao.js" "$@"
