import { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { ChainHead, Checkpoint } from '../store/checkpoint-store.ts';
import type { Store } from '../store/store.ts';

const headerSchema = z.strictObject({
  checkpoint_id: z.string(),
  at: z.string(),
  chains: z.int().min(0),
  root: z.string(),
  key_id: z.string(),
  signature: z.string(),
});
const headSchema = z.strictObject({
  request_id: z.string(),
  tenant: z.string(),
  seq: z.int().min(0),
  hash: z.string(),
});

/** As JSON lines: the checkpoint, then its heads by request_id. */
export async function* exportCheckpoint(
  store: Pick<Store, 'checkpoints'>,
  checkpoint: Checkpoint,
): AsyncGenerator<string> {
  yield `${JSON.stringify(checkpoint)}\n`;
  for await (const head of store.checkpoints.streamHeads(checkpoint.checkpoint_id)) yield `${JSON.stringify(head)}\n`;
}

/** Lines of a checkpoint that was exported, and what they are called in messages. */
export interface CheckpointSource {
  name: string;
  lines: AsyncIterable<string>;
}

const parseLine = <Value>(schema: z.ZodType<Value>, text: string, line: number, name: string): Value => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new DomainError('invalid', `Line ${line} of ${name} is no ${line === 1 ? 'checkpoint' : 'head of one'}`, {
      cause: error,
    });
  }
};

/** What exportCheckpoint has written. Throws 'invalid' naming the line which is not. */
export async function readCheckpoint({
  name,
  lines,
}: CheckpointSource): Promise<{ checkpoint: Checkpoint; heads: AsyncIterable<ChainHead> }> {
  const reader = lines[Symbol.asyncIterator]();
  async function* heads(): AsyncGenerator<ChainHead> {
    for (let line = 2; ; line += 1) {
      const { value, done } = await reader.next();
      if (done) return;
      yield parseLine(headSchema, value, line, name);
    }
  }
  return { checkpoint: parseLine(headerSchema, (await reader.next()).value ?? '', 1, name), heads: heads() };
}
