import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

export function checkSubject({ request, fields }: Reading): CheckResult {
  if (request.channel !== 'EMAIL' || !request.constraints.include_subjects || request.slot === 'CTA') return {};
  const subject = fields.find((field) => field.name === 'subject');
  if (subject && subject.raw.trim() !== '') return {};
  const flag = flagMissing('MISSING_SUBJECT', 'An email asked for with a subject has none');
  return { flags: [{ ...flag, rule: 'subject/none' }] };
}
