/**
 * LOCAL_DETECTOR=./examples/onnx-detector/detector.mjs, with DETECTOR_MODEL the folder of model.onnx, tokenizer.json and
 * tokenizer_config.json. It needs: npm install --no-save onnxruntime-node @huggingface/tokenizers
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { createTokenDetector } from './token-detector.mjs';

const folder = process.env.DETECTOR_MODEL;
if (!folder) throw new Error('DETECTOR_MODEL must name the folder of model.onnx and tokenizer.json');
const json = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));

const session = await InferenceSession.create(join(folder, 'model.onnx'));
const tensor = (numbers) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);

export const detect = createTokenDetector({
  tokenizer: new Tokenizer(await json('tokenizer.json'), await json('tokenizer_config.json')),
  classify: async (ids) => {
    const inputs = { input_ids: tensor(ids), attention_mask: tensor(ids.map(() => 1)) };
    return (await session.run(inputs)).logits.data;
  },
});
