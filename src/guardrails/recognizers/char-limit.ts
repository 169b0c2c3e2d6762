import { SegmentedMessage } from 'sms-segments-calculator';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

/** A text of more parts is billed and often truncated or reordered by carriers; three is their common ceiling. */
const maxSmsSegments = 3;
/**
 * Letters that a language cannot do without, "á", "ł", "ç", take the text out of GSM-7, where a part holds 67 characters
 * instead of 153: as many words need more parts. An emoji or a curly dash is a choice and gets none.
 */
const maxSmsSegmentsOfLetters = 5;
const ownLetters: Readonly<Record<string, RegExp>> = {
  de: /[„“”‚‘’]/u,
  fr: /[âêîôûëïœÀÂÊËÎÏÔŒç’«»]/u,
  es: /[áíóúÁÍÓÚ«»“”]/u,
  it: /[ÀÈÌÒÙ’«»]/u,
  nl: /[ëïóáíúËÏ’‘]/u,
  pt: /[áâãçêíóôõúÁÂÃÊÍÓÔÕÚ“”]/u,
  pl: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”]/u,
};
/** Whatever the alphabet, this many UTF-16 units take no more than three segments: 67 of UCS-2 in each. */
const alwaysFits = 201;
const linkedInNote = 300;
const linkedInMail = 1_900;
const linkedInSubject = 200;

export function checkCharLimit({ request, message, fields, language }: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const raise = (rule: string, why: string, field?: 'subject', severity?: 'info'): void => {
    flags.push({ ...flagMissing('CHAR_LIMIT_EXCEEDED', why, field, severity), rule: `char-limit/${rule}` });
  };
  if (request.channel === 'SMS' && message.raw.length > alwaysFits) {
    const { segmentsCount, encodingName } = new SegmentedMessage(message.raw);
    const most = ownLetters[language]?.test(message.raw) ? maxSmsSegmentsOfLetters : maxSmsSegments;
    if (segmentsCount > most)
      raise('sms', `${segmentsCount} text message segments (${encodingName}) where ${most} are allowed`);
  }
  if (request.channel === 'LINKEDIN') {
    const length = [...message.raw].length;
    if (length > linkedInMail) raise('linkedin-mail', `${length} characters; a LinkedIn InMail holds ${linkedInMail}`);
    else if (length > linkedInNote) {
      const why = `${length} characters: too long for a connection note (${linkedInNote}), sendable as InMail`;
      raise('linkedin-note', why, undefined, 'info');
    }
  }
  const subject = fields.find((field) => field.name === 'subject');
  const subjectLength = subject ? [...subject.raw].length : 0;
  if (subjectLength > linkedInSubject)
    raise('subject', `${subjectLength} characters; a subject holds ${linkedInSubject}`, 'subject');
  return { flags };
}
