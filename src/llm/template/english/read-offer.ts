import { readsAlone } from '../english-topic.ts';
import { lowerStart } from '../sentences/lower-start.ts';
import { joinWords, readSentences, type Word } from '../sentences/read-document.ts';
import { fromGerund, isBaseVerb, secondPerson } from '../sentences/verbs.ts';

/** What is offered, as sentences: how a message says it plainly, and the thing itself where it is one. */
export interface EnglishOffer {
  /** Without a full stop: "we offer a route planner". The first letter is that of a word within a sentence. */
  clause: string;
  /** "a route planner"; null where it is no noun phrase. */
  thing: string | null;
}

/** What a firm does for others, rather than what its customers do with its help. */
const ofSender = new Set(
  `help provide build make supply sell design deliver develop run manage handle offer train teach host let give bring
  produce print install maintain repair lend rent lease`.split(/\s+/),
);
const hasSubject = /^(?:we|our|i|my|us)\b|^(?:this|it|there|the [\p{L}-]+) (?:is|are|has|can|lets|helps)\b/iu;
/** Never the plural of a noun, or hardly ever. */
const plainlyVerb =
  /^(?:sends|makes|provides|builds|lets|gives|takes|turns|keeps|finds|delivers|automates|connects|collects|reads|writes|brings|simplifies)$/;
const ofReader = /\b(?:your|you)\b/i;

const vowel = /^(?:[aeio]|u(?!ni|se|ti)|hono|hour|8|11\b|18\b|SMS|MR|HR|ML|SAP|FM|LED|XR)/;
const withArticle = (text: string): string => `${vowel.test(text) ? 'an' : 'a'} ${text}`;

/** The words up to a preposition, relative or comma: they decide whether an article is needed. */
function headOf(words: readonly Word[]): Word[] {
  const end = words.findIndex(
    ({ tag, gap, folded }, at) =>
      at > 0 &&
      (/[,:;(–—]/.test(gap) ||
        /^(?:ADP|SCONJ|PRON|AUX|ADV|PART)$/.test(tag) ||
        /^(?:that|which|to|built|made|with|for)$/.test(folded)),
  );
  return words.slice(0, end < 0 ? words.length : end);
}

const isDetermined = ({ tag, folded }: Word): boolean =>
  tag === 'DET' || tag === 'NUM' || /^(?:a|an|the|our|my|your|some|one|two|three|\d.*)$/.test(folded);

function thingOf(words: Word[]): string {
  const head = headOf(words);
  const text = joinWords([{ ...words[0]!, text: lowerStart(words[0]!.text) }, ...words.slice(1)]);
  const noun = joinWords(head);
  const last = head.at(-1)!;
  const isList = /\band\b/.test(joinWords(words)) && / and /.test(text.slice(0, 60)) && !/^(?:a|an)\b/.test(text);
  const isName = last.tag === 'PROPN' || head[0]!.tag === 'PROPN';
  if (isDetermined(words[0]!) || readsAlone(noun) || isList || isName) return text;
  return withArticle(text);
}

/** An offer of any form as what a sender says of it; a form that cannot be read is quoted behind a neutral lead-in. */
export function readOffer(text: string, senderCompany: string | null): EnglishOffer {
  const words = readSentences(text)[0] ?? [];
  const [first, second] = words;
  const quoted: EnglishOffer = { clause: `this is what we offer: “${text}”`, thing: null };
  if (!first || !second) return first ? { clause: `we offer ${lowerStart(text)}`, thing: lowerStart(text) } : quoted;
  const rest = joinWords(words.slice(1));
  if (hasSubject.test(text)) return { clause: lowerStart(first.text) === 'i' ? text : startLower(text), thing: null };
  if (senderCompany && text.toLowerCase().startsWith(senderCompany.toLowerCase())) return { clause: text, thing: null };
  const name = lowerStart(first.text).toLowerCase();
  const opensObject =
    /^(?:DET|PRON|NUM|ADV|PART|ADP)$/.test(second.tag) || /^(?:your|their|the|a|an)$/.test(second.folded);
  const said = (base: string): EnglishOffer => ({
    clause:
      ofSender.has(base) && !(ofReader.test(rest) && base !== 'help' && !/^(?:you)\b/.test(rest))
        ? `we ${base} ${rest}`
        : `we help you ${base} ${rest}`,
    thing: null,
  });
  if (name === 'help' || name === 'helps' || name === 'helping') return { clause: `we help ${rest}`, thing: null };
  const isPlural = second.tag === 'NOUN' && /[^s]s$/.test(second.folded);
  const verbish = opensObject || isPlural || (first.tag === 'VERB' && second.tag !== 'NOUN');
  if (
    isBaseVerb(name) &&
    (verbish || (first.tag === 'VERB' && ofSender.has(name)) || (first.tag === 'VERB' && first.text !== first.folded))
  )
    return said(name);
  const base = secondPerson(name);
  if (base && (first.tag === 'VERB' || plainlyVerb.test(name)) && !/^(?:are|were|have|do|go)$/.test(base))
    return { clause: `we ${base} ${rest}`, thing: null };
  const gerund = fromGerund(name);
  // "polishing pads", "planning routes": a thing or a deed.
  if (gerund && isPlural && words.length === 2 && name !== 'helping')
    return { clause: `what we offer is ${lowerStart(first.text)} ${rest}`, thing: null };
  if (gerund && (opensObject || isPlural) && !/^(?:ADP|ADV)$/.test(second.tag)) return said(gerund);
  if (!words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN')) return quoted;
  const thing = thingOf(words);
  return { clause: `we offer ${thing}`, thing };
}

const startLower = (text: string): string => {
  const [first = ''] = text.split(/\s/, 1);
  return lowerStart(first) + text.slice(first.length);
};
