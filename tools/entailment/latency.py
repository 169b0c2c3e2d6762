"""p50 and p95 of a message of 100 words, one thread. python latency.py MODEL.onnx TOKENIZER.json CORPUS.jsonl"""
import sys
import time

import numpy as np
import onnxruntime

from bert import Packer
from measure import facts_of_request, sentences_of
from public_sets import read

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
packer = Packer(sys.argv[2], 128)
rows = [r for r in read(sys.argv[3]) if 85 <= len(r["variant"]["message"].split()) <= 115][:100] * 3
wall, own, tokens = [], [], []
for row in rows:
    w, c = time.perf_counter(), time.process_time()
    packed = packer.pack(facts_of_request(row["request"]), sentences_of(row["variant"]))
    feed = dict(zip(("ids", "positions", "segments", "blocks"), (np.array([p], np.int64) for p in packed[:4])))
    session.run(None, feed)
    wall.append((time.perf_counter() - w) * 1e3); own.append((time.process_time() - c) * 1e3); tokens.append(len(packed[0]))
for name, times in (("wall", wall), ("processor", own)):
    print(name, "ms p50 %.1f p95 %.1f" % tuple(np.percentile(times, [50, 95])), "messages", len(rows), "tokens", int(np.mean(tokens)))
