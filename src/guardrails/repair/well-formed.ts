import { takesAn } from './articles.ts';
import { type Draft, hasFiniteVerb, isVerb, textOf } from './draft.ts';
import { leaningOf } from './leaning.ts';

/** Marks that no sentence has side by side: what a cut leaves over. */
const scraps = /,\s*[,.;:!?]|[;:]\s*[.,;]|\(\s*\)|\s[,.;!?](?:\s|$)|[^\S\n]{2,}|\n{3,}|^\s*[,;.]/gm;
/** Words that no sentence ends with when something was to follow. */
const unfinished =
  /\b(?:and|or|but|so|while|whereas|although|because|which|that is|the|a|an|as|than|with|of|your|our|is|are|was|were|such as|including|like|by)\s*[.,;:!?]*$/i;
/** First halves, each with the second that must follow. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/\bnot (?:only|just|merely)\b/i, /\bbut\b|\balso\b|;|—/i],
  [/\bboth\b(?! (?:of|are|ways?|sides|ends))/i, /\band\b/i],
  [/\beither\b(?![\s.?!]*$)/i, /\bor\b/i],
  [/\bneither\b/i, /\bnor\b/i],
  [/\bbetween\b/i, /\band\b|\bs\b|\w+s\b/i],
  [/\bon the one hand\b/i, /\bon the other\b/i],
];
const subordinate =
  /^(?:while|whereas|although|though|since|because|as|if|when|whenever|given that|now that|unless|until|after|before|once)\b/i;
/** Sentences that do without a verb. */
const courtesy = /^(?:congratulations|congrats|thanks|thank you|hats off|kudos|well done)\b/i;
/** Parts of speech that something must follow. */
const openEnd = /^(?:ADP|CCONJ|SCONJ|DET|PART)$/;
/** "a trial would be and you keep": a word is missing between. */
const gap = /\b(?:be|is|are|was|were|a|an|the|to|of|with|your|our|very|more) (?:and|or|but|so)\b/i;
/** "Hi Zofia, so I guess": joins on to nothing. */
const joinedToGreeting = /^[^,.!?]{2,40},? (?:so|and|but|also|or|yet)\b/i;
const ordinals = ['first', 'second', 'third', 'fourth'];
/** "Two things:" announces what must follow. */
const announcement =
  /\b(?:one|two|three|four|a couple of|a few|some|several) (?:\w+ )?(?:things?|reasons?|points?|facts?|observations?|numbers|questions|ideas)\b[^.!?]{0,40}[.:]$/i;

/** Asks for a step of the lead's. */
const ask =
  /\b(?:(?:may|can|could|shall|might|should) (?:i|we)|(?:would|could|can|will|are|do) you|open to|up for|is there a|how about|let me know|tell me|reply|pick)\b|\b(?:does|would|is|works?)\b[^?]{1,60}\?/i;
const sameBeginning = 12;

const opener = (sentence: string): string => /^[\p{L}]+(?=,)/u.exec(sentence)?.[0].toLowerCase() ?? '';

/** Whether a repaired field reads as if it had been written so. What the text before the repair did already is let be. */
export function isWellFormed(before: Draft, after: Draft): boolean {
  const raw = after.field.raw.trim();
  if (raw === '') return false;
  const oldText = before.field.raw;
  if (count(raw, scraps) > count(oldText, scraps)) return false;
  if (imbalance(raw) > imbalance(oldText)) return false;
  const old = before.sentences.map((span) => textOf(before, span));
  const sentences = after.sentences.map((span) => textOf(after, span));
  for (const [index, sentence] of sentences.entries()) {
    if (old.includes(sentence)) continue;
    // A sentence mended in its middle or cut at one end keeps the other end: its own oddities were there before.
    const twins = old.flatMap((one, at) => (sharesEnd(one, sentence) ? [at] : []));
    const known = new Set(twins.flatMap((at) => issuesOf(before, at, old[at]!)));
    if (issuesOf(after, index, sentence).some((issue) => !known.has(issue))) return false;
    const { lead } = after.reading.request;
    const said = (text: string): string =>
      withoutGreeting(text, [lead.first_name, lead.last_name]).slice(0, sameBeginning);
    const begins = old.some((one) => said(one) === said(sentence));
    if (!begins && leaningOf(after, index) !== null) return false;
  }
  if (!keepsEnumerations(before, sentences)) return false;
  const gone = old.filter((one) => !sentences.includes(one));
  if (after.reading.language === 'en' && gone.some((one) => ask.test(one)) && !sentences.some((one) => ask.test(one)))
    return false;
  if (/\?/.test(oldText) && after.field.name === 'message' && !/\?/.test(raw)) return false;
  return endsWell(raw, oldText);
}

function withoutGreeting(text: string, names: string[]): string {
  const greeting = /^[^,!:.]{2,50}[,!:]\s+/.exec(text)?.[0];
  return greeting && names.some((name) => name !== '' && greeting.includes(name)) ? text.slice(greeting.length) : text;
}

const sharesEnd = (one: string, other: string): boolean =>
  one.startsWith(other.slice(0, sameBeginning)) || one.endsWith(other.slice(-sameBeginning));

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

function imbalance(text: string): number {
  let off = 0;
  for (const [open, close] of ['()', '[]', '“”', '„“'])
    if (open !== '„') off += Math.abs(text.split(open!).length - text.split(close!).length);
  return off + ((text.split('"').length - 1) % 2);
}

/** What keeps a text from being a sentence, by name. */
function issuesOf(draft: Draft, index: number, text: string): string[] {
  const { tags, field, reading } = draft;
  const { from, to } = field.sentences[index]!;
  const body = text.replace(/^[-*•\s"“'(]+/, '');
  const issues: string[] = [];
  const add = (issue: string, isIssue: boolean): void => {
    if (isIssue) issues.push(issue);
  };
  add('lower-case', /^\p{Ll}/u.test(body) && !/^\p{Ll}+\p{Lu}/u.test(body));
  add('doubled-word', /\b(\p{L}{2,})\s+\1\b/iu.test(text) && !/\b(?:that that|had had)\b/i.test(text));
  const words = to - from;
  if (reading.language !== 'en') {
    add('short', words < 2 && index > 0);
    return issues;
  }
  add('unfinished', unfinished.test(text));
  for (const [first, second] of pairs) add(first.source, lacksSecond(text, first, second));
  add('but-also', /\bbut also\b/i.test(text) && !/\bnot\b/i.test(text));
  for (const [, article, next] of text.matchAll(/\b(an?) ([\p{L}\d]+)/giu))
    add('article', takesAn(next!) !== (article!.toLowerCase() === 'an') && !/^[A-Z]{2,}/.test(next!));
  const greeting =
    text.length - withoutGreeting(text, [reading.request.lead.first_name, reading.request.lead.last_name]).length;
  const said = greeting > 0 ? text.slice(greeting) : '';
  add('greeted-fragment', !/\?$/.test(text) && /^(?:is|are|was|were|has|have|had|which|who|whose|where)\b/i.test(said));
  const isGreeting = text.includes(reading.request.lead.first_name) || text.includes(reading.request.lead.last_name);
  if (words <= 4 && isGreeting) return issues;
  if (field.name === 'subject') {
    add('short', words < 2);
    return issues;
  }
  add('ends-open', openEnd.test(tags[to - 1] ?? '') && !/["”)]$/.test(text));
  add('gap', gap.test(text));
  add('joined-to-greeting', isGreeting && index < 2 && joinedToGreeting.test(text.slice(0, 60)));
  const hasVerb = hasFiniteVerb(draft, from, to) || /\?$/.test(text) || courtesy.test(body);
  add('no-verb', words > 2 && !hasVerb);
  const lacksMain = !tags.slice(from, to).includes('VERB');
  add('no-main-verb', /^(?:(?:how|what|where|when|why|who) )?(?:do|does|did)\b/i.test(body) && lacksMain);
  add('only-relative', hasOnlyRelative(draft, index));
  add('only-subordinate', isOnlySubordinate(draft, index, body));
  return issues;
}

function lacksSecond(text: string, first: RegExp, second: RegExp): boolean {
  const found = first.exec(text);
  return found !== null && !second.test(text.slice(found.index + found[0].length));
}

const nominal = /^(?:NOUN|PROPN|ADJ)$/;

/** "A cooperative that has been at it." without what is said of it. */
function hasOnlyRelative({ field, tags }: Draft, index: number): boolean {
  const { from, to, isQuestion } = field.sentences[index]!;
  const relative = field.tokens.findIndex(
    ({ folded }, at) => at > from && at < to && /^(?:that|which|who)$/.test(folded) && nominal.test(tags[at - 1]!),
  );
  if (relative < 0 || isQuestion || tags.slice(from, relative).some(isVerb)) return false;
  let groups = 0;
  for (let at = relative; at < to; at += 1) {
    const goesOn =
      isVerb(tags[at - 1]) || ((tags[at - 1] === 'ADV' || tags[at - 1] === 'PART') && isVerb(tags[at - 2]));
    if (isVerb(tags[at]) && !goesOn) groups += 1;
  }
  return groups < 2;
}

/** "While you run 40 vans." without what it was while of. */
function isOnlySubordinate({ field, tags }: Draft, index: number, text: string): boolean {
  const { from, to } = field.sentences[index]!;
  if (!subordinate.test(text) || (/\?$/.test(text) && /^(?:when|once)\b/i.test(text))) return false;
  const comma = field.tokens.findIndex((token, at) => at > from && at < to && /^[,:–—-]|^\s[–—-]/.test(token.gap));
  if (comma < 0) return true;
  return !tags.slice(comma, to).some(isVerb);
}

/** Ordinals have what they count from, numbered lines run on, and what is announced follows. */
function keepsEnumerations(before: Draft, sentences: string[]): boolean {
  const kept = new Set(sentences);
  const old = before.sentences.map((span) => textOf(before, span));
  for (const [at, ordinal] of ordinals.entries()) {
    const uses = (list: string[], word: string): boolean => list.some((sentence) => opener(sentence).startsWith(word));
    if (at > 0 && uses(sentences, ordinal) && !uses(sentences, ordinals[at - 1]!) && uses(old, ordinals[at - 1]!))
      return false;
  }
  const numbers = sentences.flatMap((sentence) => /^(\d)[.)]\s/.exec(sentence)?.[1] ?? []).map(Number);
  if (numbers.some((number, at) => number !== at + 1)) return false;
  return old.every((sentence, at) => {
    const next = old[at + 1];
    if (!kept.has(sentence) || next === undefined || kept.has(next)) return true;
    return !/:$/.test(sentence) && !announcement.test(sentence);
  });
}

/** With a mark, or as it ended before: a closing or a name. */
function endsWell(text: string, before: string): boolean {
  if (/[.!?…)"”,]$/.test(text)) return true;
  const lastLine = (of: string): string => of.trim().split('\n').at(-1)!.trim();
  return lastLine(text) === lastLine(before) || !/[.!?…)"”,]$/.test(before.trim());
}
