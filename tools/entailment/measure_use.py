"""What the model is worth beside the engine, on the lines of score.py: python measure_use.py SCORED.jsonl [--fitted SCORED.jsonl] [--no-facts SCORED.jsonl]

As a filter it takes back flags of the engine where it scores their sentence low, as an addition it flags what the engine
passed. Thresholds are chosen on the other files than the one they are judged on (or on fitted ones). Found: a flag in
the sentence of the fault, or one on no sentence where the label has no place. Pairs are right where the true twin has no
flag and the fault of the false one is found.
"""
import argparse
import bisect
import json
from collections import defaultdict

import numpy as np

from measure import auroc

TUNED_ON = ("prose-2", "prose-9", "prose-14", "prose-17", "prose-18", "honest-4", "honest-5")
MEANING = {"UNSOURCED_CLAIM", "UNSOURCED_ENTITY", "FALSE_FAMILIARITY", "COMMITMENT"}
# src/guardrails/sureness.ts: rules that are as likely right as wrong.
UNSURE = {"no-fact", "affirmed", "sender-unsourced", "stage-raised", "negation-dropped", "other-stage", "other-extent",
          "reason-untold", "cause-untold", "opposite", "extents/looking-for"}
DROPPABLE = {
    "no-fact": lambda f: f.endswith("statements/no-fact"),
    "unsure statements": lambda f: f.startswith("UNSOURCED_CLAIM statements/") and f.split("statements/")[1] in UNSURE,
    "claims, names, promises": lambda f: f.split(" ")[0] in MEANING,
}


class Message:
    def __init__(self, row):
        self.set, self.id, self.kind, self.positive = row["set"], row["id"], row["kind"], row["positive"]
        self.facts, self.elsewhere = tuple(row["facts"]), row["elsewhere"]
        self.sentences = row["sentences"]
        scored = [s["model"] for s in self.sentences if "model" in s]
        for s in self.sentences:
            if "model" in s:
                rest = list(scored)
                rest.remove(s["model"])
                s["raw"], s["relative"] = s["model"], s["model"] - (float(np.mean(rest)) if rest else 0.0)
                s["ranked"] = -float(sum(x > s["model"] for x in scored))
        self.placed = any(s["fault"] for s in self.sentences)
        self.of_meaning = not self.positive or any(MEANING & set(s["fault"]) for s in self.sentences)

    def top(self, by):
        return max((s[by] for s in self.sentences if by in s), default=-99.0)

    def outcome(self, droppable, drop, add, by):
        """(flagged, found) with droppable flags under `drop` taken back and sentences over `add` flagged."""
        flagged, found = bool(self.elsewhere), bool(self.elsewhere) and not self.placed
        for s in self.sentences:
            score = s.get(by)
            stands = any(score is None or not droppable(f) or score >= drop for f in s["flags"])
            if stands or (score is not None and score > add):
                flagged, found = True, found or bool(s["fault"])
        return flagged, found and self.positive


NEVER, ALWAYS = float("inf"), float("-inf")
nothing = lambda f: False


def pairs_of(messages):
    """(true, false) of the same facts that share most sentences, half of them at least."""
    trues, pairs = defaultdict(list), []
    for m in messages:
        if not m.positive:
            trues[m.facts].append(m)
    for m in messages:
        if m.positive:
            texts = {s["text"] for s in m.sentences}
            shared = lambda t: len(texts & {s["text"] for s in t.sentences})
            twin = max(trues[m.facts], key=shared, default=None)
            if twin is not None and (m.set.startswith("contrast") or shared(twin) * 2 >= len(texts)):
                trues[m.facts].remove(twin)
                pairs.append((twin, m))
    return pairs


def figures(messages, pairs, *how):
    done = {id(m): m.outcome(*how) for m in messages}
    true, false = [m for m in messages if not m.positive], [m for m in messages if m.positive]
    return {
        "true": len(true), "flagged": sum(done[id(m)][0] for m in true),
        "false": len(false), "found": sum(done[id(m)][1] for m in false), "any flag": sum(done[id(m)][0] for m in false),
        "pairs": len(pairs), "right": sum(not done[id(t)][0] and done[id(f)][1] for t, f in pairs),
    }


def gain(messages, *how):
    f = figures(messages, [], *how)
    return f["found"] / max(1, f["false"]) - f["flagged"] / max(1, f["true"])


def grid(messages, by, steps=21):
    return np.quantile([s[by] for m in messages for s in m.sentences if by in s], np.linspace(0, 1, steps))


def filter_threshold(messages, droppable, by):
    flagged = [s[by] for m in messages for s in m.sentences if by in s and any(droppable(f) for f in s["flags"])]
    return max([ALWAYS, *(x + 1e-6 for x in sorted(set(flagged)))], key=lambda t: gain(messages, droppable, t, NEVER, by))


def addition_threshold(messages, share, by):
    true = [m for m in messages if not m.positive]
    passed = sorted((m.top(by) for m in true if not m.outcome(nothing, ALWAYS, NEVER, by)[0]), reverse=True)
    return passed[min(len(passed) - 1, int(share * len(true)))]


def both_thresholds(messages, droppable, by):
    """Those with most found that flag no more true messages than the engine."""
    limit = figures(messages, [], nothing, ALWAYS, NEVER, by)["flagged"]
    best, chosen = -1, (ALWAYS, NEVER)
    points = grid(messages, by)
    for drop in [ALWAYS, *points]:
        for add in [*points[len(points) // 2 :], NEVER]:
            f = figures(messages, [], droppable, drop, add, by)
            if f["flagged"] <= limit and f["found"] > best:
                best, chosen = f["found"], (drop, add)
    return chosen


def signs(message):
    """Of each scored sentence: the model's score, alone and against its neighbours, and what the engine holds of it."""
    rows = []
    for s in message.sentences:
        if "raw" not in s:
            continue
        against = [v["score"] if v["verdict"] in ("UNSOURCED", "CONTRADICTED") else 1 - v["score"]
                   for v in s["verdicts"] if v["of"] == "statement"]
        chance = min(0.99, max(0.01, max(against, default=0.1)))
        own = [f for f in s["flags"] if DROPPABLE["claims, names, promises"](f)]
        unsure = [f for f in own if DROPPABLE["unsure statements"](f)]
        exempt = any(v["verdict"] == "EXEMPT" and v["rule"] not in ("no-claim-by-model", "nothing-to-support") for v in s["verdicts"])
        rows.append([1.0, s["raw"], s["relative"], np.log(chance / (1 - chance)), float(len(own) > len(unsure)), float(bool(unsure)),
                     float(exempt), float(any(v["verdict"] == "SUPPORTED" and v["of"] == "statement" for v in s["verdicts"]))])
    return rows


def fit_joint(messages, use_model=True):
    """Logistic regression over signs, sentence by sentence."""
    judged = [m for m in messages if m.placed or not m.positive]
    x = np.array([row for m in judged for row in signs(m)])
    y = np.array([bool(MEANING & set(s["fault"])) for m in judged for s in m.sentences if "raw" in s], float)
    scale = np.maximum(x.std(0), 1e-6)
    scale[0] = 1
    x = x / scale
    if not use_model:
        x[:, 1:3] = 0
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + np.eye(len(w)), x.T @ (p - y) + w)
    w = w / scale
    return w * np.array([1, 0, 0, 1, 1, 1, 1, 1]) if not use_model else w


def mark_joint(messages, w, name):
    for m in messages:
        scored = [s for s in m.sentences if "raw" in s]
        for s, row in zip(scored, signs(m)):
            s[name] = float(np.dot(w, row))


def joint_threshold(messages, by, limit):
    """Claims judged by the joint score alone: the lowest threshold that flags no more true messages than `limit`."""
    droppable, true = DROPPABLE["claims, names, promises"], [m for m in messages if not m.positive]
    points = np.unique([s[by] for m in messages for s in m.sentences if by in s])
    at = bisect.bisect_left(points, True, key=lambda t: figures(true, [], droppable, NEVER, t, by)["flagged"] <= limit)
    return points[at] if at < len(points) else NEVER


def ranked(pairs, by):
    """Pairs whose false sentence scores over the true one in its place."""
    right, kinds = [], defaultdict(list)
    for t, f in pairs:
        if not f.of_meaning:
            continue
        known, other = {s["text"] for s in t.sentences}, {s["text"] for s in f.sentences}
        own = [s[by] for s in f.sentences if by in s and s["text"] not in known]
        was = [s[by] for s in t.sentences if by in s and s["text"] not in other]
        if own and was:
            right.append(max(own) > max(was))
            kinds[f.kind].append(right[-1])
    return right, kinds


def show_ranks(name, messages, pairs):
    judged = [m for m in messages if m.of_meaning]
    sentences = [(s, bool(MEANING & set(s["fault"]))) for m in judged for s in m.sentences if "raw" in s and (m.placed or not m.positive)]
    passed = [m for m in judged if not m.outcome(nothing, ALWAYS, NEVER, "raw")[0]]
    found_pairs, _ = ranked(pairs, "raw")
    rank = f"{np.mean(found_pairs):.3f} of {len(found_pairs)}" if found_pairs else "-"
    one = lambda rows, by: auroc([m.top(by) for m in rows], [m.positive for m in rows])
    print(f"{name:12} messages {len(judged)}  AUROC sentences {auroc([s['raw'] for s, _ in sentences], [y for _, y in sentences]):.3f}"
          f" messages {one(judged, 'raw'):.3f}, to neighbours {one(judged, 'relative'):.3f}"
          f" | passed by the engine ({sum(m.positive for m in passed)} of {len(passed)} false) {one(passed, 'raw'):.3f}, to neighbours {one(passed, 'relative'):.3f}"
          f" | pairs ranked {rank}")


def show_rank_in_message(name, messages):
    """Where the faulty sentence stands among its message's, for what the engine missed and all."""
    places = [[sum(o["raw"] > s["raw"] for o in m.sentences if "raw" in o) for s in m.sentences if s["fault"] and "raw" in s]
              for m in messages if m.positive and m.of_meaning]
    first = [min(p) for p in places if p]
    sizes = [sum("raw" in s for s in m.sentences) for m in messages if m.positive and m.of_meaning]
    if first:
        print(f"{name:12} faulty sentence first in {np.mean([p == 0 for p in first]):.2f}, among two {np.mean([p <= 1 for p in first]):.2f} of {len(first)} (sentences a message {np.mean(sizes):.1f})")


def told(f):
    line = f"true flagged {f['flagged']:3}/{f['true']}  found {f['found']:3}/{f['false']} (any flag {f['any flag']})"
    return line + (f"  pairs right {f['right']}/{f['pairs']}" if f["pairs"] else "")


def read(path):
    return [Message(json.loads(line)) for line in open(path, encoding="utf-8")]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("scored")
    a.add_argument("--fitted")
    a.add_argument("--no-facts")
    a = a.parse_args()
    sets = defaultdict(list)
    for m in read(a.scored):
        sets[m.set].append(m)
    cards = {name: sets.pop(name) for name in list(sets) if name.startswith("cards")}
    pairs = {name: pairs_of(rows) for name, rows in sets.items()}
    groups = {**{n: [n] for n in sets}, "unread pairs": ["prose-17", "prose-18"], "unread, all": ["prose-17", "prose-18", "honest-5"],
              "all prose, honest": [n for n in TUNED_ON if n in sets]}
    groups = {name: [n for n in own if n in sets] for name, own in groups.items()}
    print("== ranks, with facts")
    for name, own in groups.items():
        show_ranks(name, [m for n in own for m in sets[n]], [p for n in own for p in pairs[n]])
    for name, own in groups.items():
        show_rank_in_message(name, [m for n in own for m in sets[n]])
    for name in sets:
        if pairs[name]:
            print(name, "ranked by kind:", {k: f"{sum(v)}/{len(v)}" for k, v in sorted(ranked(pairs[name], "raw")[1].items())})
    for name, rows in cards.items():
        one = {m.id: m.sentences[0].get("raw") for m in rows if m.sentences}
        both = [(one[k], one[k[:-4] + "false"]) for k in one if k.endswith(" true") and one.get(k) is not None and one.get(k[:-4] + "false") is not None]
        print(name, f"pairs ranked {np.mean([f > t for t, f in both]):.3f} of {len(both)}, AUROC {auroc([x for p in both for x in p], [0, 1] * len(both)):.3f}")
    if a.no_facts:
        print("== ranks, without facts")
        bare = defaultdict(list)
        for m in read(a.no_facts):
            bare[m.set].append(m)
        # The pairs are found by their facts, which score.py leaves in the line.
        for name, own in groups.items():
            show_ranks(name, [m for n in own for m in bare[n]], [p for n in own for p in pairs_of(bare[n])])
    fitted = read(a.fitted) if a.fitted else []
    tunes = {name: [m for n in TUNED_ON if n in sets and n != name for m in sets[n]] for name in sets}
    if fitted:
        tunes_fitted = {name: fitted for name in sets}

    def report(title, choose, sources):
        print(f"-- {title}")
        have, thresholds, known = {}, {}, {}
        for name, rows in sets.items():
            key = id(sources[name]) if sources[name] is fitted else tuple(n for n in TUNED_ON if n != name)
            known[key] = known.get(key) or choose(sources[name])
            thresholds[name] = known[key]
            have[name] = figures(rows, pairs[name], *known[key])
        for name, own in groups.items():
            total = {k: sum(have[n][k] for n in own) for k in have[own[0]]}
            at = " ".join(f"{x:.2f}" for x in thresholds[own[0]][1:3]) if len(own) == 1 else ""
            print(f"   {name:18} {told(total)}  {at}")

    print("== engine alone")
    report("engine", lambda rows: (nothing, ALWAYS, NEVER, "raw"), tunes)
    print("== engine with the model; thresholds of the other held-out files")
    for by in ("raw", "relative"):
        for what, droppable in DROPPABLE.items():
            report(f"filter of {what}, {by}", lambda rows: (droppable, filter_threshold(rows, droppable, by), NEVER, by), tunes)
        for share in (0.01, 0.02, 0.05):
            report(f"addition, {share:.0%} more true messages, {by}", lambda rows: (nothing, ALWAYS, addition_threshold(rows, share, by), by), tunes)
        droppable = DROPPABLE["claims, names, promises"]
        report(f"filter of claims, names, promises and addition, no more true messages flagged than by the engine, {by}",
               lambda rows: (droppable, *both_thresholds(rows, droppable, by), by), tunes)
    print("== claims, names and promises judged by a logistic regression over both, fitted to the other held-out files")
    for title, use_model in (("engine's signs alone", False), ("both", True)):
        for less in (1.0, 0.75, 0.5):
            def choose(rows):
                by = f"joint {title}"
                mark_joint(rows, fit_joint(rows, use_model), by)
                limit = less * figures(rows, [], nothing, ALWAYS, NEVER, by)["flagged"]
                return joint_threshold(rows, by, limit)
            chosen, have = {}, {}
            for name, rows in sets.items():
                tune = [m for n in TUNED_ON if n in sets and n != name for m in sets[n]]
                key = name if name in TUNED_ON else "rest"
                if key not in chosen:
                    chosen[key] = (fit_joint(tune, use_model), choose(tune))
                w, t = chosen[key]
                mark_joint(rows, w, "joint")
                have[name] = figures(rows, pairs[name], DROPPABLE["claims, names, promises"], NEVER, t, "joint")
            print(f"-- {title}, true messages flagged on the others at most {less:.0%} of the engine's; weights {np.round(chosen['rest'][0], 2)}")
            for name, own in groups.items():
                print(f"   {name:18} {told({k: sum(have[n][k] for n in own) for k in have[own[0]]})}")
    if fitted:
        print("== thresholds of the fitted files")
        for by in ("raw", "relative"):
            droppable = DROPPABLE["unsure statements"]
            report(f"filter of unsure statements, {by}", lambda rows: (droppable, filter_threshold(rows, droppable, by), NEVER, by), tunes_fitted)
            for share in (0.01, 0.02, 0.05):
                report(f"addition, {share:.0%}, {by}", lambda rows: (nothing, ALWAYS, addition_threshold(rows, share, by), by), tunes_fitted)


if __name__ == "__main__":
    main()
