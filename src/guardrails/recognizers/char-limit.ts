import { createFooter, withFooter } from '../../compliance/create-footer.ts';
import { channels } from '../../contract/channels.ts';
import { countCharacters, findExcess } from '../../contract/measure-message.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

export function checkCharLimit({ request, message, fields, language }: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const raise = (rule: string, why: string, field?: 'subject', severity?: 'info'): void => {
    flags.push({ ...flagMissing('CHAR_LIMIT_EXCEEDED', why, field, severity), rule: `char-limit/${rule}` });
  };
  const { label, note, subject: ofSubject } = channels[request.channel];
  // The footer comes on top of the words, and within what the channel holds.
  const whole = withFooter(message.raw, createFooter(request, language));
  const excess = findExcess(whole, request.channel, language);
  const length = countCharacters(whole);
  if (excess?.unit === 'segments')
    raise('segments', `${excess.used} text message segments (${excess.encoding}) where ${excess.most} are allowed`);
  else if (excess) raise('characters', `${excess.used} characters; a message by ${label} holds ${excess.most}`);
  else if (note && length > note.characters) {
    const why = `${length} characters: too long for a ${note.is} (${note.characters}), sendable as ${note.else}`;
    raise('note', why, undefined, 'info');
  }
  const subject = fields.find((field) => field.name === 'subject');
  if (subject && ofSubject) {
    const { most, shown } = ofSubject;
    const ofIt = countCharacters(subject.raw);
    if (ofIt > most) raise('subject', `${ofIt} characters; a subject by ${label} holds ${most}`, 'subject');
    else if (ofIt > shown) raise('subject-shown', `${ofIt} characters; a list shows ${shown}`, 'subject', 'info');
  }
  return { flags };
}
