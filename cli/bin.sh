#!/bin/sh
# Runs the command with the Node 24 of this installation, whatever node the machine has.
here=$(dirname "$(readlink -f "$0")")
node="$here/../node_modules/.bin/node"
[ -x "$node" ] || node=node
exec "$node" "$here/main.ts" "$@"
