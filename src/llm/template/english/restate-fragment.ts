import { readsAlone } from '../english-topic.ts';
import { finite, isParticiple, isPlural } from '../sentences/clause-verbs.ts';
import { lowerAdjective, lowerStart } from '../sentences/lower-start.ts';
import { joinWords, type Word } from '../sentences/read-document.ts';
import { fromGerund, isBaseVerb, secondPerson } from '../sentences/verbs.ts';
import { findVerb, preposition, type Restated, type Subject, withText, you } from './predicate.ts';

/** Verbs that go on with a preposition. */
const specialising = /^(?:speciali[sz]e|work|focus|deal|cater|invest|operate|trade)$/;
const firmLike =
  /(?:er|or|ist|firm|company|group|agency|shop|practice|charity|school|museum|bakery|studio|museum|clinic|library|resort|hotel|workshop|yard|mill|farm|lab|laboratory|club|council|university|institute|brewery|factory|railway|station|marketplace|nursery|sawmill|bank|union|co-op|cooperative|startup|start-up|business|district|borough|municipality|college|airline|arena|broker|foundry|quarry|winery|dairy|marina|estate|house|homes)$/;

const counted =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundreds|dozens)$/;

/** What one makes or moves rather than has. */
const measure = /^(?:tonnes?|tons?|kg|kilos?|litres?|liters?|hectolitres?|gallons?|bottles|units|pieces|percent)$/;

/** Whether a word may begin the object of a participle; "ordering app", "reporting firm" are nouns. */
const takesObject = (next: Word, after: Word | undefined): boolean =>
  next.tag !== 'NOUN' ||
  /[^s]s$/.test(next.folded) ||
  readsAlone(next.folded) ||
  /^(?:and|or)$/.test(after?.folded ?? '') ||
  /,/.test(after?.gap ?? '');

/** "Gluten-free bakery supplying 230 supermarkets", "Farm insurer that backs …", "180 vans, all with solar panels". */
export function restateFragment(words: Word[], subject: Subject): Restated | null {
  for (let at = 1; at < Math.min(words.length - 2, 8); at += 1) {
    const word = words[at]!;
    if (/[,;:(]/.test(word.gap)) break;
    const base = fromGerund(word.folded);
    const before = words[at - 1]!;
    const isOpen = !preposition.test(words[at + 1]!.folded) || specialising.test(base ?? '');
    if (
      base &&
      /^(?:NOUN|PROPN)$/.test(before.tag) &&
      // "Small-group walking holidays": a noun within an adjective walks no holidays.
      before.gap !== '-' &&
      !/^(?:and|or)$/.test(words[at + 1]!.folded) &&
      isOpen &&
      takesObject(words[at + 1]!, words[at + 2])
    ) {
      const rest = words.slice(at);
      const verbs = rest.map((one, place) => {
        const joined = place > 0 && rest[place - 1]!.folded === 'and' ? fromGerund(one.folded) : null;
        if (place === 0) return withText(one, base);
        if (joined && one.tag === 'VERB') return withText(one, joined);
        return one.folded === 'its' ? withText(one, 'your') : one;
      });
      return { clause: `you ${joinWords(verbs)}`, words: verbs, kind: 'you' };
    }
    const after = words[at + 1]!;
    if (/^(?:that|which|who)$/.test(word.folded) && secondPerson(after.folded) && !finite.test(after.folded))
      return you(words.slice(at + 1), 0);
  }
  const head = words[0]!;
  // "32-room hotel": a number that is part of what it is.
  if (!counted.test(head.folded) || words[1]?.gap === '-') return describeFirm(words, subject);
  const noun = words.find(({ tag }) => tag === 'NOUN');
  if (findVerb(words, 1) >= 0 || words[1]?.tag === 'VERB' || measure.test(noun?.folded ?? '')) return null;
  if (words.some(({ gap, tag, folded }) => /,/.test(gap) && tag === 'VERB' && isBaseVerb(folded))) return null;
  if (!words.slice(1).some(({ tag }) => tag === 'NOUN') || /^\s?%/.test(words[1]?.gap ?? '')) return null;
  // "8,200 shops order at least weekly"
  if (
    words.some(
      (word, at) =>
        at > 1 && word.gap === ' ' && /[^s]s$|^people$/.test(words[at - 1]!.folded) && isBaseVerb(word.folded),
    )
  )
    return null;
  const said = joinWords([withText(head, lowerStart(head.text)), ...words.slice(1)]);
  const items = said.split(', ');
  const plain = items.filter((item, at) => at === 0 || counted.test(item.split(/[\s-]/)[0]!));
  // "58 coaches, nine of them electric" is no list.
  const isList = plain.length > 1 && !/ and /.test(said) && !/\bof (?:them|which)\b/.test(said);
  const list = isList ? `${plain.slice(0, -1).join(', ')} and ${plain.at(-1)}` : said;
  return { clause: `you have ${list}`, words, kind: 'have' };
}

/** Whether nothing in it may be a verb of its own: "brake hoses for truck makers", but not "samples travel by courier". */
const isNominal = (words: readonly Word[]): boolean =>
  !words.some((word, at) => {
    if (at === 0) return secondPerson(word.folded) !== null && words[1]?.tag === 'NOUN' && !/-/.test(words[1].gap);
    if (/[:(]/.test(word.gap) || word.tag === 'AUX' || finite.test(word.folded)) return true;
    if (isBaseVerb(word.folded) && isPlural(words[at - 1]!)) return true;
    return word.tag === 'VERB' && !word.folded.endsWith('ing') && !isParticiple(words, at);
  });

/** "Beach resort on Koh Lanta": what the company is. */
function describeFirm(words: Word[], { companyName }: Subject): Restated | null {
  const end = words.findIndex(
    ({ tag, gap }, at) => at > 0 && (!/^(?:NOUN|ADJ|PROPN)$/.test(tag) || !/^[ -]$/.test(gap)),
  );
  const named = end < 0 ? words : words.slice(0, end);
  const last = named.at(-1)!;
  if (last.tag === 'NOUN' && !firmLike.test(last.folded) && readsAlone(joinWords(named)) && isNominal(words))
    return {
      clause: `your business is ${joinWords([withText(words[0]!, lowerStart(words[0]!.text)), ...words.slice(1)])}`,
      words,
      kind: 'is',
    };
  if (last.tag !== 'NOUN' || !firmLike.test(last.folded) || findVerb(words, named.length) >= 0) return null;
  if (words.some(({ gap }, at) => at > 0 && /[,:;(]/.test(gap)) || words[0]!.tag === 'DET') return null;
  const first = words[0]!;
  const start = first.tag === 'ADJ' ? lowerAdjective(first.text) : lowerStart(first.text);
  const article = /^(?:[aei]|o(?!ne(?![a-z]))|u(?!ni|se|ti)|hono|hour)/i.test(start) ? 'an' : 'a';
  const said = joinWords([withText(first, start), ...words.slice(1)]);
  return { clause: `${companyName} is ${article} ${said}`, words, kind: 'is' };
}
