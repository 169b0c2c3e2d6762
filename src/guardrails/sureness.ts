import type { Verdict } from '../contract/verdict.ts';

/**
 * Rules that, on prose which nobody had read when it was measured (`prose-4` to `-8`, `languages-6`, `languages-7` and
 * `-10` as they came in), flagged what was true as often as what was not, or oftener. Their flags stand where no model is
 * asked; where one is, it decides.
 */
const unsureRules = new Set([
  'no-source',
  'other-value',
  'other-bound',
  'counts-another-thing',
  'no-fact',
  'affirmed',
  'sender-unsourced',
  'stage-raised',
  'negation-dropped',
  'other-stage',
  'other-extent',
  'other-name',
  'unknown-name',
  'reason-untold',
  'cause-untold',
  'opposite',
  'extents/looking-for',
]);
/** Of other rules in other languages than English: wordings that tell of a customer, a launch or a rumour. */
const unsureCues = /^cue-(?:customers|launch|rumour|recent|results)$/;

/** How sure such a verdict is: as likely right as wrong. */
const unsure = 0.5;

/** How sure a verdict is, 0 to 1: its own score, and no more than its rule has earned on prose that it was not made for. */
export function surenessOf({ verdict, rule, score }: Pick<Verdict, 'verdict' | 'rule' | 'score'>): number {
  if (verdict !== 'UNSOURCED' && verdict !== 'CONTRADICTED') return score;
  return unsureRules.has(rule) || unsureCues.test(rule) ? Math.min(score, unsure) : score;
}
