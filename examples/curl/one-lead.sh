#!/bin/sh
# Submits one lead, waits up to 30 s for its variants, then picks the first one.
# Usage: sh examples/curl/one-lead.sh [URL]
set -eu
candor=${1:-http://localhost:3000}

result=$(curl -sS --fail-with-body "$candor/personalize" \
  -H 'Content-Type: application/json' \
  -H 'Prefer: wait=30' \
  -H "Idempotency-Key: example-$(date +%s)-$$" \
  -d '{
    "channel": "EMAIL",
    "tone": "FRIENDLY",
    "goal": "book a 15-min call",
    "lead": {
      "first_name": "Ioana", "last_name": "Dragomir", "title": "VP Network Operations",
      "company_name": "Telvora", "domain": "telvora.ro"
    },
    "company_context": {
      "summary": "Telvora builds and runs fibre networks in rural Romania: 410 villages connected.",
      "keywords": ["fibre", "open access", "field crews"],
      "tech_stack": ["NetBox", "Grafana"]
    }
  }')
printf "%s\n" "$result"

request_id=$(printf '%s' "$result" | sed -n 's/.*"request_id":"\([^"]*\)".*/\1/p')
curl -sS --fail-with-body "$candor/personalize/$request_id/select" \
  -H 'Content-Type: application/json' \
  -d '{"variant_index": 0}'
echo
