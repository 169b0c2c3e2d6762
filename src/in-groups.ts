interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * One command for many callers: what is asked for while a command is under way goes together into the next one, so that
 * nobody waits for company and one command at a time is under way. `write` gives a result for each item, in order; a command that fails rejects for each of its
 * items, at most `most` of which it gets.
 */
export function inGroups<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  most = 100,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;

  const writeGroup = async (): Promise<void> => {
    const group = waiting.slice(0, most);
    waiting = waiting.slice(most);
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [place, one] of group.entries()) one.resolve(results[place]!);
    } catch (error) {
      for (const one of group) one.reject(error);
    }
  };

  const writeAll = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) await writeGroup();
    isBusy = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isBusy) void writeAll();
    });
}
