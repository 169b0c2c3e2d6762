import { lexiconLanguages } from '../data/languages.ts';
import { readSpokenNumbers } from '../document/quantities/number-words-by-language.ts';
import { stemByLanguage } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { isOfSender } from '../ledger/is-own-side.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Rule, readLexicon } from '../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { mustBeSupported } from '../statements/statement.ts';
import { type LocalFacts, sharedStems } from './facts-by-language.ts';
import { isSameIdea, ofEvents, settledBy } from './ideas-by-language.ts';
import type { LocalFinding } from './local-finding.ts';

const cues = new Map<string, Rule[]>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, readLexicon(language, 'claims')]),
);

/** Said of the sender, not of the lead. */
const ofSender = new Set(['customers', 'results', 'proven', 'sender-rank', 'clients']);
/** Looked for in a whole sentence: what is regretted, or lacks, stands behind a comma. */
const ofSentence = new Set(['regret', 'lack']);
/** Of nobody else than the lead, whether or not the clause says "you". */
const ofLead = new Set(['first-of-land', 'award-shown', 'lack', 'founder']);
/** How much of a clause the sender's own facts must have, so that it is theirs. */
const leastTold = 0.6;
/** What befell the lead is told as known even where the rest of the clause is a guess. */
const befallen = new Set([
  'incident',
  'funding',
  'award',
  'launch',
  'takeover',
  'event',
  'recent',
  'praise',
  'bond',
  'founder',
  'site',
  'press',
  'change-at-the-top',
]);

/** Clauses in which a wording states something that no word of the request tells. */
export function findClaims(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  facts: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  const { language } = reading;
  const any = cues.get(language) ?? [];
  return statements.flatMap((one): LocalFinding[] => {
    for (const { id, pattern } of any) {
      const name = id.split('/')[1]!.replace(/-\d$/, '');
      const isWhole = ofSentence.has(name);
      if (isWhole && one.start !== firstIn(statements, one)) continue;
      const match = pattern.exec(isWhole ? field.normal.folded.slice(one.start, one.sentence.end) : one.text);
      if (name === 'results' && sumsUp.test(one.text)) continue;
      if ((name === 'recent' || name === 'too-much') && rules.i.test(one.text)) continue;
      if (!match || !isStated(one, name, match.index, rules)) continue;
      // "Votre atelier, à deux pas du port": an apposition is of whom its sentence speaks.
      const isApposed =
        settledBy.has(name) && rules.you.test(field.normal.folded.slice(one.sentence.start, one.sentence.end));
      if (!isApposed && !isAboutSomebody(reading, field, one, name)) continue;
      if (name === 'regret' && !isOfReader(field, one, facts, reading, rules)) continue;
      const from = field.tokens.findIndex((token) => token.end > one.start + match.index);
      const to = field.tokens.findIndex((token) => token.start >= one.start + match.index + match[0].length);
      const until = to < 0 ? field.tokens.length : to;
      if (ofSender.has(name) && isToldBySender(field, one, { from, to: until }, reading)) continue;
      const ofCue = contentStems(field.tokens, from, until, language);
      // "Votre nouvelle ligne": the cue is of small words, and what it is said of stands behind it.
      const inCue = ofCue.length > 0 ? ofCue : contentStems(field.tokens, until, Math.min(until + 2, one.to), language);
      // Of "the most modern mill of the land" only the first word tells of a rank.
      const telling = name === 'first-of-land' ? inCue.slice(0, 1) : inCue;
      const isSettled = settledBy.get(name)?.(reading) ?? false;
      if (isSettled || (ofEvents.has(name) && isSameIdea(reading, name === 'rumour' ? one.text : match[0]))) continue;
      // "Dochterkantoor" is no kind of the "kantoor" that the request has.
      const compared = settledBy.has(name) && (language === 'de' || language === 'nl') ? 'en' : language;
      if (!ofSender.has(name) && !isWhole && sharedStems(telling, facts.stems, compared).length > 0) continue;
      const words = contentStems(field.tokens, one.from, one.to, language);
      const shared = sharedStems(words, facts.stems, language);
      if (name === 'rumour' && (shared.length > 0 || words.length - inCue.length < 1)) continue;
      // "Gratulacje: kopie zapasowe w drugiej serwerowni": what is praised stands behind the mark.
      const told = contentStems(field.tokens, one.to, one.sentence.to, language);
      if (name === 'rumour' && sharedStems(told, facts.stems, language).length >= 2) continue;
      const end = isWhole ? lastIn(statements, one) : one.end;
      return [{ start: one.start, end, rule: `cue-${name}`, score: 0.9 }];
    }
    return isUntold(field, one, facts, reading, rules) && !continuesKnown(field, one, facts, language)
      ? [{ start: one.start, end: one.end, rule: 'no-fact', score: 0.7 }]
      : [];
  });
}

/** "Dat zijn gemiddeld 24 adressen": what the message reckons, and no result of the sender's work. */
const sumsUp =
  /^(?:das (?:sind|macht|ergibt)|macht|cela fait|ca fait|soit|son|suman|eso da|sono|fanno|dat (?:zijn|is|maakt)|sao|fazem|dao|to (?:daje|wypada)|czyli|wypada) /u;

const firstIn = (statements: readonly LocalStatement[], { sentence }: LocalStatement): number | undefined =>
  statements.find((other) => other.sentence === sentence)?.start;

const lastIn = (statements: readonly LocalStatement[], { sentence, end }: LocalStatement): number =>
  statements.findLast((other) => other.sentence === sentence)?.end ?? end;

/** "Schade, dass Ihnen so viele Seile reißen", and not of what the request tells. */
function isOfReader(
  field: FieldReading,
  { sentence, start }: LocalStatement,
  { stems }: LocalFacts,
  { language }: Reading,
  rules: SpeechRules,
): boolean {
  if (!rules.you.test(field.normal.folded.slice(start, sentence.end))) return false;
  const words = contentStems(field.tokens, sentence.from, sentence.to, language);
  return sharedStems(words, stems, language).length <= words.length / 2;
}

/** What its own facts, its offer or the goal tell of the sender. */
function isToldBySender(
  field: FieldReading,
  { from, to }: LocalStatement,
  cue: { readonly from: number; readonly to: number },
  { ledger, language }: Reading,
): boolean {
  const told = ledger.sources
    .filter(isOfSender)
    .map(({ tokens }) => tokens.map(({ folded }) => stemByLanguage(folded, language)));
  const covers = (words: readonly string[]): boolean =>
    told.some((stems) => sharedStems(words, stems, language).length >= leastTold * words.length);
  if (covers(contentStems(field.tokens, from, to, language))) return true;
  // "Trente-huit cabinets nous font confiance" of "38 cabinets clients": who it is counts, however the bond is told.
  const said = field.tokens.slice(from, to);
  const spoken = readSpokenNumbers(field.tokens, language);
  const isNumber = ({ shape, index }: Token): boolean =>
    shape === 'digit' || spoken.some((one) => index >= one.from && index < one.to);
  const others = said.filter((token) => (token.index < cue.from || token.index >= cue.to) && !isNumber(token));
  const words = contentStems(others, 0, others.length, language);
  return said.some(isNumber) && words.length > 0 && covers(words);
}

/** Words that a plain statement has before it counts as one, where no wording gives it away. */
const leastNovel = 5;

/** "Your team spends its days on estimates": of the lead, asserted, and of its words the request has none. */
function isUntold(
  field: FieldReading,
  one: LocalStatement,
  { stems, isReadable }: LocalFacts,
  { language, ledger }: Reading,
  rules: SpeechRules,
): boolean {
  if (!isReadable || field.name === 'subject' || one.about !== 'lead' || one.status !== 'asserted' || one.isDenied)
    return false;
  if (rules.general.test(one.text) && !namesCompany(field, one, ledger.company)) return false;
  if (rules.i.test(one.text) || rules.we.test(one.text) || rules.asking.test(one.text)) return false;
  if (tellsOfWriter(field, one, language) || commands(one, language) || impersonal.test(one.text)) return false;
  // Dutch "je" is people in general as often as the lead.
  if (language === 'nl' && !/\b(?:u|uw|jullie|jouw)\b/.test(one.text)) return false;
  const isOfRequest = field.tokens
    .slice(one.from, one.to)
    .some((token) => token.shape === 'digit' || ledger.company.has(token.folded));
  if (isOfRequest) return false;
  const words = contentStems(field.tokens, one.from, one.to, language);
  return words.length >= leastNovel && sharedStems(words, stems, language).length === 0;
}

/** "Le marco mañana", "La chiamo", "Ligo-lhe": the verb alone says that it is the writer who acts; "le costó" has its accent. */
const actsOfWriter: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})(?:le|les|te|os|la|las|lo|los) \p{L}{2,}o(?!\p{L})/u,
  it: /(?<!\p{L})(?:le|la|ti|vi) \p{L}{2,}o(?!\p{L})/u,
  pt: /(?<!\p{L})(?:\p{L}{2,}o-(?:lhe|lhes|te|vos)|(?:lhe|te|vos) \p{L}{2,}o)(?!\p{L})/u,
};

const tellsOfWriter = ({ normal }: FieldReading, { start, end }: LocalStatement, language: string): boolean =>
  actsOfWriter[language]?.test(normal.text.slice(start, end).toLowerCase()) ?? false;

/** "Löschen Sie diese Zeilen", "supprimez ce message", "proszę usunąć": the verb before its reader, or without one, is an order. */
const orders: Readonly<Record<string, RegExp>> = {
  de: /^(?:bitte |dann |also |so |und |ganz |je nachdem |wie es )*(?:(?!(?:haben|sind|werden|konnen|mussen|wollen|sollen|durfen|mogen|wissen|kennen) )\p{L}{2,}en sie(?!\p{L})|(?:ganz |so )?wie es (?:sie|ihnen|dir|euch)(?!\p{L}))/u,
  fr: /^(?:alors |puis |et |ou |ne |n'|sinon |simplement )*(?!(?:assez|chez|avez|etes|aurez|serez|pouvez|voulez|devez)(?!\p{L}))\p{L}{2,}ez(?:-\p{L}+)?(?! vous)(?!\p{L})/u,
  pl: /^(?:wiec |to |i |lub |a |wystarczy |jesli |wtedy )*(?:prosze|niech|moze (?:pan|pani))(?!\p{L})/u,
  it: /^(?:e |o |allora |pure |basta )*(?:mi (?:dica|scriva|faccia|mandi)|cancelli|ignori|risponda|scriva|elimini|lasci)(?!\p{L})/u,
  es: /^(?:y |o |entonces |pues )*(?:borre|borra|ignore|ignora|digame|dime|elimine|responda|escriba|olvide|olvida)(?!\p{L})/u,
  pt: /^(?:e |ou |entao )*(?:apague|ignore|responda|diga|escreva|elimine|avise|esqueca)(?!\p{L})/u,
  nl: /^(?:dan |en |of )*(?:verwijder|negeer|laat|gooi|wis|stuur|antwoord|zeg|vergeet)(?!\p{L})/u,
};
/** What anybody must or can do tells of nobody. */
const impersonal =
  /(?<!\p{L})(?:il faut|on peut|hay que|se puede|bisogna|occorre|si puo|e preciso|men moet|men kan|trzeba|mozna|nalezy|warto|man muss|man kann)(?!\p{L})/u;
const commands = ({ text }: LocalStatement, language: string): boolean => orders[language]?.test(text) ?? false;

const namesCompany = (field: FieldReading, { from, to }: LocalStatement, company: ReadonlySet<string>): boolean =>
  field.tokens.slice(from, to).some(({ folded, shape }) => shape !== 'lower' && company.has(folded));

/** "La nave de Tudela, prevista para 2028, traerá sus propios horarios": the sentence has begun with what is known. */
function continuesKnown(
  field: FieldReading,
  { sentence, from }: LocalStatement,
  { stems }: LocalFacts,
  language: string,
): boolean {
  return sharedStems(contentStems(field.tokens, sentence.from, from, language), stems, language).length > 0;
}

function isStated({ status, text }: LocalStatement, name: string, at: number, rules: SpeechRules): boolean {
  if (mustBeSupported(status)) return true;
  // "Longer than it should": the verb that hedges elsewhere measures here.
  if (name === 'than-it-should') return status !== 'asked' && status !== 'conditional';
  if (name === 'rumour' && status !== 'asked' && status !== 'conditional') return true;
  if (status === 'conditional') return false;
  // "After the burglary in January, perhaps …?": what stands behind "after" is taken for granted.
  if (befallen.has(name) && rules.presupposing.test(text)) return true;
  if (status !== 'hedged') return false;
  const hedge = rules.hedge.exec(text);
  return befallen.has(name) && hedge !== null && hedge.index > at;
}

/** Somebody is nobody in particular. */
const anybody = /(?<!\p{L})(?:jemand|quelqu'un|alguien|qualcuno|iemand|alguem|ktos)(?!\p{L})/u;
/** What is regretted of nobody named is the reader's. */
const alas =
  /(?<!\p{L})(?:leider|bedauerlicherweise|malheureusement|helas|por desgracia|lamentablemente|desgraciadamente|purtroppo|sfortunatamente|helaas|jammer genoeg|infelizmente|lamentavelmente|niestety)(?!\p{L})/u;

/** "Han conseguido el premio", "zdobyli Państwo": the subject of a verb in the perfect at the start is the lead. */
const unsaid =
  /^\P{L}*(?:[\p{L}']+ ){0,4}?(?:han|habeis|avete|hanno|ganaron|obtuvieron|recibieron|lograron|consiguieron|ganharam|conseguiram|venceram|receberam|obtiveram|zdobyli|otrzymali|wygrali)(?!\p{L})/u;

const isSaidOfSender = (ledger: Ledger, field: FieldReading, { from, to, about }: LocalStatement): boolean =>
  about === 'sender' ||
  ledger.sources.some(
    ({ pointer, tokens }) =>
      pointer === '/sender/company' &&
      field.tokens.slice(from, to).some(({ folded }) => tokens.some((token) => token.folded === folded)),
  );

/** "You", the company's name, or an own customer; a truism speaks of nobody. */
function isAboutSomebody({ ledger }: Reading, field: FieldReading, one: LocalStatement, name: string): boolean {
  if (name === 'clients') return isSaidOfSender(ledger, field, one);
  if (ofLead.has(name) || name === 'regret') return true;
  if (name === 'recent' && anybody.test(one.text)) return false;
  if (name === 'rumour' || name === 'funding' || name === 'recent' || ofSender.has(name)) return true;
  if (one.about === 'lead' || unsaid.test(one.text)) return true;
  if (name === 'strain' && alas.test(one.text)) return true;
  const { sentence } = one;
  return (
    field.tokens
      .slice(sentence.from, sentence.to)
      .some((token) => token.shape !== 'lower' && ledger.company.has(token.folded)) ||
    /^\P{L}*(?:herzlichen|gratul|felicit|enhorabuena|complimenti|parabens|gefeliciteerd)/u.test(one.text)
  );
}
