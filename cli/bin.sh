#!/bin/sh
# Runs the command with the Node 24 of this installation, whatever node the machine has.
here=$(dirname "$(readlink -f "$0")")
node="$here/../node_modules/.bin/node"
[ -x "$node" ] || node=node
# Most commands run a server of their own where none runs: with the options that `npm start` has.
exec "$node" --max-semi-space-size=8 --heap-growing-percent=30 "$here/main.ts" "$@"
