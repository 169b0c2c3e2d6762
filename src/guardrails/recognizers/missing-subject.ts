import { asksForSubject, channels } from '../../contract/channels.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

export function checkSubject({ request, fields }: Reading): CheckResult {
  if (!asksForSubject(request) || request.slot === 'CTA') return {};
  const subject = fields.find((field) => field.name === 'subject');
  if (subject && subject.raw.trim() !== '') return {};
  const why = `${channels[request.channel].label} was asked for with a subject and has none`;
  return { flags: [{ ...flagMissing('MISSING_SUBJECT', why), rule: 'subject/none' }] };
}
