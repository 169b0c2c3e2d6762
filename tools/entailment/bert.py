"""BERT of a sentence encoder, loaded from its ONNX file, over packed input: facts once, then each sentence by itself.

A sentence sees the facts and itself; the facts see only themselves, and no sentence sees another. A message is one
pass, two twins are judged by the same facts in the same pass, and what is judged of one sentence never depends on
which others stand beside it.
"""
import math
import re

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

HIDDEN, HEADS = 384, 12


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)

    def forward(self, x, mask, drop):
        b, n, _ = x.shape
        split = lambda y: y.view(b, n, HEADS, HIDDEN // HEADS).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        # Written out: the fused attention's backward pass costs twice as much on a CPU.
        att = (q * (HIDDEN // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        y = (att.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, HIDDEN)
        x = self.n1(x + (F.dropout(self.o(y), drop, True) if drop else self.o(y)))
        y = self.down(F.gelu(self.up(x)))
        return self.n2(x + (F.dropout(y, drop, True) if drop else y))


class Packed(nn.Module):
    """Inputs: ids, positions, segments [B,N]; blocks [B,N]: 0 facts, 1.. sentence, -1 padding. Out: a logit a token;
    that of a sentence is at its first token, those of the others say which words are at fault."""

    def __init__(self, layers):
        super().__init__()
        self.word = nn.Embedding(30522, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.segment = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.pool = nn.Linear(HIDDEN, HIDDEN)
        self.judge = nn.Linear(HIDDEN, 1)
        self.spot = nn.Linear(HIDDEN, 1)

    def forward(self, ids, positions, segments, blocks, drop=0.0):
        key, query = blocks.unsqueeze(1), blocks.unsqueeze(2)
        seen = ((key == 0) | (key == query)) & (key >= 0)
        mask = (~seen).unsqueeze(1).to(self.norm.weight.dtype) * -1e4
        x = self.norm(self.word(ids) + self.position(positions) + self.segment(segments))
        for layer in self.layers:
            x = layer(x, mask, drop)
        return self.judge(torch.tanh(self.pool(x))).squeeze(-1), self.spot(x).squeeze(-1)


def load_onnx(path):
    """The encoder's weights; MatMul weights have no name of their own and are found by the bias added after them."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    have = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant":
            have[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    made_by = {out: node for node in graph.node for out in node.output}
    matrix = {}
    for node in graph.node:
        if node.op_type == "Add":
            for a, b in (node.input, reversed(list(node.input))):
                source = made_by.get(b)
                if a in have and source is not None and source.op_type == "MatMul" and source.input[1] in have:
                    matrix[a] = have[source.input[1]]
    find = lambda end: next(name for name in have if name.endswith(end))
    layers = 1 + max(int(m[1]) for name in have if (m := re.search(r"layer\.(\d+)\.", name)))
    model = Packed(layers)
    put = lambda parameter, value: parameter.data.copy_(torch.tensor(np.array(value)))
    for module, name in ((model.word, "word"), (model.position, "position"), (model.segment, "token_type")):
        put(module.weight, have[find(f"embeddings.{name}_embeddings.weight")])
    norm = lambda module, name: (put(module.weight, have[find(name + ".weight")]), put(module.bias, have[find(name + ".bias")]))
    norm(model.norm, "embeddings.LayerNorm")
    for at, layer in enumerate(model.layers):
        p = f"layer.{at}."
        for module, name in (
            (layer.q, "attention.self.query"), (layer.k, "attention.self.key"), (layer.v, "attention.self.value"),
            (layer.o, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"),
        ):
            bias = next(n for n in have if n.endswith(p + name + ".bias"))
            put(module.bias, have[bias])
            put(module.weight, matrix[bias].T)
        norm(layer.n1, p + "attention.output.LayerNorm")
        norm(layer.n2, p + "output.LayerNorm")
    return model


NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen"
).split()
NUMBER = re.compile(r"\d[\d.,:]*\d|\d|\b(?:" + "|".join(NUMBER_WORDS) + r")(?:[ -](?:" + "|".join(NUMBER_WORDS) + r"))*\b", re.I)


def mask_numbers(text):
    """Numbers are the ledger's: to the model all are one. Also where each character of the result stood."""
    parts, where, last = [], [], 0
    for m in NUMBER.finditer(text):
        parts.append(text[last : m.start()]); where.extend(range(last, m.start()))
        parts.append("0"); where.append(m.start()); last = m.end()
    parts.append(text[last:]); where.extend(range(last, len(text)))
    return "".join(parts), where


class Packer:
    CLS, SEP = 101, 102

    def __init__(self, tokenizer_path, max_facts=160, max_sentence=64):
        from tokenizers import Tokenizer

        self.tok = Tokenizer.from_file(tokenizer_path)
        self.tok.no_padding(); self.tok.no_truncation()
        self.max_facts, self.max_sentence = max_facts, max_sentence
        self.cache = {}

    def encode(self, text):
        if text not in self.cache:
            masked, where = mask_numbers(text)
            e = self.tok.encode(masked, add_special_tokens=False)
            spans = [(where[a], where[b - 1] + 1) for a, b in e.offsets]
            self.cache[text] = (e.ids, spans)
        return self.cache[text]

    def choose(self, facts, sentences):
        """Facts within the limit, in their order: the first (who it is), then those that share most words."""
        coded = [self.encode(f)[0] for f in facts]
        if sum(map(len, coded)) <= self.max_facts:
            return [i for c in coded for i in c]
        words = {i for s in sentences for i in self.encode(s)[0] if i > 3000}
        rank = sorted(range(len(facts)), key=lambda i: (i > 0, -len(words & set(coded[i])) / math.sqrt(8 + len(coded[i]))))
        left, keep = self.max_facts, set()
        for i in rank:
            if len(coded[i]) <= left:
                keep.add(i); left -= len(coded[i])
        return [t for i in sorted(keep) for t in coded[i]]

    def pack(self, facts, sentences):
        ids = [self.CLS] + self.choose(facts, sentences) + [self.SEP]
        start = len(ids)
        positions, segments, blocks, heads = list(range(start)), [0] * start, [0] * start, []
        for at, s in enumerate(sentences, 1):
            part = [self.CLS] + self.encode(s)[0][: self.max_sentence] + [self.SEP]
            heads.append(len(ids))
            ids += part; positions += range(start, start + len(part))
            segments += [1] * len(part); blocks += [at] * len(part)
        return ids, positions, segments, blocks, heads

    def collate(self, packed):
        n = max(len(p[0]) for p in packed)
        pad = lambda rows, value: torch.tensor([r + [value] * (n - len(r)) for r in rows])
        return pad([p[0] for p in packed], 0), pad([p[1] for p in packed], 0), pad([p[2] for p in packed], 0), pad([p[3] for p in packed], -1)
