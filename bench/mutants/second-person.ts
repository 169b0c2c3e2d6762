import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { baseOfThird, baseVerbs } from './verbs.ts';

const lowerFirst = (text: string): string =>
  /^\p{Lu}(?:\p{Lu}|[\p{L}-]*\p{Lu})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
/** What a sentence of this shape would leave half turned. */
const unfit =
  /\b(?:which|who|whose|that|it|they|he|she|we|one|itself|their|them|us|our|is its|but|while|whereas|also)\b|\band (?:is|has|was|can|every|each)\b|[;:()"“]/iu;

/** Third-person verbs joined to the first by "and": "develops and operates". */
const joinedVerbs = (text: string): string =>
  text.replace(/(\band |, )([a-z]+)\b/gu, (all, joint: string, verb: string) => {
    const base = baseOfThird.get(verb);
    return base === undefined || joint === ', ' ? all : `${joint}${base}`;
  });

/** A third-person verb left alone after a comma or "and" shows a list of verbs that was not wholly turned. */
const isWhole = (text: string): boolean => {
  const words = text.match(/(?:, |\band )([a-z]+)\b(?= (?:the|a|an|its|your|them|to|in|for|on|\d))/gu) ?? [];
  const unknown = /\b(?:and|or) ([a-z]+s) (?:a|an|the|its|your|\d)/u.exec(text)?.[1];
  const isTurnedHalf = /\band \p{L}+(?:ates|izes|ises|ifies|eeps|uns|ets) /u.test(text);
  return (
    unknown === undefined && !isTurnedHalf && !words.some((one) => baseOfThird.has(one.replace(/^(?:, |and )/u, '')))
  );
};

const own = (text: string): string => text.replace(/\bits\b/gu, 'your').replace(/\bits own\b/gu, 'your own');

const states: Readonly<Record<string, string>> = {
  Founded: 'were founded',
  Established: 'were established',
  Based: 'are based',
  Headquartered: 'are headquartered',
  Managed: 'are managed',
  Owned: 'are owned',
  Funded: 'are funded',
  Certified: 'are certified',
  Opened: 'opened',
  Open: 'are open',
  Won: 'won',
};
/** A word that after a first word in -s shows that it was a noun: "Reports go home". */
const finite =
  /^(?:come|go|arrive|get|stay|last|leave|reach|happen|may|might|will|should|need|still|often|mostly|rarely)$/u;

function byState(words: readonly string[]): string | null {
  const state = states[words[0]!];
  return state === undefined || words.length < 3 ? null : `You ${state} ${words.slice(1).join(' ')}`;
}

function byVerb(words: readonly string[]): string | null {
  const base = baseOfThird.get(words[0]!.toLowerCase());
  if (base === undefined || words.length < 3) return null;
  // "Trains with 40 seats" and "Ships to order" look alike: a noun is followed by a preposition as often as a verb is.
  if (/^(?:of|with|per|is|are|were|was|have|has|and|run|runs|from|per|take|must|can)$/u.test(words[1]!)) return null;
  if (/^(?:and|,)$/u.test(words[1]!) || finite.test(words[1]!) || baseVerbs.has(words[1]!)) return null;
  if (/\b(?:make up|account for|are|have)\b/u.test(words.join(' '))) return null;
  return joinedVerbs(`You ${base} ${words.slice(1).join(' ')}`);
}

function byPluralNoun(words: readonly string[]): string | null {
  const at = [1, 2].find((place) => baseVerbs.has(words[place] ?? '') && /[a-z]s$/u.test(words[place - 1] ?? ''));
  if (at === undefined || words.length < at + 3) return null;
  if (words.slice(0, at).some((word, place) => place > 0 && !/^[a-z-]+$/u.test(word))) return null;
  if (
    !/^\p{Lu}?[a-z-]+$/u.test(words[0]!) ||
    /^(?:it|its|this|these|those|all|most|some|each|every|about|in|at|on)$/iu.test(words[0]!)
  )
    return null;
  if (baseOfThird.has(words[0]!.toLowerCase()) && at > 1) return null;
  return `Your ${lowerFirst(words.join(' '))}`;
}

/**
 * A sentence of a summary told to the lead, or null where its shape is none that can be turned safely: "Runs 14
 * stores", "Acme runs 14 stores", "It runs 14 stores", "The plant runs day and night", "Drivers take orders by phone".
 */
function inSecondPerson(sentence: string, company: string): string | null {
  const text = sentence.trim().replace(/[.;]$/u, '').replace(/\s+/gu, ' ');
  if (text.length > 140 || text.length < 18) return null;
  const names = [company, company.split(' ').slice(0, 2).join(' '), company.split(' ')[0]!, 'It', 'The company'];
  const name = names.find((one) => text.startsWith(`${one} `));
  const rest = name === undefined ? text : text.slice(name.length + 1);
  if (unfit.test(rest) || (name === undefined && text.includes(company.split(' ')[0]!))) return null;
  const words = rest.split(' ');
  const isNamed = name !== undefined;
  const hasFinite = words.slice(2).some((word) => baseOfThird.has(word) || word === 'are' || word === 'is');
  const isOwn = !isNamed && /^(?:Its|The)$/u.test(words[0]!) && /^[a-z]/u.test(words[1] ?? '') && hasFinite;
  const told =
    !isNamed && !/^\p{Lu}/u.test(rest)
      ? null
      : (byState(words) ??
        byVerb(words) ??
        (isOwn ? `Your ${words.slice(1).join(' ')}` : isNamed ? null : byPluralNoun(words)));
  if (told === null || !isWhole(told)) return null;
  return `${own(told)}.`;
}

/** A sentence of a summary, and the same told to the lead. */
export interface Restatement {
  readonly sentence: string;
  readonly told: string;
}

/** The sentences of a request's summary that can be told in the second person. */
export function restatements(request: PersonalizeRequest): Restatement[] {
  return request.company_context.summary.split(/(?<=[.;!?])\s+/u).flatMap((sentence) => {
    const told = inSecondPerson(sentence, request.lead.company_name);
    return told === null ? [] : [{ sentence, told }];
  });
}
