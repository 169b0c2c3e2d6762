export interface Page<T> {
  items: T[];
  /** Opaque; null on the last page. */
  next_cursor: string | null;
}

/** The same page of what each item is made into. */
export const mapPage = <Item, Mapped>(
  { items, next_cursor }: Page<Item>,
  map: (item: Item) => Mapped,
): Page<Mapped> => ({
  items: items.map(map),
  next_cursor,
});
