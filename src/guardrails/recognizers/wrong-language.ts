import type { RiskFlag } from '../../contract/risk-flag.ts';
import { languages } from '../data/languages.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { detectLanguage, isDetectable } from '../language/detect-language.ts';
import { type CheckResult, flagMissing, flagSpan, type Reading } from '../reading.ts';

const plainWords = new Map(Object.entries(languages).map(([code, data]) => [code, new Set(data.plain.split(' '))]));
const related: Record<string, string[]> = {
  no: ['nb', 'nn', 'da'],
  nb: ['no', 'da'],
  nn: ['no', 'da'],
  da: ['no', 'nb'],
  hr: ['sr', 'bs'],
  sr: ['hr', 'bs'],
  bs: ['hr', 'sr'],
  id: ['ms'],
  ms: ['id'],
  pt: ['gl'],
  cs: ['sk'],
  sk: ['cs'],
  af: ['nl'],
};

/** The message is in the language asked for, and is language at all. */
export function checkLanguage(reading: Reading): CheckResult {
  const { language, message } = reading;
  const flags: RiskFlag[] = [];
  if (!(language in languages))
    flags.push({
      ...flagMissing(
        'LANGUAGE_NOT_COVERED',
        `Greeting, call to action, spam and claim lists are missing for "${language}"; numbers and names are checked`,
      ),
      rule: 'language/no-lists',
    });
  else if (language !== 'en')
    flags.push({
      ...flagMissing('LANGUAGE_NOT_COVERED', `Claims are found by fewer rules for "${language}" than for English`),
      rule: 'language/few-claim-rules',
    });
  if (isWrong(reading))
    flags.push({
      ...flagSpan(message, 'WRONG_LANGUAGE', 0, message.normal.text.length, `Not written in "${language}"`),
      rule: 'language/other-language',
    });
  return { flags };
}

function isWrong({ request, language, message, ledger }: Reading): boolean {
  if (request.language === undefined) return false;
  const words = message.tokens.filter((token) => token.shape !== 'digit');
  const letters = message.normal.text.replace(/[^\p{L}]/gu, '').length;
  if (words.length === 0) return true;
  if (
    words.some(
      (token) =>
        token.text.length > 32 &&
        !ledger.words.has(token.folded) &&
        !/[./@:]/.test(message.normal.text.slice(token.start - 1, token.start)),
    )
  )
    return true;
  const own = plainWords.get(language);
  const share = own ? words.filter((token) => own.has(token.folded)).length / words.length : 0;
  if (language === 'en') {
    const known =
      words.filter(
        (token) =>
          isEnglishWord(token.folded.replace(/'\w*$/, '')) || token.folded.length < 2 || ledger.words.has(token.folded),
      ).length / words.length;
    if (share >= 0.12 && known > 0.6) return false;
    if (words.length >= 5 && known < 0.5) return true;
  } else if (share >= 0.2) return false;
  if (letters < 30 || !isDetectable(language)) return false;
  const rest = message.tokens.filter((token) => !(token.shape !== 'lower' && ledger.words.has(token.folded)));
  const detected = detectLanguage(rest.map((token) => token.text).join(' '));
  if (
    detected.language === '' ||
    detected.language === language ||
    (related[language] ?? []).includes(detected.language)
  )
    return false;
  const scores = detected.getScores();
  return detected.isReliable() && (scores[detected.language] ?? 0) > (scores[language] ?? 0) * 1.15;
}
