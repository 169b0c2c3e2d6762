"""Cards (corpus/FORMAT.md: a request in short, then pairs of sentences) as groups of training-group.ts's form."""
import difflib
import re

from public_sets import changed

LINE = re.compile(r"(?<=[.!?…])[\"'’”)\]]*\s+|\n+")
PAIR = re.compile(r"- ([a-z-]+) \| T: (.+?)(?: \| F: (.+))?$")


def read_cards(path):
    """[{fields}, [(kind, true, false or None)]] of a file of cards."""
    cards = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("## "):
            cards.append(({}, []))
        elif pair := PAIR.match(line):
            cards[-1][1].append(pair.groups())
        elif ": " in line:
            name, value = line.split(": ", 1)
            cards[-1][0][name] = value
    return cards


def facts_of_card(card):
    """As factsOfRequest in training-group.ts writes a request."""
    facts = [f"You are {card.get('lead', '')} at {card.get('company', '')}."]
    facts += [s.strip() for s in LINE.split(card.get("summary", "")) if s.strip()]
    lists = ", ".join(card[name].replace("; ", ", ") for name in ("keywords", "tech", "industry") if card.get(name))
    if lists:
        facts.append(f"Keywords: {lists}.")
    facts.append(f"Our goal: {card.get('goal', '')}.")
    if sender := card.get("sender"):
        head, *more = re.split(r"; ?(?=offer: |facts: )", sender)
        told = dict(part.split(": ", 1) for part in more if ": " in part)
        facts.append(f"We are {head}. {told.get('offer', '')}".strip())
        facts += [f"We: {fact.strip()}." for fact in told.get("facts", "").split("; ") if fact.strip()]
    return facts


def groups_of_cards(paths):
    groups = []
    for path in paths:
        for at, (card, pairs) in enumerate(read_cards(path)):
            items = []
            for kind, true, false in pairs:
                if false is None:
                    items.append({"text": true, "label": 0, "kind": "ok", "spans": []})
                    continue
                alike = difflib.SequenceMatcher(None, true.split(), false.split(), False).ratio() > 0.5
                spans = changed(true, false) if alike else []
                items.append({"text": false, "label": 1, "kind": kind, "spans": spans})
                asserts = kind not in ("hedged", "asked", "general")
                items.append({"text": true, "label": 0, "kind": "base" if asserts else "ok", "spans": [], "twin": True})
            groups.append({"id": f"{path}#{at}", "source": "cards", "facts": facts_of_card(card), "items": items})
    return groups
