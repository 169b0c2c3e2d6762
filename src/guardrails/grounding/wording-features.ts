import { clausePatterns } from '../document/clause-patterns.ts';
import { isPlain } from '../document/is-plain.ts';
import { conditional, hedge, parenthesis, questionStart } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Clause } from '../document/split-clauses.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords, isEnglishWord } from '../document/word-lists.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { irregularPast } from '../statements/irregular-past.ts';
import { cueStems } from './claim-cues.ts';
import { featureName } from './feature-names.ts';

const evaluative = clausePatterns.add(
  /\b(?:impress\w*|interest\w*|lovely|wonderful|remarkable|fascinat\w*|clever|neat|thoughtful|no small|quite (?:a|the|something)|caught my|struck me|stood out|stands out|made me|makes me|got me|curious|admir\w*|like the|love the|refreshing|rare|unusual|brave|bold|smart|elegant|tidy|deserves?|worth|puzzle|challenge|balancing|juggl\w+|craft|art|feat|pleasure|treat|joy|delight\w*|sounds?|feels?|seems?|must|hard|easy|tricky|demanding|serious|sensible|good (?:sign|idea|question|example|answer|reason)|great (?:name|idea|example)|a lot of|plenty of|kind of|sort of|leaves? (?:little|no|few|plenty)|takes? (?:care|nerve|patience|discipline|more than))\b/u,
);
const temporal = clausePatterns.add(
  /\b(?:now|already|recently|lately|just|newly|currently|these days|this (?:spring|summer|autumn|fall|winter|year|month|week|quarter|season)|last (?:spring|summer|autumn|fall|winter|year|month|week|quarter|season|night)|since|still|no longer|any more|anymore|every time|whenever|always|never|again|until|yesterday|ago|soon|over the (?:past|last)|for years|in recent|twice|by now|so far|to date|each year|every (?:day|week|month|year|quarter|season))\b/u,
);
const pastForm =
  /(?:ed|[^e]nt|ught|ew|old|ood|ept|elt|ost|ade|ook|ave|ame|ent|an|un|on|it|ot|oke|ote|ove|ore|id|ung|unk|aw|ell)$/;
const modals = new Set(
  "would could can may might must should shall will cannot can't won't wouldn't couldn't shouldn't".split(' '),
);
const be = new Set(
  "is are was were be been being am isn't aren't wasn't weren't you're we're they're it's that's i'm he's she's there's".split(
    ' ',
  ),
);
const have = new Set("has have had hasn't haven't you've we've i've they've hadn't".split(' '));
const own = clausePatterns.add(/\b(?:we|we've|we're|our|ours|i|i've|my|us)\b/u);

const toReader = clausePatterns.add(/\b(?:you|your|you've|you're|yours)\b/);
const toReaderNear = clausePatterns.add(/\b(?:you|your|you've|you're)\b/);
const guessing = clausePatterns.add(
  /\b(?:imagine|guess|suspect|suppose|assume|wonder|think|expect|bet|hope)(?: that)?\s*$/,
);
const copula = clausePatterns.add(
  /\b(?:is|are|was|'s|'re) (?:\p{L}+ )?(?:a|an|no|one|the kind|the sort|like|quite|as)\b/u,
);
const universal = clausePatterns.add(
  /\b(?:every|each|all|none|always|never|nobody|everybody|everyone|whole|entire|only|any)\b/,
);
const universalOfLead = clausePatterns.add(
  /\b(?:every|each|all|none|always|never|nobody|everybody|everyone|whole|entire|only)\b/,
);
const likening = clausePatterns.add(/\blike (?:a|an|the|nothing)\b|\bas if\b|\bkind of\b|\bsort of\b/);
const negated = clausePatterns.add(
  /\b(?:not|no|never|nobody|nothing|none|without|cannot|can't|don't|doesn't|won't|isn't|aren't)\b/,
);
const askedFor = clausePatterns.add(/\b(?:call|chat|demo|meeting|minutes?|mins?|reply|available|free|open to)\b/);
const reads = clausePatterns.add(
  /\b(?:i|we) (?:was |were |have been |had been |just )?(?:read|reading|saw|see|noticed|notice|came across|looked|looking|understand|gather|know|learned|found|heard|wonder|wondered|thought|keep)\b/,
);
const because = clausePatterns.add(/^(?:\W*)(?:because|since|now that|given|as|while|with|after)\b/);

export interface ClauseReading {
  readonly features: string[];
  readonly novel: number;
}

const bucket = (value: number): string => (value >= 4 ? '4' : String(value));

/** Spans of the normal text of one field that other checks found no source for. */
export interface UnsourcedSpans {
  readonly numbers: readonly (readonly [number, number])[];
  readonly names: readonly (readonly [number, number])[];
}

const within = (spans: UnsourcedSpans['numbers'], clause: Clause): boolean =>
  spans.some(([start, end]) => start < clause.end && end > clause.start);

/** Fewer words of context than this support hardly any statement about a company. */
const thinContext = 9;

const comparative = clausePatterns.add(
  /\b(?:\p{L}{3,}er than|more \p{L}+ than|less \p{L}+ than|better|faster|cheaper|fewer|sooner|quicker|than ever|twice as|most of|majority of|half of|every (?:second|third)|none of|all of (?:your|the)|every one)\b/u,
);

/** What a classifier is told of a clause: who it is about, how it is said, how much of it the request lacks. */
export function clauseFeatures(
  reading: Reading,
  field: FieldReading,
  sentence: Sentence,
  clause: Clause,
  tags: string[],
  unsourced: UnsourcedSpans,
): ClauseReading {
  const tokens = field.tokens.slice(clause.from, clause.to);
  const sentenceText = field.normal.folded.slice(sentence.start, sentence.end);
  const names = unsourced.names.filter(([start, end]) => start < clause.end && end > clause.start);
  const novelTokens = tokens.filter(
    (token) => isNovel(reading, token) && !names.some(([start, end]) => token.start < end && token.end > start),
  );
  const novel = novelTokens.length;
  const content = tokens.filter((token) => !isPlain(token) && token.shape !== 'digit').length;
  const verbAt = finiteVerb(tokens, tags, clause.from);
  const subject = subjectOf(reading, tokens, verbAt);
  const verb = verbAt < 0 ? undefined : tokens[verbAt];
  const tense = tenseOf(tokens, tags, clause.from, verbAt);
  const text = clause.text;
  const features: string[] = ['bias'];
  const add = (name: string, isOn: boolean): void => {
    if (isOn) features.push(name);
  };
  const mentionsLead = tokens.some((token) => token.shape !== 'lower' && reading.ledger.leadNames.has(token.folded));
  const inSentence = field.tokens
    .slice(sentence.from, sentence.to)
    .some((token) => token.shape !== 'lower' && reading.ledger.leadNames.has(token.folded));
  const mentionsYou = toReader.test(text);
  const aboutLead = mentionsYou || mentionsLead;
  const sentenceAboutLead = aboutLead || inSentence || toReaderNear.test(sentenceText);
  const isHedged = hedge.test(text);
  const isAside = parenthesis.test(sentenceText);
  const isAsked =
    sentence.isQuestion &&
    (clause.end >= sentence.end - 2 || questionStart.test(text) || questionStart.test(sentenceText));
  const few = bucket(Math.min(novel, 3));
  const ofSubject = featureName('subject:', subject);
  const ofTense = featureName('tense:', tense);
  const anew = featureName('&novel:', few);
  const side = aboutLead ? 'lead' : own.test(text) ? 'own' : sentenceAboutLead ? 'near' : 'none';
  const aboutAnew = featureName(featureName('about:', side), anew);
  features.push(
    ofSubject,
    ofTense,
    featureName('novel:', bucket(novel)),
    featureName(ofSubject, anew),
    featureName(ofSubject, featureName('&', ofTense)),
    aboutAnew,
  );
  add('hedged', isHedged);
  add('aside', isAside);
  add('question', isAsked);
  add('question sentence', sentence.isQuestion && !isAsked);
  add('conditional', conditional.test(text));
  add('evaluative', evaluative.test(text));
  add('temporal', temporal.test(text));
  add('temporal&lead', temporal.test(text) && sentenceAboutLead);
  const hasNumber = field.quantities.some((quantity) => quantity.start >= clause.start && quantity.end <= clause.end);
  const badNumber = within(unsourced.numbers, clause);
  const badName = within(unsourced.names, clause);
  add('number sourced', hasNumber && !badNumber);
  add('number unsourced', badNumber);
  add('name unsourced', badName);
  if (badNumber || badName)
    features.push(
      featureName('unsourced', anew),
      featureName('unsourced&', ofSubject),
      featureName('unsourced&', ofTense),
    );
  const isThin = reading.ledger.contextStems.size < thinContext;
  add('thin', isThin);
  if (isThin) features.push(featureName('thin&', aboutAnew));
  const lead = field.normal.folded.slice(sentence.start, clause.start);
  add('hedge before', guessing.test(lead));
  add('copula a', tense === 'copula' && copula.test(text));
  add('comparative', comparative.test(text));
  add('comparative&own', comparative.test(text) && own.test(text));
  add('universal', universal.test(text));
  add('universal&lead', aboutLead && universalOfLead.test(text));
  add('like', likening.test(text));
  const isFinal = field.name === 'message' && sentence === field.sentences.at(-1);
  add('final', isFinal);
  add('lead&said&novel2', aboutLead && !isHedged && !isAsked && verbAt >= 0 && novel >= 2);
  add('lead&said&novel1', aboutLead && !isHedged && !isAsked && verbAt >= 0 && novel === 1);
  add('plain&said', !aboutLead && !isHedged && !isAsked && verbAt >= 0 && novel >= 2 && sentenceAboutLead);
  const share = content === 0 ? 0 : novel / content;
  features.push(shareName(share));
  add(
    'rare novel',
    novelTokens.some((token) => !commonWords.has(token.folded)),
  );
  add(
    'name novel',
    novelTokens.some((token) => token.shape !== 'lower' && token.index > sentence.from && !isEnglishWord(token.folded)),
  );
  add('verb novel', verb !== undefined && isNovel(reading, verb));
  add(
    'verb known',
    verb !== undefined && !isNovel(reading, verb) && reading.ledger.stems.has(verb.stem) && !verb.word.isFunctionWord,
  );
  add('negated', negated.test(text));
  add('first', sentence.from <= 12);
  add('subject line', field.name === 'subject');
  add('is ask', askedFor.test(text) && tokens.some((token) => reading.ledger.ownStems.has(token.stem)));
  add(
    'sender offers',
    /\b(?:i|we)(?:'d| would|'ll| will| can| could| may| might|'m| am|'re| are)?\b/.test(text.slice(0, 24)) && isHedged,
  );
  add('reads', reads.test(text));
  add('generic subject&lead', subject === 'generic' && aboutLead);
  add('long', tokens.length >= 14);
  add('short', tokens.length <= 4);
  const cues = new Map<string, boolean>();
  for (const token of tokens)
    for (const name of cueStems.get(token.stem) ?? [])
      cues.set(name, (cues.get(name) ?? false) || reading.ledger.contextStems.has(token.stem));
  for (const [name, isSupported] of cues) {
    features.push(featureName('cue:', name));
    if (novel > 0 && sentenceAboutLead && !isHedged && !isAsked)
      features.push(featureName(featureName('cue:', name), '&said'));
    if (isSupported) features.push('cue supported');
  }
  add('because', because.test(text));
  add('because&novel2', because.test(text) && novel >= 2);
  return { features, novel };
}

const shareName = (share: number): string => {
  if (share === 0) return 'share:0';
  if (share < 0.34) return 'share:low';
  if (share < 0.67) return 'share:half';
  return share < 1 ? 'share:high' : 'share:all';
};

/** Whether a word has content that the request does not have in any form. */
export function isNovel({ ledger }: Reading, token: Token): boolean {
  return !isPlain(token) && token.shape !== 'digit' && !ledger.stems.has(token.stem) && !ledger.words.has(token.folded);
}

function finiteVerb(tokens: Token[], tags: string[], from: number): number {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const tag = tags[from + at];
    if (
      (token.folded.includes("'") && /'(?:ve|re|m|ll|d)$/.test(token.folded)) ||
      be.has(token.folded) ||
      have.has(token.folded) ||
      modals.has(token.folded)
    )
      return at;
    if (tag === 'AUX') return at;
    if (tag === 'VERB' && !(at > 0 && tokens[at - 1]!.folded === 'to') && !token.folded.endsWith('ing')) return at;
  }
  return -1;
}

const connectives = new Set(
  'and but so or because while since as when if that which who where until although though now then also still just perhaps however'.split(
    ' ',
  ),
);
const passedOver = new Set('not also just already now still really never always only been all both'.split(' '));

function subjectOf(reading: Reading, tokens: Token[], verbAt: number): string {
  const end = verbAt < 0 ? tokens.length : verbAt;
  const words = tokens.slice(0, verbAt < 0 ? Math.min(4, end) : end);
  const verb = verbAt < 0 ? '' : tokens[verbAt]!.folded;
  if (verb.includes("'")) {
    if (/^you'/.test(verb)) return 'you';
    if (/^(?:we|i)'/.test(verb)) return verb.startsWith('we') ? 'we' : 'i';
    if (/^(?:it|that|there|they|he|she)'/.test(verb)) return 'it';
  }
  if (verbAt < 0) return words.some((token) => token.folded.endsWith('ing')) ? 'participle' : 'fragment';
  if (words.length === 0) return 'none';
  const plain = words.filter((token) => !connectives.has(token.folded));
  if (plain.length === 0) return /^(?:which|who|that)$/.test(words.at(-1)!.folded) ? 'relative' : 'none';
  const lastFew = plain.slice(-3);
  if (plain.some((token) => token.folded === 'your')) return 'your';
  if (plain.some((token) => token.shape !== 'lower' && reading.ledger.leadNames.has(token.folded))) return 'company';
  if (lastFew.some((token) => token.folded === 'you')) return 'you';
  if (lastFew.some((token) => token.folded === 'we')) return 'we';
  if (lastFew.some((token) => token.folded === 'i')) return 'i';
  if (plain.some((token) => token.folded === 'our' || token.folded === 'my')) return 'our';
  if (
    /^(?:it|they|that|this|these|those|there|he|she|everyone|everybody|nobody|somebody|someone|one|none|what|everything|nothing)$/.test(
      plain.at(-1)!.folded,
    )
  )
    return 'it';
  const first =
    plain.find((token) => !/^(?:at|in|on|for|with|from|of|to|by|after|before)$/.test(token.folded)) ?? plain[0]!;
  if (/^(?:the|these|those|both|this|that|its|their)$/.test(first.folded)) return 'the';
  if (plain.some((token) => token.folded.endsWith('ing'))) return 'gerund';
  return 'generic';
}

function tenseOf(tokens: Token[], tags: string[], from: number, verbAt: number): string {
  if (verbAt < 0) return 'none';
  const verb = tokens[verbAt]!.folded;
  const next = tokens.slice(verbAt + 1, verbAt + 4).find((token) => !passedOver.has(token.folded));
  if (modals.has(verb) || /'(?:ll|d)$/.test(verb)) return 'modal';
  if (have.has(verb))
    return next && (tags[from + next.index - tokens[0]!.index] === 'VERB' || next.folded.endsWith('ed'))
      ? 'perfect'
      : 'present';
  if (be.has(verb)) {
    if (next?.folded.endsWith('ing')) return 'progressive';
    if (/^(?:was|were|wasn't|weren't)$/.test(verb)) return 'past';
    if (next?.folded.endsWith('ed')) return 'passive';
    return 'copula';
  }
  if (/^(?:do|does|don't|doesn't)$/.test(verb)) return 'present';
  if (irregularPast.has(verb) || verb.endsWith('ed')) return 'past';
  return pastForm.test(verb) && !commonWords.has(verb) ? 'past' : 'present';
}
