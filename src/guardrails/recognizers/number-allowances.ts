import { genericStems } from '../data/generic-words.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { mentionsLead } from './mentions-lead.ts';
import { isHeadOfName, isInCompanyName, nameWithNumber } from './number-of-name.ts';
import { happened, idioms, meeting, ownThings, proposing, results, slots, worked } from './number-patterns.ts';
import { isProposedWeek } from './proposed-week.ts';
import { isOfKnown, smallTalk } from './small-talk.ts';

/** Why a number needs no source: the name of the allowance, or null. */
export function numberAllowance(
  reading: Reading,
  field: FieldReading,
  quantity: Quantity,
  sentence: Sentence,
): string | null {
  const text = field.normal.folded;
  const said = text.slice(sentence.start, sentence.end);
  const around = text.slice(Math.max(0, quantity.start - 24), quantity.end + 24);
  const idiom = idioms.exec(around);
  if (idiom) {
    const at = Math.max(0, quantity.start - 24) + idiom.index;
    if (at < quantity.end && at + idiom[0].length > quantity.start) return 'idiom';
  }
  if (isFigureOfSpeech(text, sentence, quantity)) return 'idiom';
  if (/^\d{3} (?:working|business|trading) days\b/.test(text.slice(quantity.start, quantity.end + 16)))
    return 'calendar';
  if (quantity.kind === 'count' && isLabel(text, quantity)) return 'label';
  if (quantity.kind === 'count' && isHeadOfName(reading, text, quantity)) return 'name';
  if (isProposedWeek(reading, field, quantity, sentence)) return 'proposed slot';
  if (isListMark(field, quantity, sentence)) return 'list mark';
  if (
    /\b(?:next|coming|other|following) $/.test(text.slice(Math.max(0, quantity.start - 10), quantity.start)) &&
    quantity.kind !== 'money' &&
    quantity.values[0]! < 1e7 &&
    (quantity.kind === 'duration' || quantity.values[0]! <= 12)
  )
    return 'calendar';
  if (
    /\bmy (?:inner |own )?$/.test(text.slice(Math.max(0, quantity.start - 10), quantity.start)) &&
    /^-year-old/.test(text.slice(quantity.end))
  )
    return 'small talk';
  // Where the message says what it adds up, it can be added up.
  if (
    worked.test(text.slice(Math.max(0, quantity.start - 40), quantity.start)) &&
    quantity.kind !== 'ratio' &&
    !/\b(?:taken together|together|in all|altogether|combined)\b/.test(said)
  )
    return 'worked out';
  if (
    quantity.kind === 'ratio' &&
    /(?:^|[,;:–—-] ?|\b(?:and|but|so) )(?:if|suppose|say|imagine)\b[^.;!?]*$/u.test(
      text.slice(sentence.start, quantity.start),
    ) &&
    !/\byour\b/.test(said)
  )
    return 'hypothetical';
  if (isSomeDay(text, sentence, quantity)) return 'calendar';
  if (isHypothetical(said, text.slice(sentence.start, quantity.start))) return 'hypothetical';
  if (isGuessedHalf(text, sentence, quantity)) return 'idiom';
  if (quantity.values[0]! <= 8 && isListHead(quantity, text.slice(quantity.end, sentence.end))) return 'list follows';
  if (quantity.kind === 'count' && quantity.values[0] === 1 && quantity.per === 0) return 'small talk';
  if (
    /\ball (?:of the )?$/.test(text.slice(Math.max(0, quantity.start - 11), quantity.start)) &&
    quantity.nouns.every((stem) => genericStems.has(stem)) &&
    quantity.values[0]! <= 5
  )
    return 'said before';
  if (
    quantity.kind === 'measure' &&
    sentence.isQuestion &&
    !/\b(?:your|their|its|our|the|with|across|over) (?:\p{L}+ )?$/u.test(
      text.slice(Math.max(0, quantity.start - 16), quantity.start),
    ) &&
    !mentionsLead(reading, field, sentence)
  )
    return 'asked';
  const isAsking = sentence.isQuestion || proposing.test(said);
  if (
    quantity.kind === 'time' &&
    !sentence.isQuestion &&
    (happened.test(said) ||
      (/\d/.test(text.slice(quantity.start, quantity.end)) && isOfDay(reading, field, said, sentence)))
  )
    return null;
  if (quantity.kind === 'time') return isAsking || !results.test(said) ? 'proposed slot' : null;
  if (quantity.kind === 'month' && reading.ledger.words.has(text.slice(quantity.start, quantity.end))) return 'name';
  if (quantity.kind === 'month')
    return /\b(?:since|last|back in|your)\s$/.test(text.slice(Math.max(0, quantity.start - 9), quantity.start)) ||
      (!sentence.isQuestion &&
        /\b(?:\p{L}+ed|was|were|had|went|began|broke|fell|rose|tore|won|ran|came|took|got|made|saw|left|lost|sold|hit)\b/u.test(
          said,
        ) &&
        !proposing.test(said))
      ? null
      : 'proposed slot';
  if (quantity.kind === 'date') {
    if (quantity.values[0]! > 9000 || goalNamesDate(reading)) return null;
    if (!sentence.isQuestion && happened.test(said)) return null;
    return isAsking && !/\b(?:since|launched|announced|opened|founded|raised|closed|acquired|signed|went)\b/.test(said)
      ? 'proposed slot'
      : null;
  }
  if (
    quantity.kind === 'ratio' &&
    sentence.isQuestion &&
    /^half\b/.test(text.slice(quantity.start, quantity.end)) &&
    !/\bwith $/.test(text.slice(Math.max(0, quantity.start - 5), quantity.start))
  )
    return 'asked';

  if (
    quantity.kind === 'duration' &&
    quantity.unit === 's' &&
    quantity.values[0]! >= 86_400 &&
    isAsking &&
    !results.test(said) &&
    /\b(?:in|within|for|about|notice|from now|time|ahead|away|of) ?/.test(
      text.slice(Math.max(0, quantity.start - 8), quantity.start),
    ) &&
    !/\b(?:your|our|we|clients?|customers?)\b/.test(said) &&
    !mentionsLead(reading, field, sentence)
  )
    return 'calendar';
  if (quantity.kind === 'duration' && quantity.unit === 's') {
    const seconds = quantity.values[0]!;
    if (seconds >= 30 && seconds <= 2.5 * 3600) {
      const goalMatch = meeting.test(said) || sentence.isQuestion || sentence.to - sentence.from <= 8;
      const clause = clauseText(text, sentence, quantity);
      const isResult =
        results.test(clause) &&
        !/\b(?:call|chat|demo|walk ?through|conversation|meeting|of your time|within the next)\b/.test(clause);
      if (goalMatch && !isResult) return 'meeting duration';
    }
    return null;
  }
  if (quantity.kind === 'count' || quantity.kind === 'ordinal') {
    const small = smallTalk(reading, field, quantity, sentence);
    if (small) return small;
  }
  if (isOffered(text, sentence, quantity)) return 'offered';
  if (quantity.kind === 'count' && quantity.values[0]! <= 10 && !isFrequency(text, quantity)) {
    const nouns = quantity.nouns.slice(0, 3);
    const owner = text.slice(Math.max(0, quantity.start - 8), quantity.start);
    if (isOwnThing(nouns, reading) && !/\b(?:your|their|its|our|with|across|over) $/.test(owner))
      return 'about the message';
    if (
      /^\s(?:of (?:us|you|them|these|those)|together|separately|ways?|more|or)\b/.test(text.slice(quantity.end)) &&
      !isOfKnown(field, quantity) &&
      quantity.values[0]! <= 3
    )
      return 'small talk';
    if (
      nouns.length === 0 &&
      quantity.values[0]! <= 2 &&
      /\b(?:the|these|those|between|all|any|of) $/.test(text.slice(Math.max(0, quantity.start - 9), quantity.start))
    )
      return 'small talk';
    if (quantity.values[0] === 0) return 'small talk';
  }
  if (
    quantity.kind === 'ordinal' &&
    /\b(?:a|the) $/.test(text.slice(Math.max(0, quantity.start - 4), quantity.start)) &&
    quantity.values[0] === 3 &&
    quantity.nouns.some((noun) => ownThings.test(noun))
  )
    return 'small talk';
  return reading.ledger.folded.includes(nameWithNumber(field, quantity)) || isInCompanyName(reading, text, quantity)
    ? 'name'
    : null;
}

/** "For one hotel or fifty", "half of it is paper and the other half patience", "a room of four-year-olds", "every third hour". */
function isFigureOfSpeech(text: string, sentence: Sentence, { kind, start, end }: Quantity): boolean {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  if (kind === 'count' && /\bone (?:\p{L}+ )?or (?:even |maybe |perhaps )?$/u.test(before)) return true;
  if (/-olds\b/.test(after.slice(0, 10)) || /^[- ]?year-olds$/.test(text.slice(start, end + 5).trim())) return true;
  if (kind === 'ordinal')
    return /\bevery $/.test(before) && /^ (?:second|minute|hour|day|week|month|year)\b/.test(after);
  const isHalf = kind === 'ratio' && /^(?:one )?half$/.test(text.slice(start, end));
  // "The less magical half of touring" is a part that no one measured.
  if (
    isHalf &&
    /\b(?:the|that) (?:\p{L}+ )?\p{L}+ $/u.test(before) &&
    !/\b(?:northern|southern|eastern|western|upper|lower|other|remaining|whole) $|\b(?:the|that) (?:\p{L}+ )?(?:of|in|on|for|at|with|to|than|is|are|was|were) $/u.test(
      before,
    )
  )
    return true;
  return isHalf && (/\bthe other half\b/.test(after) || (/\bthe other $/.test(before) && /\bhalf\b/.test(before)));
}

/** "Found again three years on, when a letter asks": of no day, where nothing is told of the past or of what is "yours". */
function isSomeDay(text: string, sentence: Sentence, quantity: Quantity): boolean {
  if (quantity.kind !== 'duration' || quantity.limit !== '' || quantity.per > 0) return false;
  const clause = clauseText(text, sentence, quantity);
  return (
    /^ (?:on|later|down the (?:line|road|track))(?:[,.;:!?]|$| (?:is|are|can|may|might|it|when|someone|somebody|nobody|they)\b)/.test(
      text.slice(quantity.end, quantity.end + 32),
    ) && !/\b(?:has|have|had|was|were|did|since|your|you|our|we)\b|'ve\b/.test(clause)
  );
}

const offering =
  /\b(?:(?:i|we)(?:'d| would|'ll| will| can| could| might| may)|(?:shall|may|might|could|can) (?:i|we)|would you (?:like|care)|let (?:me|us)) [^.,;:!?]*\b(?:send|show|try|test|load|bring|lend|leave|take|set up|run|scan|draw|do|bring|prepare|put|care for|start with|begin with)\b[^.,;:!?]*$/;
/** More are no sample. */
const mostOffered = 100;

/** "I would send you ten kits to try": of what is offered, and of nobody's past, place or gain. */
function isOffered(text: string, sentence: Sentence, quantity: Quantity): boolean {
  const before = text.slice(sentence.start, quantity.start);
  return (
    quantity.kind === 'count' &&
    quantity.values[0]! <= mostOffered &&
    offering.test(before) &&
    !/\b(?:your|our|other|more|how|why|what|that|which|who|already) (?:\p{L}+ )?$|\b(?:how|why|what|that|which|who)\b/u.test(
      before,
    ) &&
    !results.test(clauseText(text, sentence, quantity)) &&
    !/^ (?:\p{L}+ )?(?:more|others?|times|clients?|customers?|years?|users?|of your)\b/u.test(text.slice(quantity.end))
  );
}

const guessing =
  /\b(?:i(?:'d| would| might)? (?:guess|imagine|suspect|bet|wager|suppose|say|think)|my guess is|perhaps|maybe|probably|presumably|no doubt|must be)\b[^.,;:!?]*$/;

/** "I'd guess that half the sweat of a lift goes into the rigging": of the matter, not of the lead's own. */
function isGuessedHalf(text: string, sentence: Sentence, { kind, start, end, limit }: Quantity): boolean {
  if (kind !== 'ratio' || limit !== '' || text.slice(start, end) !== 'half') return false;
  const after = text.slice(end, sentence.end);
  return guessing.test(text.slice(sentence.start, start)) && !/\b(?:you|your|our|we|its|their)\b/.test(after);
}

/** "If one van in ten came back early, would you notice?" */
const isHypothetical = (said: string, before: string): boolean =>
  /(?:^|[,;:–—-] ?|\b(?:and|but|so|or) )(?:even )?(?:if|suppose|supposing|imagine|say|were)\b[^.;!?]*$/u.test(before) &&
  (/\b(?:would|could|might|were|should)\b/u.test(said) || /\b(?:if|suppose|imagine|say) (?:\S+ )?$/.test(before)) &&
  !/\b(?:your|you|since|we|our)\b/u.test(before.slice(before.search(/\b(?:if|suppose|supposing|imagine|say|were)\b/u)));

/** "Three routes: phone, email and a web form": the number is that of what follows. */
function isListHead({ kind, values }: Quantity, after: string): boolean {
  const items = kind === 'count' ? /^[^.,:;!?\n]{0,40}:\s([^.;:!?\n]+)/.exec(after)?.[1] : undefined;
  return items?.split(/,? (?:and|or|then) |, /).length === values[0];
}

/** "Twice a day", "four times a year", "late twice this month". */
const isFrequency = (text: string, quantity: Quantity): boolean =>
  quantity.nouns.includes('time') &&
  /^(?:\stimes)?\s(?:a|an|per|each|every|this|last|in a)\s(?:day|week|month|quarter|year|shift|season|night|hour)\b/u.test(
    text.slice(quantity.end, quantity.end + 28),
  );

/** Of the lead's day, and nothing is proposed: "your two sittings at 18:00 and 20:00". */
const isOfDay = (reading: Reading, field: FieldReading, said: string, sentence: Sentence): boolean =>
  !slots.test(said) && (/\byour\b/.test(said) || mentionsLead(reading, field, sentence));

/** The goal's own date is the one to propose; any other is wrong. */
const goalNamesDate = ({ ledger }: Reading): boolean =>
  ledger.sources.some(
    ({ pointer, quantities }) => pointer === '/goal' && quantities.some(({ kind }) => kind === 'date'),
  );

/** "Day 24", "page two", "Year 9": which one, not how many. */
const isLabel = (text: string, quantity: Quantity): boolean =>
  /\b(?:day|page|frame|year|grade|level|part|chapter|step|line|row|question|round|slide|figure|version|option|item|key stage|tab|screen|draft) $/.test(
    text.slice(Math.max(0, quantity.start - 12), quantity.start),
  ) &&
  !/^\s?\p{L}/u.test(
    text.slice(quantity.end).replace(/^ (?:and|or|of|on|in|to|is|was|at|for|then|starts?|ends?)\b/, ''),
  );

const qualifier =
  /^(?:quick|short|brief|simpl|small|specif|possibl|differ|concret|practic|honest|more|good|plain|tini|littl)/;

/** A thing of the letter itself: "two questions", "three short lines"; not one that the request speaks of. */
function isOwnThing(nouns: string[], { ledger }: Reading): boolean {
  const head = nouns.find((noun) => !qualifier.test(noun));
  return head !== undefined && ownThings.test(head) && !ledger.contextStems.has(head) && nouns.indexOf(head) <= 1;
}

function clauseText(text: string, sentence: Sentence, quantity: Quantity): string {
  const before = text.slice(sentence.start, quantity.start);
  const after = text.slice(quantity.end, sentence.end);
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'));
  const to = after.search(/[,;:]/);
  return before.slice(from + 1) + text.slice(quantity.start, quantity.end) + (to < 0 ? after : after.slice(0, to));
}

function isListMark(field: FieldReading, quantity: Quantity, sentence: Sentence): boolean {
  return (
    quantity.start === sentence.start &&
    /^\d{1,2}[.)]\s/.test(field.normal.folded.slice(quantity.start, quantity.start + 5)) &&
    quantity.values[0]! <= 10
  );
}
