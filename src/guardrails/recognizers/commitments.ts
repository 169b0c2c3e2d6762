import type { CheckResult, Reading } from '../reading.ts';
import { rulesByLanguage } from './rules-of.ts';
import { isToldOfLead } from './told-of-lead.ts';
import { flagWording } from './unsupported-wording.ts';

const rules = rulesByLanguage('commitments');
const exceptions = rulesByLanguage('not-commitments');

/**
 * Prices, discounts, deadlines, attachments, guarantees, free work, deliveries and follow-ups promised in the sender's
 * name, which only the sender can promise.
 */
export const checkCommitments = (reading: Reading): CheckResult => ({
  flags: flagWording(reading, {
    code: 'COMMITMENT',
    rules: rules(reading.language),
    exceptions: exceptions(reading.language),
    toldBy: /^\/(?:goal|sender)/,
    message: 'A promise that the sender did not give',
    isJudgedElsewhere: (field, start, end) => isToldOfLead(reading, field, start, end),
  }),
});
