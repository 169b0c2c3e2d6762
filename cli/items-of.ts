interface ListPage<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** Every item of a list that the service answers in pages. */
export async function* itemsOf<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<ListPage<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | null | undefined;
  do {
    const page = await read({ limit: 100, ...(cursor ? { cursor } : {}) });
    yield* page.items;
    cursor = page.next_cursor;
  } while (cursor);
}
