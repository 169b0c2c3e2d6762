/** What others published on the same tasks, by the beginning of the file's name; the sources are in the sets' README. */
const published: Readonly<Record<string, readonly string[]>> = {
  ragtruth: [
    'F1: flag everything 78.3 (whole test set), GPT-4-turbo 78, LettuceDetect base 88, large 89',
    'AUROC: lexical overlap .666, LettuceDetect large .897',
  ],
  summedits: ['balanced accuracy, mean of all domains: GPT-4 82.1, human 90.9'],
  d2t: ['a related set (GPT-4 on Quintd): recall .81 at a false-positive rate of .39'],
  begin: ['none given for this part'],
};

export const publishedFor = (name: string): readonly string[] =>
  Object.entries(published).find(([start]) => name.startsWith(start))?.[1] ?? [];
