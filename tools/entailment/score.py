"""Adds the model's score to each sentence of statements.ts's lines.
python score.py --model A.pt --in statements.jsonl --out scored.jsonl --sets contrast,cards-c,... --encoder E --tokenizer T"""
import argparse
import json

import torch

from bert import Packer, load_onnx
from measure import Judge


def main():
    a = argparse.ArgumentParser()
    for name in ("model", "in", "out", "encoder", "tokenizer"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--sets", default="contrast,contrast-2,prose-2,prose-9,prose-14,prose-17,prose-18,honest-4,honest-5,p,u,cards-c")
    a.add_argument("--no-facts", action="store_true", help="the same with the facts taken away")
    a.add_argument("--facts", type=int, default=160)
    a.add_argument("--take", type=int, default=1, help="every nth card sentence pair only")
    a = vars(a.parse_args())
    torch.set_num_threads(1)
    packer, model = Packer(a["tokenizer"], a["facts"]), load_onnx(a["encoder"])
    model.load_state_dict(torch.load(a["model"]))
    judge = Judge(model, packer)
    wanted = set(a["sets"].split(","))
    rows = [json.loads(line) for line in open(a["in"], encoding="utf-8")]
    rows = [r for r in rows if r["set"] in wanted]
    cards = sorted({r["id"].rsplit(" ", 1)[0] for r in rows if r["set"].startswith("cards")})
    kept = set(cards[:: a["take"]])
    rows = [r for r in rows if not r["set"].startswith("cards") or r["id"].rsplit(" ", 1)[0] in kept]
    judged = [[s for s in r["sentences"] if len(s["text"].split()) >= 4] for r in rows]
    facts = lambda r: r["facts"][:1] if a["no_facts"] else r["facts"]
    scores = judge.scores([(facts(r), [s["text"] for s in own]) for r, own in zip(rows, judged)])
    with open(a["out"], "w", encoding="utf-8") as out:
        for row, sentences, own in zip(rows, judged, scores):
            for sentence, score in zip(sentences, own):
                sentence["model"] = round(score, 3)
            out.write(json.dumps(row) + "\n")


main()
