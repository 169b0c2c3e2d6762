import type { ChainHead } from './checkpoint-store.ts';

/** The heads of pages 0, 1, ... until one is missing. */
export async function* streamHeadPages(
  readPage: (page: number) => Promise<{ heads: ChainHead[] }[]>,
): AsyncGenerator<ChainHead> {
  for (let page = 0; ; page += 1) {
    const [found] = await readPage(page);
    if (!found) return;
    yield* found.heads;
  }
}
