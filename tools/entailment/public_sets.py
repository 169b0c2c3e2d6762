"""Public sets as groups: a sentence that an edit made false beside the one it was, and sentences with marked spans."""
import difflib
import json
import random
import re
from collections import defaultdict

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(0-9])|\n+")


def sentences(text):
    return [s.strip() for s in SENTENCE.split(text) if s.strip()]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def facts_of(row):
    return sentences(row["request"]["company_context"]["summary"])


def summedits(path, domains):
    """Each edited sentence with its original; the label is of the summary, whose other sentences are as they were."""
    documents = defaultdict(list)
    for row in read(path):
        if row["note"].split("|")[0] in domains:
            documents[row["request"]["company_context"]["summary"]].append(row)
    groups = []
    for rows in documents.values():
        original = next((r for r in rows if r["id"].endswith("_og") and not r["expect"]), None)
        if original is None:
            continue
        was = sentences(original["variant"]["message"])
        items, seen = [{"text": s, "label": 0, "kind": "se-original", "spans": []} for s in was], set(was)
        for row in rows:
            for s in sentences(row["variant"]["message"]):
                if s in seen:
                    continue
                seen.add(s)
                if not row["expect"]:
                    items.append({"text": s, "label": 0, "kind": "se-consistent", "spans": []})
                    continue
                near = difflib.get_close_matches(s, was, 1, 0.6)
                items.append({"text": s, "label": 1, "kind": "se-edited", "spans": changed(near[0], s) if near else []})
                if near:
                    items.append({"text": near[0], "label": 0, "kind": "base", "spans": [], "twin": True})
        groups.append({"id": original["id"], "source": "summedits", "facts": facts_of(original), "items": items})
    return groups


def changed(was, now):
    a, b = was.split(" "), now.split(" ")
    starts = [0]
    for word in b:
        starts.append(starts[-1] + len(word) + 1)
    return [[starts[j1], starts[j2] - 1] for op, _, _, j1, j2 in difflib.SequenceMatcher(None, a, b, False).get_opcodes() if op in ("replace", "insert")]


def spans(path, source, limit, rng):
    groups = []
    rows = read(path)
    rng.shuffle(rows)
    for row in rows[:limit]:
        message, items, at = row["variant"]["message"], [], 0
        marks = [(i, i + len(e["evidence"])) for e in row["expect"] if e["evidence"] and (i := message.find(e["evidence"])) >= 0]
        for s in sentences(message):
            start = message.find(s, at)
            at = start + len(s)
            inside = [[max(0, a - start), min(len(s), b - start)] for a, b in marks if a < at and b > start]
            if len(s.split()) > 3:
                items.append({"text": s, "label": int(bool(inside)), "kind": source, "spans": inside})
        for i in range(0, len(items), 4):
            groups.append({"id": row["id"], "source": source, "facts": facts_of(row), "items": items[i : i + 4]})
    return groups


def read_public(folder, held_domain, begin=1200):
    rng = random.Random(3)
    domains = {"ectsum", "samsum", "news", "podcast", "qmsumm", "scitldr"} - {held_domain}
    return (
        summedits(f"{folder}/summedits-other-domains.jsonl", domains)
        + spans(f"{folder}/ragtruth-data2text-dev.jsonl", "ragtruth", 450, rng)
        + spans(f"{folder}/begin-wow.jsonl", "begin", begin, rng)
    )
