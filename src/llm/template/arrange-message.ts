import { type Channel, type ChannelRow, channels } from '../../contract/channels.ts';
import type { Draft, Part, Piece } from './draft.ts';
import { sayOnce } from './fill-phrase.ts';
import { countWords, fitsChannel, type SettledRequest } from './fits-channel.ts';
import { toGsm } from './sms-text.ts';

/** A message in its three pieces, as the steps of MULTI_STEP write them. */
export type Arrangement = Record<Part, string>;

type Layout = ChannelRow['layout'];

const lowerStart = (text: string): string =>
  /^(?:You|Your|At|As|How|Who|Is|Am|Do|Are|What|Would|Could|Since|With|Tell|Correct|Please|Have|May|If|About|First|On|A|Can|Shall|Any|Let|So|One|Does|Open|Might|My|This|Thank|Many|Ik|Dit|Mijn|Dank|Bedankt|Hartelijk|Je|Mon|Merci)(?![\p{L}'’])/u.test(
    text,
  )
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;

/** The pieces of a part, in paragraphs where the channel has them. */
const joinPieces = (pieces: readonly Piece[], part: Part, layout: Layout): string =>
  pieces
    .filter((piece) => piece.part === part && piece.text !== '')
    .map(({ text, opens }, at) => (at === 0 ? text : `${opens && layout !== 'line' ? '\n\n' : ' '}${text}`))
    .join('');

function layOut(
  layout: Layout,
  { greeting, lowerOpening, company }: Pick<Draft, 'greeting' | 'lowerOpening' | 'company'>,
  given: readonly Piece[],
  closing: string,
  signature: string[],
): Arrangement {
  const said = sayOnce(
    given.map(({ text }) => text),
    company,
  );
  const pieces = given.map((piece, at) => ({ ...piece, text: said[at]! }));
  const opening = lowerOpening(joinPieces(pieces, 'opener', layout), layout === 'line');
  const ask = joinPieces(pieces, 'cta', layout);
  const body = joinPieces(pieces, 'body', layout);
  if (layout === 'line') {
    const from = signature[0] === undefined ? '' : ` - ${signature.join(', ')}`;
    const opener = [greeting, /,$/.test(greeting) ? lowerStart(opening) : opening].filter(Boolean).join(' ');
    const asked = opening === '' && /,$/.test(greeting) ? lowerOpening(lowerStart(ask), true) : ask;
    return { opener, body, cta: `${asked}${from}` };
  }
  const signed = layout === 'note' ? signature.join(', ') : [closing, ...signature].filter(Boolean).join('\n');
  return {
    opener: [greeting, opening].filter(Boolean).join('\n\n'),
    body,
    cta: [ask, signed].filter(Boolean).join('\n\n'),
  };
}

export const joinArrangement = ({ opener, body, cta }: Arrangement, channel: Channel): string =>
  [opener, body, cta].filter(Boolean).join(channels[channel].separator);

const inGsm = ({ opener, body, cta }: Arrangement): Arrangement => ({
  opener: toGsm(opener),
  body: toGsm(body),
  cta: toGsm(cta),
});

/** A letter keeps nearer to the length it is meant to have than others, whose limits are tighter anyway. */
const slack = 1.2;

/** Each with one piece less than the one before, those of the highest rank first. */
function leaner(pieces: readonly Piece[]): Piece[][] {
  const ranks = [...new Set(pieces.map(({ rank }) => rank))].sort((a, b) => b - a).filter((rank) => rank > 0);
  return [pieces.slice(), ...ranks.map((rank) => pieces.filter((piece) => piece.rank < rank))];
}

/** What a message says whatever its length: hook, offer and ask. */
const essential = 2;

/** For limits that the pieces do not keep: less and less of them, then one line. */
function* lines(draft: Draft, layout: Layout): Generator<Arrangement> {
  const { pieces, shortOpeners, shortAsks, signature } = draft;
  for (const kept of leaner(pieces).filter((some) => some.length > 1 && some.some(({ rank }) => rank === 1)))
    for (const name of [signature.slice(0, 1), []]) yield layOut(layout, draft, kept, '', name);
  const byLength = (texts: string[]): string[] => [...texts].sort((a, b) => countWords(b) - countWords(a));
  for (const opener of byLength(shortOpeners))
    for (const ask of byLength(shortAsks))
      for (const name of [signature.slice(0, 1), []])
        yield layOut(
          'line',
          draft,
          [
            { part: 'opener', text: opener, rank: 1 },
            { part: 'cta', text: ask, rank: 0 },
          ],
          '',
          name,
        );
  for (const ask of byLength(shortAsks)) yield layOut('line', draft, [{ part: 'cta', text: ask, rank: 0 }], '', []);
}

/** The richest arrangement that keeps the limits and is about as long as it is meant to be; the leanest where none is. */
export function arrangeMessage(request: SettledRequest, draft: Draft): Arrangement {
  const { layout } = channels[request.channel];
  const most = layout === 'letter' ? draft.words * slack : Number.POSITIVE_INFINITY;
  const lettered = (arranged: Arrangement): Arrangement => (layout === 'line' ? inGsm(arranged) : arranged);
  const messageOf = (arranged: Arrangement): string => joinArrangement(arranged, request.channel);
  const fits = (arranged: Arrangement): boolean => fitsChannel(request, messageOf(arranged));
  const whole = leaner(draft.pieces)
    .filter((kept) => draft.pieces.every((piece) => piece.rank > essential || kept.includes(piece)))
    .map((kept) => lettered(layOut(layout, draft, kept, draft.closing, draft.signature)))
    .filter(fits);
  const meant = whole.find((arranged) => countWords(messageOf(arranged)) <= most) ?? whole.at(-1);
  if (meant) return meant;
  let last: Arrangement | undefined;
  for (const arranged of lines(draft, layout)) {
    last = lettered(arranged);
    if (fits(last)) return last;
  }
  return last!;
}
