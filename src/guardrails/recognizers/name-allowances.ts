import { channels } from '../../contract/channels.ts';
import {
  allowedCapitals,
  courtesyWords,
  figurativeNames,
  holidays,
  localShortForms,
  meetingTools,
  politePronouns,
} from '../data/allowed-capitals.ts';
import { functionWords } from '../document/function-words.ts';
import { namesDay } from '../document/slot-words.ts';
import { withoutElision } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords, isEnglishWord } from '../document/word-lists.ts';
import { brands } from '../ledger/brands.ts';
import { cityCountries, countryNames, namesAroundTown, namesOfCountry } from '../ledger/places.ts';
import { type FieldReading, type Reading, sentenceAt } from '../reading.ts';
import { greetingWords, isOfficeAddressed } from './missing-greeting.ts';
import { isOfAddress } from './name-of-address.ts';
import { isPlacedAsName } from './name-place.ts';
import { optOutWords, optsOut, sendsBack } from './opt-out-words.ts';

const currencyCodes = new Set([
  ...Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()),
  'rm',
  'rs',
  'ksh',
  'tsh',
  'ush',
  'dh',
  'dhs',
  'lei',
  'kr',
  'zl',
  'nt',
  'hk',
]);
const languageNames = new Set(
  'english french german spanish italian dutch portuguese polish swedish danish norwegian finnish icelandic irish gaelic welsh greek turkish arabic hebrew persian farsi hindi urdu bengali tamil telugu marathi punjabi gujarati chinese mandarin cantonese japanese korean thai vietnamese malay indonesian tagalog filipino swahili zulu xhosa afrikaans russian ukrainian czech slovak hungarian romanian bulgarian serbian croatian slovenian latvian lithuanian estonian catalan basque latin'.split(
    ' ',
  ),
);

const sentenceText = (field: FieldReading, token: Token): string => {
  const sentence = sentenceAt(field, token.start);
  return sentence ? field.normal.folded.slice(sentence.start, sentence.end) : '';
};

const roles =
  /^(?:head|director|manager|lead|leader|officer|president|vp|svp|evp|chief|engineer|coordinator|supervisor|superintendent|analyst|specialist|consultant|advisor|adviser|owner|founder|partner|associate|executive|administrator|principal|dean|chair|secretary|treasurer|controller|buyer|planner|producer|editor)$/;

/** "Head of Quality", "Operations Manager": ordinary words capitalised because a role is. */
function isRoleWord(field: FieldReading, token: Token): boolean {
  if (!isEnglishWord(token.folded)) return false;
  for (let at = Math.max(0, token.index - 4); at <= Math.min(field.tokens.length - 1, token.index + 3); at += 1) {
    const other = field.tokens[at]!;
    if (other === token || other.shape === 'lower' || !roles.test(other.folded)) continue;
    const between = field.normal.text.slice(Math.min(token.end, other.end), Math.max(token.start, other.start));
    if (/^(?:[\s,]|(?<![\p{L}&])(?:[\p{Lu}&][\p{L}&]*|of|and|for)(?![\p{L}&]))*$/u.test(between)) return true;
  }
  return false;
}

/** One everyday word with a capital amid plain words: emphasis, or the name of a column, not of a company. */
function isLoneCommonWord(field: FieldReading, token: Token): boolean {
  if (!commonWords.has(token.folded) || brands.has(token.folded) || token.shape !== 'capital') return false;
  const before = field.tokens[token.index - 1];
  const after = field.tokens[token.index + 1];
  const isCapital = (other: Token | undefined): boolean =>
    other !== undefined && other.shape !== 'lower' && other.shape !== 'digit' && !functionWords.has(other.folded);
  return (
    !(before && token.gap === ' ' && isCapital(before)) &&
    !(after && after.gap === ' ' && isCapital(after)) &&
    before?.folded !== 'the'
  );
}

/** A short line of its own ending in a comma in the second half, before a name or a postscript: "Slàinte,". */
function isClosingLine({ normal }: FieldReading, token: Token): boolean {
  const start = normal.text.lastIndexOf('\n', token.start) + 1;
  const end = normal.text.indexOf('\n', token.start);
  const line = normal.text.slice(start, end < 0 ? undefined : end).trim();
  return start > normal.text.length / 2 && /,$/.test(line) && line.split(/\s+/).length <= 7 && !/[.?!:]/.test(line);
}

/** The last short line, ending in a comma or standing where a farewell stands, in a language the lists lack. */
function isFarewell(field: FieldReading, token: Token, lastLine: number): boolean {
  if (field.name !== 'message' || lastLine < 0) return false;
  if (token.start < lastLine) return isClosingLine(field, token);
  const line = field.normal.text.slice(lastLine).trim();
  return (
    line.split(/\s+/).length <= 4 &&
    (/,$/.test(line) ||
      (!isEnglishWord(token.folded) &&
        !/\n[^\n]*,\s*\n*$/.test(field.normal.text.slice(0, lastLine + 1)) &&
        /[^,]$/.test(field.normal.text.slice(0, lastLine).trimEnd())))
  );
}

/** "l'Étude Charrier", "Firma Nowak": the noun that goes before a name of the request. */
function leadsKnownName({ ledger }: Reading, { tokens }: FieldReading, { index }: Token): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.gap === ' ' && next.shape === 'capital' && ledger.words.has(next.folded);
}

/** "Após o Natal", "passata l'Epifania"; after a word for "in" it is a place, "em Natal", "à Noël-Cerneux". */
const isHoliday = (field: FieldReading, token: Token): boolean =>
  (holidays.has(withoutElision(token.folded)) &&
    !/^(?:em|in|en|a)$/.test(field.tokens[token.index - 1]?.folded ?? '')) ||
  (token.gap === '-' && holidays.has(`${field.tokens[token.index - 1]?.folded}-${token.folded}`)) ||
  (field.tokens[token.index + 1]?.gap === '-' &&
    holidays.has(`${token.folded}-${field.tokens[token.index + 1]!.folded}`));

/** A word of thanks or of parting, after which a name signs. */
const parts =
  /^(?:gruss|grusse|gruesse|dank|danke|merci|cordialement|bientot|vous|toi|salutations|saludos?|gracias|abrazos?|besos?|antemano|saluti|saluto|grazie|presto|anticipo|ciao|groet\p{L}*|bedankt|vast|obrigad[oa]|abracos?|cumprimentos|atenciosamente|breve|avance|pozdrawiam|pozdrowienia|dziekuje|gory|lg|vg|mfg|bald)$/u;
/** Words before a name at the end of a text among which one of parting stands. */
const partReach = 3;

/** "Merci d'avance, Bastien" at the end of a text without lines. */
function isSignature({ tokens, name }: FieldReading, { index }: Token): boolean {
  if (name !== 'message' || tokens.length - index > 2) return false;
  const isAfterName =
    tokens[index - 1] !== undefined && tokens[index]!.gap === ' ' && tokens[index - 1]!.shape === 'capital';
  const from = isAfterName ? index - 1 : index;
  if (!/^(?:,|\.|!|\s?[–-])?\s+$/.test(tokens[from]?.gap ?? '')) return false;
  return tokens.slice(Math.max(0, from - partReach), from).some(({ folded }) => parts.test(withoutElision(folded)));
}

/** Where the writer will be and may meet: "ik ben op 12 maart in Assen", "je serai à Lyon jeudi". */
const writerIs =
  /(?<!\p{L})(?:ich (?:bin|komme|reise)|(?:bin|komme) ich|je (?:serai|suis|passe|viens)|estare|estoy|paso por|saro|passo (?:per|da)|sono (?:a|in)|ik (?:ben|kom)|(?:ben|kom) ik|estarei|estou|bede|przyjade|przyjezdzam)(?!\p{L})/u;

function isOwnTravel(field: FieldReading, token: Token): boolean {
  if (!cityCountries.has(token.folded) && namesAroundTown(token.folded).length === 0) return false;
  const sentence = sentenceAt(field, token.start);
  if (!sentence) return false;
  // "Am 12. und 13. März": the full stop of a day ends no sentence.
  const isCutAtDay = /\d\.\s*$/.test(field.normal.folded.slice(0, sentence.start));
  const from = isCutAtDay ? (sentenceAt(field, sentence.start - 2)?.start ?? sentence.start) : sentence.start;
  if (!writerIs.test(field.normal.folded.slice(from, token.start))) return false;
  const isTimed = field.quantities.some(
    ({ kind, start, end }) => kind === 'date' && start >= from && end <= sentence.end,
  );
  return isTimed || namesDay.test(field.normal.folded.slice(from, sentence.end));
}

const zones = new Set(['pacific', 'eastern', 'central', 'mountain', 'atlantic']);

/** "4pm Kigali?" of a lead in Rwanda. */
function isHomeCity({ ledger }: Reading, city: string): boolean {
  const code = cityCountries.get(city);
  return code !== undefined && (namesOfCountry.get(code) ?? []).some((name) => ledger.words.has(name));
}

/** "on both sides of the Atlantic" */
const sides = /\b(?:sides?|shores?) of the $/;

/** The rule by which a capital names nobody in particular: a tool of the meeting, a role, a courtesy, a figure of speech. */
export function exemptionOf(
  reading: Reading,
  field: FieldReading,
  token: Token,
  firstLine: number,
  lastLine: number,
): string | undefined {
  const { folded } = token;
  if (token.shape === 'upper' && (optOutWords.has(folded) || optsOut.test(field.normal.folded.slice(token.end))))
    return 'opt-out';
  if (
    reading.language !== 'en' &&
    token.shape === 'upper' &&
    !reading.ledger.words.has(folded) &&
    sendsBack.test(field.normal.folded.slice(Math.max(0, token.start - 48), token.start))
  )
    return 'opt-out';
  if (isOfAddress(reading, field, token)) return 'abbreviation';
  if (reading.language !== 'en' && token.shape === 'upper' && localShortForms.has(folded)) return 'abbreviation';
  if (reading.language !== 'en' && leadsKnownName(reading, field, token)) return 'kind-of-name';
  if (reading.language !== 'en' && politePronouns.has(folded)) return 'polite-pronoun';
  if (reading.language !== 'en' && isOfficeAddressed(field.tokens, token.index)) return 'courtesy';
  if (reading.language !== 'en' && isHoliday(field, token)) return 'holiday';
  if (reading.language !== 'en' && isOwnTravel(field, token)) return 'own-travel';
  if (reading.language !== 'en' && isSignature(field, token)) return 'farewell';
  if (allowedCapitals.has(folded) || allowedCapitals.has(folded.replace(/\./g, ''))) return 'calendar-or-abbreviation';
  if (
    figurativeNames.has(folded) &&
    !(
      field.tokens[token.index + 1]?.shape === 'capital' &&
      field.tokens[token.index + 1]?.gap === ' ' &&
      /^(?:north|south|east|west|northern|southern|eastern|western)/.test(folded)
    )
  )
    return 'figure-of-speech';
  if (
    sides.test(field.normal.folded.slice(Math.max(0, token.start - 24), token.start)) &&
    /^(?:atlantic|pacific|channel|border|north|irish)$/.test(folded)
  )
    return 'figure-of-speech';
  if (
    /\b(?:like|game of|playing|as a|worthy of|straight out of|a modern) (?:a |an |the )?$/.test(
      field.normal.folded.slice(Math.max(0, token.start - 20), token.start),
    ) &&
    !brands.has(folded) &&
    !/\b(?:companies|teams|clients|customers|brands|firms|businesses|retailers|hospitals|contractors|names|others|such as) like $/.test(
      field.normal.folded.slice(Math.max(0, token.start - 24), token.start),
    ) &&
    !/\b(?:used by|trusted by)/.test(field.normal.folded)
  )
    return /like $/.test(field.normal.folded.slice(Math.max(0, token.start - 5), token.start))
      ? /\b(?:feels?|looks?|sounds?|is|are|playing|more|bit|seems?|a lot) like $/.test(
          field.normal.folded.slice(Math.max(0, token.start - 14), token.start),
        )
        ? 'figure-of-speech'
        : undefined
      : 'figure-of-speech';
  if (isRoleWord(field, token)) return 'role-word';
  if (isLoneCommonWord(field, token)) return isPlacedAsName(reading, field, token) ? undefined : 'common-word';
  if (/^[A-Z]{2,4}s$/.test(token.text)) return 'abbreviation';
  if (token.shape !== 'capital' && allowedCapitals.has(folded.replace(/s$/, ''))) return 'calendar-or-abbreviation';
  if (
    token.shape === 'upper' &&
    folded.length <= 5 &&
    field.quantities.some(({ kind, end }) => kind === 'time' && end <= token.start && token.start - end <= 2)
  )
    return 'time-zone';
  const isAfterTime = field.quantities.some(
    ({ kind, end }) => kind === 'time' && end <= token.start && token.start - end <= 2,
  );
  if (isAfterTime && (zones.has(folded) || isHomeCity(reading, folded))) return 'time-zone';
  if (currencyCodes.has(folded) && /\d/.test(field.tokens[token.index + 1]?.folded ?? '')) return 'currency';
  if (folded === 'series' && /^[a-e]$/.test(field.tokens[token.index + 1]?.folded ?? '')) return 'funding-series';
  const earlier = field.tokens[token.index - 1]?.folded ?? '';
  const later = field.tokens[token.index + 1]?.folded ?? '';
  if (
    languageNames.has(folded) &&
    /^(?:in|my|speak|your|his|her|or|and|both|into|from|to|broken|rusty)$/.test(earlier) &&
    !/^(?:market|customers|clients|office|company|buyers)$/.test(later)
  )
    return 'language';
  if (
    /^time$/.test(later) &&
    (cityCountries.has(folded) ||
      countryNames.has(folded) ||
      /^(?:mountain|eastern|pacific|central|malaysian|local|your)$/.test(folded))
  )
    return 'time-zone';
  if (/^(?:q[1-4]|h[12]|[a-z]|[ivx]+|p\.?s)$/.test(folded)) return 'numbering';
  if (
    /^(?:i|you|we|they|it|he|she|that|there|this|what|who|when|where|why|which|here|how|one|everyone|nobody|let|don|can|won|isn|aren|wasn|doesn|didn|wouldn|couldn|shouldn|haven|hasn)'/.test(
      folded,
    )
  )
    return 'contraction';
  const isFirst = field.name === 'message' && (token.start <= firstLine || token.index < 4);
  const isLast = field.name === 'message' && (token.start > lastLine || field.tokens.length - token.index <= 4);
  if ((isFirst || isLast) && courtesyWords.has(folded)) return 'courtesy';
  if (isFarewell(field, token, lastLine)) return 'farewell';
  if (isFirst && greetingWords.has(folded)) return 'greeting';
  if (meetingTools.has(folded)) {
    const before = field.normal.folded.slice(Math.max(0, token.start - 24), token.start);
    if (/^(?:group|channel|community|workspace|account|store|page|orders?)$/.test(later)) return undefined;
    if (
      /\b(?:on|over|via|by|a|quick|through|using|or|google|microsoft|ms|your|short|min|minute) $/.test(before) &&
      /\b(?:call|chat|talk|meet|speak|minutes?|mins?|connect|coffee|link|message|demo|happy|prefer|catch)\b/.test(
        sentenceText(field, token),
      )
    )
      return 'meeting-tool';
    const said = sentenceText(field, token);
    if (/\b(?:i|we|you|to|can|could|may|shall) $/.test(before) && /^(?:you|me|us)$/.test(later)) return 'meeting-tool';
    if (
      /\b(?:on|over|via|by|through) $/.test(before) &&
      /\b(?:i|we|you|me|us)\b/.test(field.normal.folded.slice(Math.max(0, token.start - 48), token.start)) &&
      !/\b(?:your|our) \w+ (?:on|over|via) /.test(said)
    )
      return 'meeting-tool';
  }
  if (channels[reading.request.channel].names.includes(folded)) return 'channel';
  if (folded === 'time' && /^(?:mountain|eastern|pacific|central)$/.test(earlier)) return 'time-zone';
  const next = field.tokens[token.index + 1];
  if (
    next &&
    /^(?:time|o'clock)$/.test(next.folded) &&
    cityCountries.has(folded) &&
    reading.ledger.folded.includes(folded)
  )
    return 'time-zone';
  return undefined;
}
