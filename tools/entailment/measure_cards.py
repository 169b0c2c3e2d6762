"""Cards of annotators that a checkpoint never saw: twins ranked by kind, AUROC, with facts and without.
python measure_cards.py --model A.pt B.pt --cards FILE... --encoder E.onnx --tokenizer T.json"""
import argparse
import os
from collections import defaultdict

import numpy as np
import torch

from bert import Packer, load_onnx
from cards import groups_of_cards
from measure import Judge, auroc


def figures(judge, groups):
    scored = judge.scores([(g["facts"], [i["text"] for i in g["items"]]) for g in groups])
    rank, scores, labels = defaultdict(list), [], []
    for group, row in zip(groups, scored):
        scores += row
        labels += [i["label"] for i in group["items"]]
        for at, item in enumerate(group["items"]):
            if item.get("twin"):
                rank[group["items"][at - 1]["kind"]].append(row[at - 1] > row[at])
    every = [x for v in rank.values() for x in v]
    clean = sorted(s for s, y in zip(scores, labels) if not y)
    limit = clean[int(len(clean) * 0.95)]
    return {
        "ranked": round(float(np.mean(every)), 3),
        "auroc": round(auroc(scores, labels), 3),
        "recall at 5 %": round(float(np.mean([s > limit for s, y in zip(scores, labels) if y])), 3),
        "by kind": {k: f"{np.mean(v):.2f} of {len(v)}" for k, v in sorted(rank.items())},
    }


def main():
    a = argparse.ArgumentParser()
    for name in ("encoder", "tokenizer"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--model", nargs="+", required=True)
    a.add_argument("--cards", nargs="+", required=True)
    a.add_argument("--facts", type=int, default=160)
    a = a.parse_args()
    torch.set_num_threads(1)
    packer, model = Packer(a.tokenizer, a.facts), load_onnx(a.encoder)
    groups = groups_of_cards(a.cards)
    bare = [{**g, "facts": g["facts"][:1]} for g in groups]
    for path in a.model:
        model.load_state_dict(torch.load(path))
        judge = Judge(model, packer)
        print(os.path.basename(path), figures(judge, groups))
        print("  without facts", figures(judge, bare))


if __name__ == "__main__":
    main()
