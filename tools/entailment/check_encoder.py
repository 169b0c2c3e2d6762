"""The loaded encoder gives what its ONNX file gives. python check_encoder.py MODEL.onnx TOKENIZER.json"""
import sys

import numpy as np
import onnxruntime
import torch

from bert import Packer, load_onnx

model, packer = load_onnx(sys.argv[1]).eval(), Packer(sys.argv[2])
ids, positions, segments, blocks, _ = packer.pack(["A creamery near Thirsk makes four blue cheeses."], [])
session = onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
feed = {"input_ids": [ids], "attention_mask": [[1] * len(ids)], "token_type_ids": [segments]}
known = session.run(None, {i.name: np.array(feed[i.name], np.int64) for i in session.get_inputs()})[0]
with torch.no_grad():
    x = model.norm(model.word(torch.tensor([ids])) + model.position(torch.tensor([positions])) + model.segment(torch.tensor([segments])))
    for layer in model.layers:
        x = layer(x, torch.zeros(1, 1, 1, 1), 0.0)
print("largest difference", float(np.abs(x.numpy() - known).max()), "of", float(np.abs(known).max()))
