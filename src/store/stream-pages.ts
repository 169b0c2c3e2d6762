/** Streams in pages, each starting after the last item of the one before: no server-side cursor is held open. */
export async function* streamPages<Item, Position>(
  first: Position,
  positionOf: (item: Item) => Position,
  readAfter: (position: Position) => Promise<Item[]>,
): AsyncGenerator<Item> {
  let position = first;
  for (;;) {
    const items = await readAfter(position);
    yield* items;
    const last = items.at(-1);
    if (last === undefined) return;
    position = positionOf(last);
  }
}
