interface Identified {
  request_id: string;
}

type Streams<Items extends Record<string, Identified>> = { [Name in keyof Items]: AsyncIterable<Items[Name]> };

/** What the streams have of one id; absent in those that have none. */
export type Joined<Items extends Record<string, Identified>> = Identified & { [Name in keyof Items]?: Items[Name] };

/** Walks streams that are each in the order of request_id side by side, in constant memory. */
export async function* joinById<Items extends Record<string, Identified>>(
  streams: Streams<Items>,
): AsyncGenerator<Joined<Items>> {
  const iterators = Object.entries(streams).map(([name, stream]) => ({
    name,
    iterator: stream[Symbol.asyncIterator](),
  }));
  const heads = await Promise.all(
    iterators.map(async ({ name, iterator }) => ({ name, iterator, item: await iterator.next() })),
  );
  try {
    for (;;) {
      const open = heads.filter(({ item }) => !item.done);
      if (open.length === 0) return;
      const first = open.map(({ item }) => item.value.request_id as string).reduce((a, b) => (b < a ? b : a));
      const joined: Record<string, unknown> = { request_id: first };
      for (const head of open) {
        if (head.item.value.request_id !== first) continue;
        joined[head.name] = head.item.value;
        head.item = await head.iterator.next();
      }
      yield joined as Joined<Items>;
    }
  } finally {
    await Promise.all(iterators.map(({ iterator }) => iterator.return?.()));
  }
}
