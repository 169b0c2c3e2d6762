export interface Sample<Item> {
  add(item: Item): void;
  readonly items: Item[];
}

/** Items spread evenly over a sequence of unknown length, the same ones each time; at most `most` of them. */
export function createSample<Item>(most: number): Sample<Item> {
  let items: Item[] = [];
  let seen = 0;
  let stride = 1;
  return {
    add(item) {
      if (seen++ % stride !== 0) return;
      items.push(item);
      if (items.length <= most) return;
      items = items.filter((_, index) => index % 2 === 0);
      stride *= 2;
    },
    get items() {
      return items;
    },
  };
}
