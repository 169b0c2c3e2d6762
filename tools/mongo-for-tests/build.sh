#!/usr/bin/env bash
# Builds mongo-for-tests beside this file, from a copy of FerretDB whose look-ups use the indexes: as released, it reads
# a whole collection for all but a filter on _id alone, which it spells in another way than the index does
# (pushdown.go.txt). The result is the same, since every document found is compared with the whole filter.
set -euo pipefail
cd "$(dirname "$0")"
module=github.com/FerretDB/FerretDB
go mod download
rm -rf .build && mkdir .build
cp -r "$(go list -m -f '{{.Dir}}' $module)" .build/ferretdb
chmod -R u+w .build
widen() {
  grep -qF "$2" "$1" || { echo "FerretDB has changed: see $1" >&2; exit 1; }
  sed -i.before "s/$2/$3/" "$1"
}
sqlite=.build/ferretdb/internal/backends/sqlite
widen $sqlite/collection.go 'params.Filter.Len() == 1' 'params.Filter.Len() >= 1'
widen $sqlite/collection.go 'v, _ := params.Filter.Get("_id")' 'whereClause, args = prepareWhereClause(params.Filter)'
sed -i '/whereClause, args = prepareWhereClause(params.Filter)/,/^	}$/{/switch v.(type) {/,/^		}$/d}' $sqlite/collection.go
cp pushdown.go.txt $sqlite/pushdown.go
for handler in msg_find msg_aggregate; do
  widen .build/ferretdb/internal/handler/$handler.go '!h.EnableNestedPushdown' 'false'
done
widen $sqlite/metadata/metadata.go "\"->'\$._id'\"" "\`->\"_id\"\`"
cp go.mod go.sum .build/
go mod edit -replace "$module=./ferretdb" .build/go.mod
sed -i.before 's#=> ./ferretdb#=> ./.build/ferretdb#' .build/go.mod
go build -modfile=.build/go.mod -o mongo-for-tests .
