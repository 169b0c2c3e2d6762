import { lexiconLanguages } from '../../data/languages.ts';
import { beforeFirstDay, isWeekNumber } from '../../document/quantities/read-slots-by-language.ts';
import type { Sentence } from '../../document/sentences.ts';
import { sinceWords } from '../../document/slot-words.ts';
import { periodAfter } from '../../document/speech-by-language.ts';
import { stemByLanguage } from '../../document/stem-by-language.ts';
import { type Rule, readLexicon } from '../../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';

/** Numbers up to this are plain speech where they count nothing that the request counts. */
const small = 2;
/** A meeting takes between so many seconds. */
const shortest = 30;
const longestMeeting = 2.5 * 3600;

/** Since when something has been so is told, not proposed. */
const past = new RegExp(`(?<!\\p{L})(?:${sinceWords})(?!\\p{L})[^.;!?]{0,16}$`, 'u');

/** A number of an idiom, "unter vier Augen"; lexicons/<language>/plain-numbers.yaml. */
const idioms = new Map<string, Rule[]>(
  lexiconLanguages.map((language) => [language, readLexicon(language, 'plain-numbers')]),
);

function isIdiom(folded: string, start: number, end: number, language: string): boolean {
  const from = Math.max(0, start - reach);
  const around = folded.slice(from, end + reach);
  return (idioms.get(language) ?? []).some(({ pattern }) => {
    const match = pattern.exec(around);
    return match !== null && from + match.index < end && from + match.index + match[0].length > start;
  });
}

const either = '(?:oder|ou|o|of|lub|albo|u)';
const someWord = '\\p{L}{2,12}';
const eitherBefore = new RegExp(`(?<!\\p{L})${someWord} ${either} $`, 'u');
const eitherAfter = new RegExp(`^ ${either} ${someWord}(?!\\p{L})`, 'u');
/** Words for two to nine that "two or three" is made of. */
const few =
  /^(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|deux|trois|quatre|cinq|six|sept|huit|neuf|dos|tres|cuatro|cinco|seis|siete|ocho|due|tre|quattro|cinque|sei|sette|otto|twee|drie|vijf|zes|zeven|dois|duas|quatro|sete|oito|dwa|dwie|dwoch|trzy|trzech|cztery|czterech|piec|pieciu)$/;

/** "Dois ou três talhões", "in six ou sept semaines": some few, not counted. */
function isEitherOf(folded: string, start: number, end: number): boolean {
  if (!few.test(folded.slice(start, end))) return false;
  const before = eitherBefore.exec(folded.slice(Math.max(0, start - 20), start))?.[0];
  const after = eitherAfter.exec(folded.slice(end, end + 24))?.[0];
  return few.test(before?.split(' ')[0] ?? '') || few.test(after?.split(' ')[2] ?? '');
}

/** "Bij zo'n 250 werkdagen": what every year has. */
const workingDays =
  /^\d{3} (?:arbeitstag|werktag|jours ouvr|dias (?:habiles|uteis|laborables)|giorni lavorativi|werkdagen|dni roboczych)/u;

/** As many questions, ideas or lines as a writer may own to. */
const fewThings = 30;

/** Characters around a number in which an idiom is looked for. */
const reach = 28;

/** Why a number needs no source: a proposed slot, the length of the meeting, an idiom, plain speech. */
export function exemptionOf(
  { quantity, nouns, isSlot }: Counted,
  sentence: Sentence,
  field: FieldReading,
  { language, ledger }: Reading,
  known: readonly KnownCount[],
): string | null {
  const { kind, values, unit, start, end } = quantity;
  const { folded } = field.normal;
  const before = folded.slice(sentence.start, start);
  const after = folded.slice(end, sentence.end);
  if (isInCode(field, start, end, ledger)) return 'name';
  if (isIdiom(folded, start, end, language) || isEitherOf(folded, start, end)) return 'idiom';
  const isPast = past.test(before.replace(beforeFirstDay, ''));
  if (kind === 'date' || kind === 'month') {
    const isGoal = known.some((one) => one.source.pointer === '/goal' && one.quantity.kind === 'date');
    return isGoal || isPast ? null : 'proposed-slot';
  }
  if (kind === 'time' || isSlot) return isPast || isOtherWeek(folded, start, known) ? null : 'proposed-slot';
  if (kind === 'duration' && isComing(before, after)) return 'proposed-slot';
  const ofMeeting = kind === 'duration' && unit === 's' && values[0]! >= shortest && values[0]! <= longestMeeting;
  if (ofMeeting && !isOfResult(before, after)) return 'meeting-duration';
  if (workingDays.test(folded.slice(start, end + reach)) && values[0]! >= 200 && values[0]! <= 260) return 'calendar';
  if (kind === 'ratio') return null;
  const isInWords = !/\d/.test(folded.slice(start, end));
  if (isInWords && values[0]! <= small) return 'small-talk';
  if ((kind === 'count' || kind === 'ordinal') && nouns.length === 0 && values[0]! <= 12 && isInWords)
    return 'small-talk';
  const isCounted = known.some(
    (one) => one.quantity.kind === 'count' && one.nouns.some((noun) => nouns.includes(noun)),
  );
  const isSmall = (kind === 'count' || kind === 'ordinal') && isInWords && values[0]! <= smallInWords;
  if (isSmall && !isCounted && !ofSomebody.test(clauseOf(folded, sentence, quantity))) return 'of-nobody-in-particular';
  if (kind === 'count' && values[0]! <= fewThings && nouns.some((noun) => ownThings.has(noun)))
    return 'about-the-message';
  return null;
}

const coming =
  'nachsten|kommenden|prochaine?s|proxim[oa]s|prossim[ei]|komende|eerstvolgende|volgende|najblizsz(?:ych|e|ym|ymi)';
/** Before and after the number of the days or weeks to come: "in den nächsten zwei Wochen", "les deux semaines à venir". */
const comingBefore = new RegExp(`(?<!\\p{L})(?:${coming}) $`, 'u');
const comingAfter =
  /^ \p{L}+ (?:a venir|prochaine?s|que vienen|que vem|proxim[oa]s|seguintes|siguientes|prossim[ei]|najblizsz\p{L}+)(?!\p{L})/u;
const comingBetween = new RegExp(`^ (?:${coming}) `, 'u');

/** "Dans les deux prochaines semaines": when the meeting may be. */
const isComing = (before: string, after: string): boolean =>
  comingBefore.test(before) || comingAfter.test(after) || comingBetween.test(after);

/** Letters right before a number, as a code has them: "S/4", "RE 2020", "EN 14081". */
const codeLetters = /(?<![\p{L}\p{N}])(\p{Lu}{1,6})([ /-]?)$/u;
const codesOfRequest = (ledger: Reading['ledger']): ReadonlySet<string> =>
  new Set(
    ledger.sources.flatMap(({ normal }) =>
      [...normal.text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}{1,6})[ /-]?(\d{1,5})(?!\d)/gu)].map(
        ([, letters, digits]) => `${letters}${digits}`,
      ),
    ),
  );

/** "S/4" of S/4HANA, "RE 2020" of RE2020: letters and figures of one code of the request, however they are joined. */
function isInCode({ normal }: FieldReading, start: number, end: number, ledger: Reading['ledger']): boolean {
  // A unit or a small word may be read with the number: "an S/4 an".
  const [said = ''] = /^\d{1,5}(?!\d)/.exec(normal.text.slice(start, end)) ?? [];
  const [, letters = '', joint = ''] = codeLetters.exec(normal.text.slice(Math.max(0, start - 8), start)) ?? [];
  // A single letter before a blank is a word of many languages.
  if (said === '' || letters === '' || (letters.length === 1 && joint === ' ')) return false;
  return ledger.once(codesOfRequest).has(`${letters}${said}`);
}

/** "KW 47" where the request tells what is in KW 48. */
const isOtherWeek = (folded: string, start: number, known: readonly KnownCount[]): boolean =>
  isWeekNumber(folded, start) &&
  known.some(
    ({ source, quantity }) => source.pointer !== '/goal' && isWeekNumber(source.normal.folded, quantity.start),
  );

/** Up to this a number in words may be plain speech. */
const smallInWords = 12;

/** The part of its sentence, between commas, that a number stands in. */
function clauseOf(folded: string, sentence: Sentence, { start, end }: Counted['quantity']): string {
  const before = folded.slice(sentence.start, start);
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf(';')) + 1;
  const to = folded.slice(end, sentence.end).search(/[,:;]/);
  return folded.slice(sentence.start + from, to < 0 ? sentence.end : end + to);
}

/** Words by which a clause speaks of the one who is written to, or of the writer's side. */
const ofSomebody = new RegExp(
  `(?<!\\p{L})(?:${[
    'sie|ihre?[nrms]?|ihnen|euch|eure?[nrms]?|du|dein\\p{L}*|wir|uns|unsere?[nrms]?',
    'vous|votre|vos|nous|notre|nos|tu|ta|tes',
    'usted(?:es)?|sus?|tus?|nosotros|nuestr\\p{L}+',
    'vostr\\p{L}+|voi|lei|su[aoe]|suoi|noi|nostr\\p{L}+',
    'u|uw|jullie|jij|jouw|je|wij|we|ons|onze',
    'voces?|vosso?s?|vossas?|seus?|suas|nosso?s?|nossas?',
    'panstw\\p{L}+|pan[iau]?|pansk\\p{L}+|wasz\\p{L}*|nasz\\p{L}*|my',
  ].join('|')})(?!\\p{L})`,
  'u',
);

const saving =
  /\b(?:spar\p{L}*|gewinn\p{L}*|verlier\p{L}*|gagn\p{L}*|perd\p{L}*|econom\p{L}*|ahorr\p{L}*|pierd\p{L}*|risparmi\p{L}*|bespar\p{L}*|verliez\p{L}*|poup\p{L}*|oszczed\p{L}*|trac\p{L}*|consegn\p{L}*)\b/u;
/** "Sparen 20 Minuten", "20 minutes par jour": what is saved, or how long something takes each time, is no meeting. */
const isOfResult = (before: string, after: string): boolean =>
  saving.test(before) || saving.test(after.slice(0, reach)) || periodAfter(after.slice(0, reach)) !== '';

const ownThings = new Set(
  [
    'de:satze fragen gedanken ideen zeilen worte punkte vorschlage termine stichworte',
    'fr:questions lignes mots idees phrases points creneaux propositions',
    'es:preguntas lineas palabras ideas frases puntos huecos fechas propuestas',
    'it:domande righe parole idee frasi punti date proposte',
    'nl:vragen regels woorden zinnen ideeen punten momenten voorstellen',
    'pt:perguntas linhas palavras ideias frases pontos datas propostas',
    'pl:pytania pytan zdania zdaniach slowa slowach pomysly punkty terminy linijki',
  ].flatMap((entry) => {
    const [language, words] = entry.split(':');
    return words!.split(' ').map((word) => stemByLanguage(word, language!));
  }),
);
