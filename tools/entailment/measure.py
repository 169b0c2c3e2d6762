"""Measures a checkpoint on what it never saw. python measure.py --model last.pt --corpus DIR --public DIR ... [--quick]

Contrast pairs, prose, annotators held out, a SummEdits domain held out; each again with the facts taken away.
"""
import argparse
import json
import os
import re
import time

import numpy as np
import torch

from bert import Packer, load_onnx
from asserted import is_assertion
from public_sets import read, sentences as split_public, facts_of

LINE = re.compile(r"(?<=[.!?…])[\"'’”)\]]*\s+|\n+")
JUDGED = {"UNSOURCED_CLAIM", "UNSOURCED_ENTITY", "FALSE_FAMILIARITY"}


def facts_of_request(r):
    """As training-group.ts writes them."""
    lead, context, sender = r["lead"], r["company_context"], r.get("sender")
    lists = context.get("keywords", []) + (context.get("tech_stack") or [])
    facts = [f"You are {lead['first_name']} {lead['last_name']}, {lead['title']} at {lead['company_name']}."]
    facts += [s.strip() for s in LINE.split(context["summary"]) if s.strip()]
    if lists:
        facts.append(f"Keywords: {', '.join(lists)}.")
    facts.append(f"Our goal: {r['goal']}.")
    if sender:
        who = ", ".join(x for x in (sender.get("name"), sender.get("company")) if x)
        facts.append(f"We are {who}. {sender.get('offer') or ''}".strip())
        facts += [f"We: {f}." for f in sender.get("facts") or []]
    return facts


def sentences_of(variant):
    """The subject and what follows the greeting; sign-offs and scraps say nothing."""
    lines = [s.strip() for s in LINE.split(variant["message"]) if s.strip()]
    return [s for s in ([variant.get("subject") or ""] + lines) if len(s.split()) >= 4]


def auroc(scores, labels):
    scores, labels = np.array(scores, float), np.array(labels, bool)
    if labels.all() or not labels.any():
        return float("nan")
    order = scores.argsort(kind="stable")
    ranks = np.empty(len(scores))
    values, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = counts.cumsum()
    ranks = (ends - (counts - 1) / 2)[inverse]
    n = labels.sum()
    return float((ranks[labels].sum() - n * (n + 1) / 2) / (n * (len(labels) - n)))


class Judge:
    def __init__(self, model, packer):
        self.model, self.packer, self.known, self.only_asserted = model.eval(), packer, {}, False

    def scores(self, jobs):
        """(facts, sentences) -> a score a sentence; the higher, the less it is supported. With only_asserted, a question
        or a hedge is never unsupported."""
        new = [j for j in jobs if (tuple(j[0]), tuple(j[1])) not in self.known]
        for (f, s), scored in zip(new, self.run(new)):
            self.known[tuple(f), tuple(s)] = scored
        kept = lambda text, score: score if not self.only_asserted or is_assertion(text) else -99.0
        return [[kept(t, x) for t, x in zip(s, self.known[tuple(f), tuple(s)])] for f, s in jobs]

    def run(self, jobs):
        out = [None] * len(jobs)
        packed = [self.packer.pack(f, s) if s else None for f, s in jobs]
        order = sorted((i for i, p in enumerate(packed) if p), key=lambda i: len(packed[i][0]))
        for i in range(0, len(order), 8):
            part = order[i : i + 8]
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                judge, spot = self.model(*self.packer.collate([packed[j] for j in part]))
            for row, j in enumerate(part):
                out[j] = [float(judge[row, h]) for h in packed[j][4]]
        return [o or [] for o in out]


def rows_of(path):
    return read(path)


def measure(judge, corpus, public, domain, engine, quick=False, no_facts=False):
    facts = (lambda r: facts_of_request(r)[:1]) if no_facts else facts_of_request
    result = {}
    pairs = rows_of(f"{corpus}/contrast.jsonl")
    jobs = []
    for p in pairs:
        t, f = sentences_of(p["true"]["variant"]), sentences_of(p["false"]["variant"])
        jobs += [(facts(p["request"]), t), (facts(p["request"]), f)]
    scored = judge.scores(jobs)
    tops = []
    for at, p in enumerate(pairs):
        (_, t), (_, f) = jobs[2 * at], jobs[2 * at + 1]
        st, sf = scored[2 * at], scored[2 * at + 1]
        differ = lambda a, b, s: max((x for x, y in zip(s, a) if y not in b), default=-99.0)
        tops.append((max(st, default=-99), max(sf, default=-99), differ(t, f, st), differ(f, t, sf)))
    kinds = sorted({p["kind"] for p in pairs})
    rank = {k: [float(d > c) for (a, b, c, d), p in zip(tops, pairs) if p["kind"] == k] for k in kinds}
    result["pairs ranked"] = float(np.mean([x for v in rank.values() for x in v]))
    result["pairs ranked by kind"] = {k: int(sum(v)) for k, v in rank.items()}
    result["pair messages auroc"] = auroc([x for a, b, *_ in tops for x in (a, b)], [0, 1] * len(pairs))
    held = [r for h in ("p", "u") for r in rows_of(f"{corpus}/annotators/{h}.jsonl")]
    for r in held:
        r["positive"] = any(e["code"] in JUDGED for e in r["expect"])
        r["other"] = bool(r["expect"]) and not r["positive"]
    top = [max(s, default=-99.0) for s in judge.scores([(facts(r["request"]), sentences_of(r["variant"])) for r in held])]
    keep = [i for i, r in enumerate(held) if not r["other"]]
    result["held annotators auroc"] = auroc([top[i] for i in keep], [held[i]["positive"] for i in keep])
    clean = sorted(top[i] for i in keep if not held[i]["positive"])
    at = {rate: clean[min(len(clean) - 1, int(np.ceil(len(clean) * (1 - rate))))] for rate in (0.01, 0.03, 0.05)}
    result["thresholds"] = {str(k): round(v, 3) for k, v in at.items()}
    limit = at[0.03]
    result["held recall at 3%"] = float(np.mean([top[i] > limit for i in keep if held[i]["positive"]]))
    both = lambda t: {k: sum(a <= t < b for (a, b, *_), p in zip(tops, pairs) if p["kind"] == k) for k in kinds}
    result["both right at 3%"] = both(limit)
    result["both right at 3% total"] = sum(both(limit).values())
    result["best both right, any threshold"] = max(sum(both(t).values()) for t in [x for a, b, *_ in tops for x in (a, b)])
    if quick:
        return result
    prose = rows_of(f"{corpus}/prose.jsonl")
    p_top = [max(s, default=-99.0) for s in judge.scores([(facts(r["request"]), sentences_of(r["variant"])) for r in prose])]
    p_pos = [bool(r["expect"]) for r in prose]
    result["prose auroc"] = auroc(p_top, p_pos)
    result["prose caught, flagged at 3%"] = [sum(s > limit for s, y in zip(p_top, p_pos) if y), sum(s > limit for s, y in zip(p_top, p_pos) if not y)]
    edits = [r for r in read(f"{public}/summedits-other-domains.jsonl") if r["note"].startswith(domain + "|")]
    none = (lambda r: []) if no_facts else facts_of
    e_top = [max(s, default=-99.0) for s in judge.scores([(none(r), split_public(r["variant"]["message"])) for r in edits])]
    e_pos = np.array([bool(r["expect"]) for r in edits])
    e = np.array(e_top)
    result[f"summedits {domain} auroc"] = auroc(e, e_pos)
    result[f"summedits {domain} balanced accuracy at its own best threshold"] = max(((e > t)[e_pos].mean() + (e <= t)[~e_pos].mean()) / 2 for t in e)
    if engine:
        flags = json.load(open(engine))
        ef = [(flags[p["id"] + " true"], flags[p["id"] + " false"]) for p in pairs]
        result["engine both right"] = sum(not a and b for a, b in ef)
        passed = [(s, y) for (a, b, *_), (x, z) in zip(tops, ef) for s, y, g in ((a, 0, x), (b, 1, z)) if not g]
        result["pairs: auroc on what the engine passed"] = auroc(*zip(*passed))
        hp = [i for i in keep if not flags[held[i]["id"]]]
        result["held: engine recall, false positives"] = [
            float(np.mean([flags[held[i]["id"]] for i in keep if held[i]["positive"]])),
            float(np.mean([flags[held[i]["id"]] for i in keep if not held[i]["positive"]]))]
        result["held: passed by the engine (clean, positive)"] = [sum(not held[i]["positive"] for i in hp), sum(held[i]["positive"] for i in hp)]
        result["held: auroc on what the engine passed"] = auroc([top[i] for i in hp], [held[i]["positive"] for i in hp])
        result["prose: auroc on what the engine passed"] = auroc(*zip(*[(s, y) for s, y, r in zip(p_top, p_pos, prose) if not flags[r["id"]]]))
        passed_clean = sorted(top[i] for i in hp if not held[i]["positive"])
        combined = {}
        for added in (0.0, 0.01, 0.03, 0.05):
            n = int(added * len(clean))
            t = passed_clean[len(passed_clean) - 1 - n]
            combined[f"{added:.0%} more flagged"] = {
                "threshold": round(t, 3),
                "both right": sum(not (x or a > t) and bool(z or b > t) for (a, b, *_), (x, z) in zip(tops, ef)),
                "held recall": float(np.mean([flags[held[i]["id"]] or top[i] > t for i in keep if held[i]["positive"]])),
            }
        result["engine or model"] = combined
        result["engine by kind"] = {k: sum(not a and b for (a, b), p in zip(ef, pairs) if p["kind"] == k) for k in kinds}
    return result


def main():
    a = argparse.ArgumentParser()
    for name in ("corpus", "public", "encoder", "tokenizer"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--model", nargs="+", required=True)
    a.add_argument("--held-domain", default="qmsumm")
    a.add_argument("--facts", type=int, default=128)
    a.add_argument("--engine")
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--quick", action="store_true")
    a.add_argument("--out")
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    packer, model = Packer(a.tokenizer, a.facts), load_onnx(a.encoder)
    all_results = {}
    for path in a.model:
        model.load_state_dict(torch.load(path))
        judge = Judge(model, packer)
        result = {"with facts": measure(judge, a.corpus, a.public, a.held_domain, a.engine, a.quick)}
        judge.only_asserted = True
        result["with facts, asserted sentences only"] = measure(judge, a.corpus, a.public, a.held_domain, a.engine, a.quick)
        judge.only_asserted = False
        if not a.quick:
            result["facts taken away"] = measure(judge, a.corpus, a.public, a.held_domain, None, False, True)
        all_results[os.path.basename(path)] = result
        print(os.path.basename(path), json.dumps(result, indent=1), flush=True)
    if a.out:
        json.dump(all_results, open(a.out, "w"), indent=1)


if __name__ == "__main__":
    main()
