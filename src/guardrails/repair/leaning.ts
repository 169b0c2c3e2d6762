import { lexiconLanguages } from '../data/languages.ts';
import { type Rule, readLexicon } from '../lexicons/read-lexicon.ts';
import { type Draft, isNoun, isVerb, spanOf, textOf } from './draft.ts';
import type { Span } from './span.ts';

/** How a sentence leans on the one before it: by words that can go, or so that it cannot stand without it. */
export type Leaning =
  | { readonly kind: 'connective'; readonly strip: Span }
  /** `means`: the whole of what was said ("that"), or a thing named in it ("it", "they"). */
  | { readonly kind: 'anaphor'; readonly means: 'all' | 'thing' };

const openers = new Map<string, Rule[]>(
  lexiconLanguages.map((language) => [language, readLexicon(language, 'leaning-openers')]),
);
const free = new Map<string, Rule[]>(
  lexiconLanguages.map((language) => [language, readLexicon(language, 'free-openers')]),
);

/** How a sentence begins that speaks of the meeting or of the writer. */
const ownWord =
  /^(?:i|we|my|our|could|would|may|might|shall|can|how|what|who|where|when|do|does|is|are|if|perhaps|maybe|let|tell|just)\b/;

/** A remark of so few words without a verb is about what was just said: "Impressive!", "Congratulations." */
const remark = 3;

export function leaningOf(draft: Draft, index: number): Leaning | null {
  const { field, reading } = draft;
  const sentence = field.sentences[index]!;
  const folded = field.normal.folded.slice(sentence.start, sentence.end);
  const rules = openers.get(reading.language) ?? [];
  let from = greetingLength(draft, index);
  const begin = from;
  for (;;) {
    const rest = folded.slice(from);
    if ((free.get(reading.language) ?? []).some(({ pattern }) => pattern.test(rest))) break;
    const rule = rules.find(({ pattern }) => pattern.test(rest));
    if (!rule) break;
    if (rule.id.includes('/anaphor'))
      return { kind: 'anaphor', means: rule.id.endsWith('-pronoun') && !/^(?:both|such)/.test(rest) ? 'thing' : 'all' };
    from += rule.pattern.exec(rest)![0].length;
  }
  const means = isRemark(draft, index) ? 'all' : pointsBack(draft, index, from);
  if (means) return { kind: 'anaphor', means };
  // What "however" sets against a statement falls with it; an ask or a word of the writer's own stands.
  if (from > begin && !draft.field.sentences[index]!.isQuestion && !ownWord.test(folded.slice(from)))
    return { kind: 'anaphor', means: 'all' };
  if (from > begin) return { kind: 'connective', strip: spanOf(field, sentence.start + begin, sentence.start + from) };
  const also = /^(?:\S+ ){1,3}also /.exec(folded);
  if (!also) return null;
  const end = sentence.start + also[0].length;
  return { kind: 'connective', strip: spanOf(field, end - 'also '.length, end) };
}

/** "Hi Ji-won, " before what the first sentence says. */
function greetingLength({ field, reading }: Draft, index: number): number {
  if (index > 0) return 0;
  const { lead } = reading.request;
  const sentence = field.sentences[index]!;
  const greeting = /^[^,!:.]{2,50}[,!:]\s+/.exec(field.normal.text.slice(sentence.start, sentence.end))?.[0] ?? '';
  return [lead.first_name, lead.last_name].some((name) => name !== '' && greeting.includes(name)) ? greeting.length : 0;
}

function isRemark(draft: Draft, index: number): boolean {
  const { field, tags } = draft;
  const { from, to, start } = field.sentences[index]!;
  const followsOnLine = !/\n\s*$/.test(field.normal.text.slice(0, start)) && index > 0;
  if (tags.length === 0 || !followsOnLine || to - from > remark) return false;
  return /[.!]$/.test(textOf(draft, draft.sentences[index]!)) && !tags.slice(from, to).some(isVerb);
}

const plural = /^(?:they|them|their|theirs|themselves)$/;
const personal = /^(?:he|him|his|she|her|hers)$/;
const thing = /^(?:it|its|itself)$/;
const pointing = /^(?:this|that|these|those|such)$/;
const timeOrMessage =
  /^(?:week|month|year|quarter|morning|afternoon|evening|summer|winter|autumn|fall|spring|season|time|day|email|e|message|note|letter|line)$/;
/** Named as when, not as what. */
const isTime =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:week|month|year|quarter|morning|afternoon|evening|season|time|day|minute|hour)s?)$/;
/** A number of what is not said: "try a few for one month". */
const elliptic = /^(?:a few|some|any|another|ones?|several|many)(?= (?:for|on|in|at|by|to|with|this|next)\b|[,.?!])/;
/** Before a "that" which stands for something, rather than opens a clause. */
const beforePronoun =
  /^(?:about|on|for|with|of|to|like|from|by|after|behind|if|is|would|does|could|how|why|whether|than|and|or|do|doing|did)$/;

/** Whether an English sentence has, from an offset on, a pronoun for something that it does not name before. */
function pointsBack({ field, tags, reading }: Draft, index: number, offset: number): 'all' | 'thing' | null {
  if (tags.length === 0) return null;
  const { tokens } = field;
  const sentence = field.sentences[index]!;
  const { lead } = reading.request;
  const isGreeted = (text: string): boolean => lead.first_name.includes(text) || lead.last_name.includes(text);
  let named = false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const { folded, start } = tokens[at]!;
    if (start < sentence.start + offset) continue;
    const next = at + 1 < sentence.to ? tokens[at + 1]!.folded : '';
    const word = folded.split("'")[0]!;
    if (!named && (plural.test(word) || personal.test(word))) return 'thing';
    if (!named && thing.test(word) && !isExpletive(field.normal.folded.slice(start, sentence.end))) return 'thing';
    const isKnown = tokens.slice(sentence.from, at).some(({ stem }) => stem === tokens[at + 1]?.stem);
    const before = at > sentence.from ? tokens[at - 1]!.folded : '';
    const isClosed = next === '' || /^[,.;:?!)]/.test(tokens[at + 1]!.gap);
    if (pointing.test(word) && !isKnown && isPronoun(word, before, isClosed ? '' : next, tags[at + 1], named))
      return 'all';
    if (!named && elliptic.test(field.normal.folded.slice(start, sentence.end)) && before !== 'no') return 'thing';
    if ((word === 'too' || word === 'either') && at === sentence.to - 1) return 'all';
    if (
      (isNoun(tags[at]) && !isTime.test(folded) && !isGreeted(tokens[at]!.text)) ||
      /^(?:some|every|any|no)(?:one|body|thing)|who(?:ever)?|what$/.test(folded)
    )
      named = true;
  }
  return null;
}

function isPronoun(word: string, before: string, next: string, tag: string | undefined, named: boolean): boolean {
  if (timeOrMessage.test(next)) return false;
  if (word === 'such') return next !== 'as' && !named;
  const standsAlone = next === '' || tag === 'AUX' || tag === 'VERB' || tag === 'ADP' || tag === 'CCONJ';
  if (word === 'that' && next === '') return !named || beforePronoun.test(before) || before === 'watch';
  if (word === 'that' && before === 'call') return true;
  if (word === 'that') return beforePronoun.test(before) && (standsAlone || isNoun(tag));
  return standsAlone ? !named || word === 'this' : true;
}

/** "it would help to", "it makes sense", "is it possible": stands for what follows. */
const isExpletive = (rest: string): boolean =>
  /^it(?:'s|'d)? (?:(?:be|is|was|would|might|may|could|will|ever|even|all) )*(?:\w+ ){0,2}(?:possible|sense|worth|helpful?|useful|good|great|easier|easy|hard|fair|ok|okay|suits?|helps?|works?|takes?|to|that|if|when|at all)\b/.test(
    rest,
  );
