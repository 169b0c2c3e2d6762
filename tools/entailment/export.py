"""Writes a checkpoint as int8 ONNX with its card. python export.py --model last.pt --encoder E --tokenizer T --out DIR [...]"""
import argparse
import hashlib
import json
import os
import shutil

import torch
from torch import nn
from onnxruntime.quantization import QuantType, quantize_dynamic

from bert import load_onnx


class Scores(nn.Module):
    """Only what a caller needs: the logit at each token that opens a sentence is read off by the caller."""

    def __init__(self, packed):
        super().__init__()
        self.packed = packed

    def forward(self, ids, positions, segments, blocks):
        judge, spot = self.packed(ids, positions, segments, blocks)
        return judge, spot


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main():
    a = argparse.ArgumentParser()
    for name in ("model", "encoder", "tokenizer", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--data", nargs="*", default=[], help="files it was trained on, for the card")
    a.add_argument("--measured", help="what measure.py wrote")
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    model = load_onnx(a.encoder)
    model.load_state_dict(torch.load(a.model))
    full, small = f"{a.out}/model-fp32.onnx", f"{a.out}/model.onnx"
    one = torch.ones(1, 12, dtype=torch.long)
    names = ["ids", "positions", "segments", "blocks"]
    torch.onnx.export(
        Scores(model).eval(), (one, one, one, one * 0), full, input_names=names, output_names=["judge", "spot"],
        dynamic_axes={n: {0: "batch", 1: "tokens"} for n in names + ["judge", "spot"]}, opset_version=17, dynamo=False,
    )
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
    os.remove(full)
    shutil.copy(a.tokenizer, f"{a.out}/tokenizer.json")
    card = json.load(open(os.path.join(os.path.dirname(__file__), "card.template.json")))
    card["files"] = {f: {"sha256": sha256(f"{a.out}/{f}"), "bytes": os.path.getsize(f"{a.out}/{f}")} for f in ("model.onnx", "tokenizer.json")}
    card["training_data"] = {os.path.basename(f): sha256(f) for f in a.data}
    card["encoder"]["sha256"] = sha256(a.encoder)
    if a.measured:
        card["metrics"] = json.load(open(a.measured))
    json.dump(card, open(f"{a.out}/card.json", "w"), indent=2)


main()
