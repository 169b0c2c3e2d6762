import { wordsOf } from './facts.ts';
import type { Change, Maker } from './mutant.ts';
import { pick } from './random.ts';
import { stemOf } from './read-numbers.ts';

/** Roles that a hasty seller takes for one another. */
const near: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:CEO|Chief Executive.*)$/u, ['CFO', 'COO']],
  [/^(?:CFO|Chief Financial Officer)$/u, ['CEO', 'COO']],
  [/^(?:CTO|Chief Technology Officer)$/u, ['CIO', 'CEO']],
  [/^(?:CIO|CISO)$/u, ['CTO', 'CFO']],
  [/^(?:COO|Chief Operating Officer)$/u, ['CFO', 'CEO']],
  [/^(?:Owner|Founder|Co-founder|Co-owner)$/iu, ['Head of Sales', 'Finance Director']],
];
const areas = ['Finance', 'Sales', 'Purchasing', 'Human Resources', 'Logistics', 'IT', 'Marketing', 'Quality'];
const longForm: Readonly<Record<string, string>> = {
  CEO: 'chief executive officer',
  CFO: 'chief financial officer',
  CTO: 'chief technology officer',
  COO: 'chief operating officer',
  CIO: 'chief information officer',
  CISO: 'chief information security officer',
  CMO: 'chief marketing officer',
};
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function anotherRole(title: string, random: () => number): string | undefined {
  const named = near.find(([pattern]) => pattern.test(title));
  if (named) return pick(named[1], random);
  const others = areas.filter((area) => !title.toLowerCase().includes(area.toLowerCase()));
  const area = pick(others, random)!;
  if (/^(?:Head|Director|VP|Vice President) of /iu.test(title)) return `${/^[\w ]+? of /iu.exec(title)![0]}${area}`;
  if (/^[\p{L}& -]+ (?:Manager|Director|Lead|Officer|Supervisor|Coordinator)$/u.test(title))
    return `${area} ${title.split(' ').at(-1)}`;
  return undefined;
}

/** The lead's title where the message says it of the lead: "as Head of Sales", "as a plant manager", "CFO at Acme". */
export const changeRoles: Maker = (base, random) => {
  const { lead } = base.request;
  if (lead.title === '' || !/^[\p{L}&/ -]+$/u.test(lead.title)) return [];
  const { message } = base.variant;
  const from = base.sentences[0]?.start ?? 0;
  const title = quoted(lead.title);
  const company = quoted(lead.company_name.split(' ')[0]!);
  const shapes = [
    new RegExp(
      `\\b(?:[Aa]s|[Bb]eing|[Yy]ou are|[Yy]ou're|role as|job as|work as)(?: an? | the | )(${title})\\b`,
      'giu',
    ),
    new RegExp(`(?<![\\p{L}])(${title})(?= (?:at|of|for|with) (?:the )?${company})`, 'giu'),
  ];
  const match = shapes.flatMap((shape) => [...message.matchAll(shape)]).find(({ index }) => index >= from);
  if (match === undefined) return [];
  const end = match.index + match[0].length;
  const start = end - match[1]!.length;
  const changes: Change[] = [];
  const other = anotherRole(lead.title, random);
  const isLower = match[1] === match[1]!.toLowerCase();
  if (other !== undefined && !wordsOf(other).every((word) => base.facts.stems.has(stemOf(word)))) {
    const said = isLower ? other.replace(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()) : other;
    const article = /\b(an?) $/iu.exec(message.slice(Math.max(0, start - 4), start))?.[1];
    const text =
      article === undefined
        ? said
        : `${/^[aeiouAEIO]/u.test(said) && !/^(?:uni|one)/iu.test(said) ? 'an' : 'a'} ${said}`;
    changes.push({ kind: 'role', start: start - (article === undefined ? 0 : article.length + 1), end, text });
  }
  const same = longForm[lead.title] ?? (isLower ? lead.title : lead.title.toLowerCase());
  if (same !== match[1] && !/\p{Lu}{2}/u.test(lead.title) && longForm[lead.title] === undefined)
    changes.push({ kind: 'role reworded', start, end, text: same });
  else if (longForm[lead.title] !== undefined && !/\ban? $/u.test(message.slice(0, start)))
    changes.push({ kind: 'role reworded', start, end, text: same });
  return changes;
};
