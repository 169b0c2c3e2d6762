import { plainWordsOf } from '../document/speech-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords, isEnglishWord } from '../document/word-lists.ts';
import { brands, unmistakableBrands } from '../ledger/brands.ts';
import { cityCountries, countryNames } from '../ledger/places.ts';
import type { FieldReading } from '../reading.ts';
import { localCountries } from './sourced-by-language.ts';

const opensSentence = /(?:^|[.!?:…]["')\]”’]?\s+|\n\s*|[•·*]\s*|["“‘'([]|\d[.)]\s+|[-–—]\s+|\/\s*)$/u;

/** A subject in which nearly every word is capitalised tells nothing by its capitals; a name has its own at any time. */
export function titleCase(field: FieldReading, isKnown: (token: Token) => boolean): boolean {
  if (field.name !== 'subject') return false;
  const words = field.tokens.filter((token) => token.shape !== 'digit' && !token.word.isFunctionWord);
  const share = (some: Token[]): number => some.filter((token) => token.shape !== 'lower').length / some.length;
  // "Vaccine storage in Hexham, Alston and Settle": beside its first word and known names it has small letters.
  const plain = words.slice(1).filter((token) => token.shape === 'lower' || !isKnown(token));
  return words.length >= 3 && share(words) > 0.75 && plain.length > 1 && share(plain) > 0.6;
}

/** Capitalised out of politeness: "Państwa", "Sie", "Usted". */
const politeWords = new Set(
  'panstwa panstwu panstwo pan pani pana panu panem pania sie ihr ihre ihnen ihrem ihren ihrer usted ustedes ud uds vous u uw jij je lei sua suo suoi sue vostro vostra loro voce voces ty twoj twoja twoje twoim twojej twojego ciebie tobie ci cie wasz wasza wasze wam was'.split(
    ' ',
  ),
);

/** Seas are where something is, no names of anybody. */
const isOcean =
  /^(?:atlanti\p{L}*|pazifik|pacifi\p{L}*|pacyfik\p{L}*|mediterr\p{L}*|mittelmeer|nordsee|ostsee|balti\p{L}*|baltyk\p{L}*|noordzee|oostzee|adriati\p{L}*|cantabrico|tirreno|egeo)$/u;

export function isNameLike(language: string, field: FieldReading, token: Token, isTitleCase: boolean): boolean {
  if (token.shape === 'digit') return false;
  // "über" and "deel" are words there, and "chiederLe" is a verb with its polite pronoun.
  if (language !== 'en' && (token.shape === 'lower' || /^\p{Ll}+(?:Le|La|Lei)$/u.test(token.text))) return false;
  if (token.shape === 'lower')
    return unmistakableBrands.has(token.folded) || token.folded === 'k8s' || isPlaceInSmallLetters(field, token);
  if (token.folded.length < 2 || token.word.isFunctionWord) return false;
  if (token.shape === 'mixed') return true;
  const before = field.normal.text.slice(Math.max(0, token.start - 6), token.start);
  const starts = token.index === 0 || opensSentence.test(before);
  if (token.shape === 'upper') return !commonWords.has(token.folded) || token.folded.length <= 3;
  if (language !== 'en') {
    if (politeWords.has(token.folded) || isOcean.test(token.folded)) return false;
    if (starts && plainWordsOf(language).has(token.folded)) return false;
    // The word lists are English: at a sentence's start, and in German anywhere, a capital says nothing.
    if (starts || isTitleCase || language === 'de')
      return (
        (token.folded.length > 2 && brands.has(token.folded) && !commonWords.has(token.folded)) ||
        countryNames.has(token.folded) ||
        localCountries.has(token.folded) ||
        isGermanPlace(language, field, token)
      );
    return true;
  }
  const next = field.tokens[token.index + 1];
  const leadsName =
    next !== undefined &&
    next.gap === ' ' &&
    next.shape !== 'lower' &&
    next.shape !== 'digit' &&
    !next.word.isFunctionWord;
  if (starts || isTitleCase) {
    if (!isEnglishWord(token.folded)) return !isLikelyWord(token.folded);
    if (isTitleCase) return brands.has(token.folded) && !commonWords.has(token.folded);
    return (leadsName && !commonWords.has(token.folded)) || countryNames.has(token.folded);
  }
  return true;
}

/** "In Graz", "nach Bregenz": where every noun has its capital, a town is known by the preposition that it has no article behind. */
const isGermanPlace = (language: string, { tokens }: FieldReading, { folded, index, gap }: Token): boolean =>
  language === 'de' &&
  gap === ' ' &&
  folded.length >= 4 &&
  /^(?:in|aus|nach|bei|um|rund|ab|richtung|raum)$/.test(tokens[index - 1]?.folded ?? '') &&
  cityCountries.has(folded) &&
  !germanNouns.has(folded);
/** Towns that are nouns too, and stand without an article behind the same prepositions. */
const germanNouns = new Set(
  'wahl stein form ruhe rente arbeit holz glas stahl leder kraft sorge ehren zeiten eile fahrt haft halten marsch rade sand ton gold ufer wald feld berg tal bad burg lager halle handel wangen norden suden osten westen essen laufen weiden bergen baden singen'.split(
    ' ',
  ),
);

const placing = new Set('in to from at near around across'.split(' '));

/** "now delivers to manila" in a hasty text; a town that is a word too ("reading") is none without its capital. */
const isPlaceInSmallLetters = ({ tokens }: FieldReading, { folded, index }: Token): boolean =>
  folded.length >= 5 &&
  placing.has(tokens[index - 1]?.folded ?? '') &&
  (cityCountries.has(folded) || countryNames.has(folded)) &&
  !isEnglishWord(folded);

/** An ordinary word the list lacks: built of two it has, or with an ending names do not take. */
function isLikelyWord(word: string): boolean {
  if (unmistakableBrands.has(word) || brands.has(word) || cityCountries.has(word) || countryNames.has(word))
    return false;
  if (jargon.has(word) || jargon.has(word.replace(/s$/, ''))) return true;
  if (/(?:ings?|ly|tions?|ments?|ness|ability|isation|ization|ised|ized)$/.test(word) && word.length >= 7) return true;
  const root = word.replace(/(?:sters?|ers?|ists?|ish|less|ful|like|wise|iest|ier|ies|es|s|ed)$/, '');
  if (root !== word && root.length >= 4 && (isEnglishWord(root) || isEnglishWord(`${root}e`))) return true;
  for (let at = 3; at <= word.length - 3; at += 1)
    if (isEnglishWord(word.slice(0, at)) && isEnglishWord(word.slice(at))) return true;
  const bare = word.replace(
    /^(?:bio|micro|multi|tele|cyber|re|un|over|under|pre|post|non|inter|eco|agri|geo|hyper|mini|mega|photo|thermo|hydro|electro|auto|self|semi|super|sub|trans|ultra|mis|dis|counter|co)/,
    '',
  );
  return bare !== word && bare.length >= 4 && isEnglishWord(bare);
}

const jargon = new Set(
  'wi fi wi-fi onboarding offboarding fintech insurtech edtech agritech proptech healthtech kanban biogas webinar webinars ecommerce telehealth upskilling reskilling upcycling devops chatbot chatbots dashboard dashboards workflow workflows startup startups scaleup podcast podcasts blog blogs hashtag influencer influencers crowdfunding coworking coliving cleanroom cleanrooms photovoltaics agrivoltaics aquaponics hydroponics kombucha mezcal barista baristas glamping ebike ebikes escooter escooters smartphone smartphones wifi login logins logout signup signups backend frontend middleware codebase repo repos config configs timestamp timestamps metadata dataset datasets spreadsheet spreadsheets whiteboard geofencing telematics traceability interoperability scalability uptime downtime lookups rollout rollouts retrofits offtake offtaker reefer reefers drayage demurrage haulier hauliers freelancer freelancers nearshore offshoring livestream livestreams subtitling localization localisation genomics proteomics oncology radiology telemetry lidar drones sommelier sommeliers pilates espadrilles cortado flatbread sourdough'.split(
    ' ',
  ),
);
