import { leadFields, leadKeys } from './lead-fields.ts';

type Named = [RegExp, (index: string) => string];

const labels: Named[] = [
  ...leadKeys.map((key): Named => [new RegExp(`^/lead/${key}$`), () => leadFields[key].label]),
  [/^\/company_context\/summary$/, () => 'Company summary'],
  [/^\/company_context\/keywords\/(\d+)$/, (index) => `Keyword ${Number(index) + 1}`],
  [/^\/company_context\/tech_stack\/(\d+)$/, (index) => `Tech stack ${Number(index) + 1}`],
  [/^\/goal$/, () => 'Goal'],
  [/^\/sender\/name$/, () => 'Sender name'],
  [/^\/sender\/company$/, () => 'Sender company'],
  [/^\/sender\/offer$/, () => 'Offer'],
  [/^\/lead\/facts\/(\d+)(?:\/text)?$/, (index) => `Fact ${Number(index) + 1} of the lead`],
  [/^\/company_context\/facts\/(\d+)(?:\/text)?$/, (index) => `Company fact ${Number(index) + 1}`],
  [/^\/sender\/facts\/(\d+)(?:\/text)?$/, (index) => `Sender fact ${Number(index) + 1}`],
  [/^\/industry$/, () => 'Industry'],
  [/^\/thread\/(\d+)\/sent_at$/, (index) => `Date of earlier message ${Number(index) + 1}`],
  [/^\/thread\/(\d+)\/subject$/, (index) => `Subject of earlier message ${Number(index) + 1}`],
  [/^\/thread\/(\d+)\/\w+$/, (index) => `Earlier message ${Number(index) + 1}`],
];

/** What a person calls the place a JSON pointer (or an allowance) stands for. */
export function describeSource(source: string): string {
  if (source.startsWith('allowance:')) return `General rule: ${source.slice(10).replaceAll(/[-_]/g, ' ')}`;
  for (const [pattern, label] of labels) {
    const match = pattern.exec(source);
    if (match) return label(match[1] ?? '');
  }
  return source;
}
