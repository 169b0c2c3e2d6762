import { channels } from '../../contract/channels.ts';
import { fillGreeting } from '../../contract/fill-greeting.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Voice } from '../../contract/voice.ts';
import { escapePattern } from '../document/escape-pattern.ts';
import { foldText } from '../document/fold-word.ts';
import { type CheckResult, type FieldReading, flagMissing, flagSpan, type Reading } from '../reading.ts';
import { addressesIn } from './forms-of-address.ts';

type VoiceCheck = (reading: Reading, voice: Voice) => RiskFlag[];

/** Where a message is not as its sender writes. */
export function checkVoice(reading: Reading): CheckResult {
  const { voice } = reading.request;
  return voice === undefined ? {} : { flags: checks.flatMap((check) => check(reading, voice)) };
}

/** A line without what may differ about it: case, accents, blanks, the comma or full stop at its end. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.!]+$/, '');

const wordsOf = (field: FieldReading, phrase: string): { start: number; end: number }[] => {
  const words = foldText(phrase).split(/\s+/).map(escapePattern).join('\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
  return [...field.normal.folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
};

/** Names of the lead's are said as they are. */
const isNamed = ({ ledger }: Reading, { tokens }: FieldReading, start: number, end: number): boolean =>
  tokens
    .filter((token) => token.start >= start && token.end <= end)
    .some(({ folded, shape }) => shape !== 'lower' && ledger.leadNames.has(folded));

const avoidedWords: VoiceCheck = (reading, { avoid = [] }) =>
  reading.fields.flatMap((field) =>
    avoid.flatMap((phrase) =>
      wordsOf(field, phrase)
        .filter(({ start, end }) => !isNamed(reading, field, start, end))
        .map(({ start, end }) => ({
          ...flagSpan(field, 'VOICE', start, end, `The voice avoids "${phrase}"`),
          rule: 'voice/avoided-word',
        })),
    ),
  );

const otherForm = { FORMAL: 'INFORMAL', INFORMAL: 'FORMAL' } as const;
const formNames = { FORMAL: 'formally', INFORMAL: 'informally' } as const;

/** "Luís Tua" signs: no form of address. */
function isOfPerson(
  { request: { lead, sender } }: Reading,
  { normal }: FieldReading,
  start: number,
  end: number,
): boolean {
  const said = normal.text.slice(start, end);
  const names = `${lead.first_name} ${lead.last_name} ${sender?.name ?? ''}`.split(/[\s'’-]+/);
  return /^\p{Lu}/u.test(said) && names.includes(said);
}

const formality: VoiceCheck = (reading, { formality: wanted }) =>
  wanted === undefined
    ? []
    : reading.fields.flatMap((field) =>
        addressesIn(field.normal, reading.language, otherForm[wanted])
          .filter(({ start, end }) => !isOfPerson(reading, field, start, end))
          .map(({ start, end }) => ({
            ...flagSpan(field, 'VOICE', start, end, `The voice addresses the reader ${formNames[wanted]}`),
            rule: 'voice/formality',
          })),
      );

const longSentences: VoiceCheck = ({ message }, { sentence_words: most }) =>
  most === undefined
    ? []
    : message.sentences.flatMap(({ start, end }) => {
        const words = message.normal.text.slice(start, end).split(/\s+/).length;
        if (words <= most) return [];
        const why = `A sentence of ${words} words, where the voice has ${most} at most`;
        return [{ ...flagSpan(message, 'VOICE', start, end, why), rule: 'voice/long-sentence' }];
      });

const greeting: VoiceCheck = ({ message, request: { lead, slot } }, { greeting: wanted }) => {
  const filled = wanted === undefined || slot === 'CTA' ? null : fillGreeting(wanted, lead);
  const first = message.sentences[0];
  if (filled === null || first === undefined) return [];
  if (plain(message.normal.text.slice(first.start)).startsWith(plain(filled))) return [];
  return [
    {
      ...flagSpan(message, 'VOICE', first.start, first.end, `The voice greets with "${filled}"`),
      rule: 'voice/greeting',
    },
  ];
};

/** Lines that close a letter, the last of which is looked for at its end. */
const closingLines: VoiceCheck = ({ message, request: { channel, slot } }, { closing, signature }) => {
  if (channels[channel].layout !== 'letter' || slot === 'OPENER') return [];
  const said = `\n${message.normal.text.split('\n').map(plain).filter(Boolean).join('\n')}\n`;
  const lacks = (text: string): boolean =>
    !said.includes(`\n${text.split('\n').map(plain).filter(Boolean).join('\n')}\n`);
  return [
    ...(closing !== undefined && lacks(closing)
      ? [{ ...flagMissing('VOICE', `The voice closes with "${closing}"`), rule: 'voice/closing' }]
      : []),
    ...(signature !== undefined && lacks(signature)
      ? [{ ...flagMissing('VOICE', "The voice's signature is not in the message"), rule: 'voice/signature' }]
      : []),
  ];
};

const checks: readonly VoiceCheck[] = [greeting, avoidedWords, formality, longSentences, closingLines];
