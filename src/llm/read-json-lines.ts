/** The objects of a file of JSON lines; a line that is none says nothing of any call, and is left out. */
export const readJsonLines = <Line extends object>(text: string): Line[] =>
  text.split('\n').flatMap((line) => {
    try {
      const value: unknown = line.trim() === '' ? null : JSON.parse(line);
      return typeof value === 'object' && value !== null ? [value as Line] : [];
    } catch {
      return [];
    }
  });
