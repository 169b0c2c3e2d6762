"""Machine-made twins ranked with their facts and without, by kind: what of them is solved by wording alone.

python twins.py --model last.pt --data DIR --encoder E --tokenizer T [--facts N] [--each N]
"""
import argparse
import json
import random
from collections import defaultdict

import torch

from bert import Packer, load_onnx
from measure import Judge

a = argparse.ArgumentParser()
for name in ("model", "data", "encoder", "tokenizer"):
    a.add_argument(f"--{name}", required=True)
a.add_argument("--facts", type=int, default=128)
a.add_argument("--each", type=int, default=60)
a = a.parse_args()
torch.set_num_threads(1)
packer, model = Packer(a.tokenizer, a.facts), load_onnx(a.encoder)
model.load_state_dict(torch.load(a.model))
judge, rng, kinds = Judge(model, packer), random.Random(5), defaultdict(list)
for line in open(f"{a.data}/groups.jsonl", encoding="utf-8"):
    group = json.loads(line)
    for item, twin in zip(group["items"], group["items"][1:]):
        if twin.get("twin"):
            kinds[item["kind"]].append((group["facts"], [item["text"], twin["text"]]))
for kind, pairs in sorted(kinds.items()):
    drawn = rng.sample(pairs, min(a.each, len(pairs)))
    share = lambda jobs: sum(f > t for f, t in judge.scores(jobs)) / len(jobs)
    print(f"{kind:20} n {len(drawn)}  with facts {share(drawn):.2f}  without {share([(f[:1], s) for f, s in drawn]):.2f}", flush=True)
