import { open } from 'node:fs/promises';
import { z } from 'zod';
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

const parseLine = <Value>(schema: z.ZodType<Value>, text: string, line: number, path: string): Value => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`Line ${line} of ${path} is no ${line === 1 ? 'checkpoint' : 'head of one'}`, { cause: error });
  }
};

/**
 * What exportCheckpoint has written to a file. Throws an Error where there is no such file, or one that names the line
 * which is not.
 */
export async function readCheckpoint(
  path: string,
): Promise<{ checkpoint: Checkpoint; heads: AsyncIterable<ChainHead> }> {
  const file = await open(path);
  const lines = file.readLines()[Symbol.asyncIterator]();
  async function* heads(): AsyncGenerator<ChainHead> {
    try {
      for (let line = 2; ; line += 1) {
        const { value, done } = await lines.next();
        if (done) return;
        yield parseLine(headSchema, value, line, path);
      }
    } finally {
      await file.close();
    }
  }
  try {
    return { checkpoint: parseLine(headerSchema, (await lines.next()).value ?? '', 1, path), heads: heads() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
