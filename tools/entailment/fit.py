"""Fits the second opinion. python fit.py --data DIR --public DIR --encoder MODEL.onnx --tokenizer T.json --out DIR --minutes M

The loss: cross-entropy a sentence, a margin between a false sentence and its true twin, and where the fault stands.
Facts are taken away or put for those of another request, so that wording alone earns nothing.
"""
import argparse
import json
import math
import random
import time
from collections import Counter

import torch
import torch.nn.functional as F

from asserted import is_assertion
from bert import Packer, load_onnx
from cards import groups_of_cards
from public_sets import read_public

NEVER = {"asked", "hedged", "made general", "offer", "another hedge", "ok"}
OWN = ("labelled", "mutants", "attributes", "cards", "prose")


def content(packer, text):
    return {i for i in packer.encode(text)[0] if i > 3000}


def without_context(group, other, packer, rng):
    """The same sentences beside facts that are not theirs: what restated a fact is unsupported, an offer is what it was."""
    facts = other["facts"][1:]
    facts = [group["facts"][0]] + (facts if rng.random() < 0.7 else [])
    new = set().union(*(content(packer, f) for f in facts))
    own = set().union(*(content(packer, f) for f in group["facts"]))
    items = []
    for item in group["items"]:
        if item["label"] == 1 or item["kind"] in NEVER:
            items.append({**item, "twin": False})
        elif is_assertion(item["text"]) and len((content(packer, item["text"]) & own) - new) >= 2:
            items.append({**item, "label": 1, "kind": "context swapped", "spans": [], "twin": False})
    return {**group, "facts": facts, "items": items}


def fact_removed(group, packer, rng):
    """One fact taken away: sentences that share most with it lose their support, others keep theirs."""
    candidates = range(1, len(group["facts"]))
    coded = [content(packer, f) for f in group["facts"]]
    items = []
    if not candidates:
        return None
    gone = rng.choice(candidates)
    rest = set().union(*(c for i, c in enumerate(coded) if i != gone))
    for item in group["items"]:
        words = content(packer, item["text"])
        only = (words & coded[gone]) - rest
        if item["label"] == 1 or item["kind"] in NEVER:
            items.append({**item, "twin": False})
        elif not only:
            items.append({**item, "twin": False})
        elif len(only) >= 2 and is_assertion(item["text"]):
            items.append({**item, "label": 1, "kind": "fact removed", "spans": [], "twin": False})
    facts = [f for i, f in enumerate(group["facts"]) if i != gone]
    return {**group, "facts": facts, "items": items} if any(i["kind"] == "fact removed" for i in items) else None


def tidy(group, packer):
    """Twins that are alike once numbers are masked teach nothing here."""
    items, skip = [], False
    for at, item in enumerate(group["items"]):
        following = group["items"][at + 1] if at + 1 < len(group["items"]) else None
        if skip:
            skip = False
            continue
        if following and following.get("twin") and packer.encode(following["text"])[0] == packer.encode(item["text"])[0]:
            skip = True
            continue
        items.append(item)
    return {**group, "items": items}


def thin(groups, rng):
    """Kinds that come from few templates teach little more the hundredth time; a labelled message costs most tokens."""
    groups = list(groups)
    have = Counter(i["kind"] for g in groups if g["source"] == "mutants" for i in g["items"])
    for group in groups:
        items, at = [], 0
        while at < len(group["items"]):
            unit = group["items"][at : at + 1 + (at + 1 < len(group["items"]) and bool(group["items"][at + 1].get("twin")))]
            at += len(unit)
            if group["source"] != "mutants" or rng.random() < MOST.get(unit[0]["kind"], 10**6) / have[unit[0]["kind"]]:
                items += unit
        if items:
            yield {**group, "items": items}


# Groups packed at a time: the first step need not wait for all of them.
DRAW = 1200
MOST = {"person": 400, "sender": 800, "hedge removed": 1000, "company": 500, "place": 700, "asked": 700, "hedged": 900,
        "made general": 700, "offer": 300, "negation kept": 700, "restated": 3000}


def draw_of(groups, count, rng):
    """As evenly as can be: a group comes a second time when all have come once."""
    drawn = []
    while groups and len(drawn) < count:
        drawn += rng.sample(groups, min(len(groups), count - len(drawn)))
    return drawn


def chunks(group, packer, limit):
    room = limit - min(packer.max_facts, sum(len(packer.encode(f)[0]) for f in group["facts"]))
    at, part, used = 0, [], 0
    items = group["items"]
    while at < len(items):
        unit = items[at : at + 2] if at + 1 < len(items) and items[at + 1].get("twin") else items[at : at + 1]
        size = sum(min(packer.max_sentence, len(packer.encode(i["text"])[0])) + 2 for i in unit)
        if part and used + size > room:
            yield {**group, "items": part}
            part, used = [], 0
        part = part + unit
        used += size
        at += len(unit)
    if part:
        yield {**group, "items": part}


def epoch(groups, packer, rng, budget, limit):
    """Batches of one pass over the data, a fresh draw of removed and swapped facts each time."""
    made = []
    for group in groups:
        own = group["source"] in OWN
        draw = rng.random()
        if own and draw < 0.12:
            other = rng.choice(groups)
            while other["source"] not in OWN:
                other = rng.choice(groups)
            group = without_context(group, other, packer, rng)
        elif group["source"] != "cards" and draw < (0.30 if own else 0.1):
            group = fact_removed(group, packer, rng) or group
        made += chunks(group, packer, limit)
    made = [(packer.pack(g["facts"], [i["text"] for i in g["items"]]), g) for g in made if g["items"]]
    made.sort(key=lambda m: len(m[0][0]) + rng.random() * 30)
    batches, now = [], []
    for one in made:
        if now and (len(now) + 1) * len(one[0][0]) > budget:
            batches.append(now)
            now = []
        now.append(one)
    batches.append(now)
    rng.shuffle(batches)
    return batches


def loss_of(model, packer, batch, margin, drop):
    ids, positions, segments, blocks = packer.collate([p for p, _ in batch])
    with torch.autocast("cpu", torch.bfloat16):
        judge, spot = model(ids, positions, segments, blocks, drop)
    judge, spot = judge.float(), spot.float()
    places, labels, falses, trues = [], [], [], []
    where, faults = [], []
    for row, ((_, _, _, _, heads), group) in enumerate(batch):
        for head, item in zip(heads, group["items"]):
            places.append((row, head))
            labels.append(item["label"])
            if item.get("twin"):
                falses.append(len(places) - 2)
                trues.append(len(places) - 1)
            if item["spans"] or item["label"] == 0:
                spans = packer.encode(item["text"])[1][: packer.max_sentence]
                where += [(row, head + 1 + t) for t in range(len(spans))]
                faults += [float(any(a < e and b > s for s, e in item["spans"])) for a, b in spans]
    rows, columns = zip(*places)
    scores, labels = judge[list(rows), list(columns)], torch.tensor(labels, dtype=torch.float)
    loss = F.binary_cross_entropy_with_logits(scores, labels)
    gaps = scores[falses] - scores[trues] if falses else None
    if falses:
        loss = loss + F.softplus(margin - gaps).mean()
    if where:
        rows, columns = zip(*where)
        spots, faults = spot[list(rows), list(columns)], torch.tensor(faults)
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(spots, faults, pos_weight=torch.tensor(3.0))
    with torch.no_grad():
        right = float((gaps > 0).float().mean()) if falses else float("nan")
    return loss, right


def main():
    a = argparse.ArgumentParser()
    for name in ("data", "public", "encoder", "tokenizer", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--minutes", type=float, default=150)
    a.add_argument("--held-domain", default="qmsumm")
    a.add_argument("--rate", type=float, default=8e-5)
    a.add_argument("--tokens", type=int, default=2500)
    a.add_argument("--margin", type=float, default=2.0)
    a.add_argument("--every", type=float, default=5, help="minutes between checkpoints")
    a.add_argument("--length", type=int, default=384, help="tokens of facts and sentences packed together")
    a.add_argument("--begin", type=int, default=1200, help="texts of BEGIN")
    a.add_argument("--freeze", type=int, default=0, help="lower layers left as they are")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--facts", type=int, default=160, help="tokens of facts at most")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--cards", nargs="*", default=[], help="files of cards")
    a.add_argument("--draw-cards", type=int, default=0, help="groups of cards in each draw; the rest are others")
    a.add_argument("--draw-prose", type=int, default=0, help="groups of prose in each draw")
    a.add_argument("--drop", type=float, default=0.0, help="dropout")
    a.add_argument("--init", help="a checkpoint to begin from")
    a = a.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    packer = Packer(a.tokenizer, a.facts)
    own = [json.loads(line) for line in open(f"{a.data}/groups.jsonl", encoding="utf-8")]
    groups = [tidy(g, packer) for g in own + read_public(a.public, a.held_domain, a.begin)]
    groups = list(thin((g for g in groups if g["items"]), rng))
    prose = [g for g in groups if g["source"] == "prose"] if a.draw_prose else []
    print(f"{len(prose)} groups of prose, {sum(len(g['items']) for g in prose)} sentences, {sum(1 for g in prose for i in g['items'] if i.get('twin'))} twin pairs", flush=True)
    groups = [g for g in groups if g["source"] != "prose"] if prose else groups
    cards = [tidy(g, packer) for g in groups_of_cards(a.cards)]
    print(f"{len(cards)} cards, {sum(len(g['items']) for g in cards)} sentences", flush=True)
    pairs = sum(1 for g in groups for i in g["items"] if i.get("twin"))
    print(f"{len(groups)} groups, {sum(len(g['items']) for g in groups)} sentences, {pairs} twin pairs", flush=True)
    model = load_onnx(a.encoder)
    if a.init:
        model.load_state_dict(torch.load(a.init))
    model.requires_grad_(True)
    for part in (model.word, model.position, *((model.segment, model.norm) if a.freeze else ()), *model.layers[: a.freeze]):
        part.requires_grad_(False)
    heads = [p for m in (model.pool, model.judge, model.spot) for p in m.parameters()]
    ours = {id(p) for p in heads}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in ours]
    optimiser = torch.optim.AdamW([{"params": body}, {"params": heads}], lr=a.rate, weight_decay=0.01, fused=True)
    rates = [a.rate, 5e-4]
    start, saved, step, tokens, report, passes = time.time(), time.time(), 0, 0, [], 0.0
    model.train()
    while True:
        cards = [tidy(g, packer) for g in groups_of_cards(a.cards)]
        drawn = rng.sample(groups, min(len(groups), DRAW - a.draw_cards - a.draw_prose))
        drawn += draw_of(cards, a.draw_cards, rng) + draw_of(prose, a.draw_prose, rng)
        batches = epoch(drawn, packer, rng, a.tokens, a.length)
        for at, batch in enumerate(batches):
            done = (time.time() - start) / (a.minutes * 60)
            passes += min(len(groups), DRAW) / len(groups) / len(batches)
            if done >= 1:
                torch.save(model.state_dict(), f"{a.out}/last.pt")
                print(f"end: {step} steps, {passes:.2f} passes", flush=True)
                return
            factor = min(1.0, (step + 1) / 60) * max(0.02, 1 - done)
            for param_group, rate in zip(optimiser.param_groups, rates):
                param_group["lr"] = rate * factor
            loss, right = loss_of(model, packer, batch, a.margin, a.drop)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimiser.step()
            step += 1
            tokens += sum(len(p[0]) for p, _ in batch)
            report.append((float(loss.detach()), right))
            if step % 20 == 0:
                last = report[-20:]
                rights = [r for _, r in last if not math.isnan(r)]
                print(f"{(time.time() - start) / 60:6.1f} min step {step} passes {passes:.3f} loss {sum(l for l, _ in last) / len(last):.3f} twins {sum(rights) / max(1, len(rights)):.3f} tokens/s {tokens / (time.time() - start):.0f}", flush=True)
            if time.time() - saved > a.every * 60:
                saved = time.time()
                torch.save(model.state_dict(), f"{a.out}/at-{(saved - start) / 60:04.0f}.pt")


main()
