import { type Channel, type ChannelRow, channels } from '../../contract/channels.ts';
import type { MessageParts } from './compose-parts.ts';
import { countWords, fitsChannel, type SettledRequest } from './fits-channel.ts';
import { toGsm } from './sms-text.ts';

/** A message in its three pieces, as the steps of MULTI_STEP write them. */
export interface Arrangement {
  opener: string;
  body: string;
  cta: string;
}

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(' ');

const onOneLine = (greeting: string, rest: string): string => (rest === '' ? greeting : `${greeting} ${rest}`);

const email = (greeting: string, opener: string, middle: string[], call: string, closing: string): Arrangement => ({
  opener: [greeting, opener].filter(Boolean).join('\n\n'),
  body: middle.filter(Boolean).join('\n\n'),
  cta: [call, closing].filter(Boolean).join('\n\n'),
});

/** From the richest to the leanest. */
function emails(parts: MessageParts): Arrangement[] {
  const { greeting, opener, bridge, offer, call, softener, closing, isShort } = parts;
  const ask = sentences(call.chosen, softener);
  const rich = isShort
    ? []
    : [
        email(greeting, sentences(opener, bridge), [offer], ask, closing),
        email(greeting, sentences(opener, bridge), [offer], call.chosen, closing),
      ];
  return [
    ...rich,
    email(greeting, opener, [offer], isShort ? call.chosen : ask, closing),
    email(greeting, opener, [offer], call.chosen, closing),
    email(greeting, opener, [], call.chosen, closing),
    email(greeting, opener, [], call.chosen, ''),
  ];
}

const note = (greeting: string, opener: string, middle: string, call: string, signature: string): Arrangement => ({
  opener: [greeting, opener].filter(Boolean).join('\n\n'),
  body: middle,
  cta: signature === '' ? call : `${call}\n\n${signature}`,
});

function notes(parts: MessageParts): Arrangement[] {
  const { greeting, opener, bridge, offer, call, softener, signature, isShort } = parts;
  const rich = isShort
    ? []
    : [note(greeting, sentences(opener, bridge), offer, sentences(call.chosen, softener), signature)];
  return [
    ...rich,
    note(greeting, sentences(opener, bridge), offer, call.chosen, signature),
    note(greeting, opener, offer, call.chosen, signature),
    note(greeting, opener, '', call.chosen, signature),
    note(greeting, opener, '', call.chosen, ''),
  ];
}

/** One line each, for text messages and for limits that nothing else keeps: every pairing, the fullest first. */
function lines(parts: MessageParts): Arrangement[] {
  const { greeting, shortOpener, shortOpeners, call, signature } = parts;
  const line = (opener: string, ask: string, from: string): Arrangement => ({
    opener: onOneLine(greeting, opener),
    body: '',
    cta: from === '' ? ask : `${ask} - ${from}`,
  });
  const name = signature.split(', ')[0] ?? '';
  const leaner = shortOpeners
    .flatMap((opener) => call.short.flatMap((ask) => [line(opener, ask, name), line(opener, ask, '')]))
    .sort((a, b) => wordsOf(b) - wordsOf(a));
  return [
    line(shortOpener, call.chosen, signature),
    line(shortOpener, call.chosen, name),
    ...leaner,
    ...call.short
      .map((ask) => line('', ask, ''))
      .sort((a, b) => wordsOf(a) - wordsOf(b))
      .slice(0, 1),
  ];
}

const wordsOf = ({ opener, cta }: Arrangement): number => countWords(opener) + countWords(cta);

export const joinArrangement = ({ opener, body, cta }: Arrangement, channel: Channel): string =>
  [opener, body, cta].filter(Boolean).join(channels[channel].separator);

const inGsm = ({ opener, body, cta }: Arrangement): Arrangement => ({
  opener: toGsm(opener),
  body: toGsm(body),
  cta: toGsm(cta),
});

const layouts: Record<ChannelRow['layout'], (parts: MessageParts) => Arrangement[]> = {
  letter: (parts) => [...emails(parts), ...lines(parts)],
  note: (parts) => [...notes(parts), ...lines(parts)],
  line: (parts) => lines(parts).map(inGsm),
};

/** The richest arrangement that keeps the limits; the leanest where none does. */
export function arrangeMessage(request: SettledRequest, parts: MessageParts): Arrangement {
  const candidates = layouts[channels[request.channel].layout](parts);
  return (
    candidates.find((candidate) => fitsChannel(request, joinArrangement(candidate, request.channel))) ??
    candidates.at(-1)!
  );
}
