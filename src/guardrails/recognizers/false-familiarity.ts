import type { CheckResult, Reading } from '../reading.ts';
import { quotedSubject } from '../thread/quoted-subject.ts';
import { speaksOfThread } from '../thread/read-references.ts';
import { rulesByLanguage } from './rules-of.ts';
import { flagWording } from './unsupported-wording.ts';

const rules = rulesByLanguage('familiarity');
const exceptions = rulesByLanguage('not-familiarity');

/** Contact, relationships and memories that the request does not tell of. */
export const checkFamiliarity = (reading: Reading): CheckResult => ({
  flags: flagWording(reading, {
    code: 'FALSE_FAMILIARITY',
    rules: rules(reading.language),
    exceptions: exceptions(reading.language),
    toldBy: /^\/(?:goal|sender|company_context\/(?:summary|facts)|lead\/facts)/,
    message: 'A relationship or contact that the request does not tell of',
    isJudgedElsewhere: (field, start, end) =>
      speaksOfThread(reading, field, start, end) || quotedSubject(reading)?.field === field,
  }),
});
