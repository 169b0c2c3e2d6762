import type { Token } from '../document/tokenise.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reading } from '../reading.ts';
import type { About } from './statement.ts';

const connectives = new Set(
  'and but so or because while since as when if that which who where until although though now then also still just perhaps however with given after before'.split(
    ' ',
  ),
);
const pointing = new Set(
  'it they that this these those there he she its their them one none what everything nothing both neither'.split(' '),
);
const you = new Set("you your yours yourself you've you're you'd you'll".split(' '));
const we = new Set("we our ours us we've we're we'd we'll".split(' '));
const i = new Set("i my me mine i've i'm i'd i'll".split(' '));

/** Folded words of the sender's company. */
export const senderNames = ({ sources }: Ledger): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ pointer }) => pointer === '/sender/company')
      .flatMap(({ tokens }) => tokens.map(({ folded }) => folded)),
  );

/** Whoever it is: "anyone who has graded fibre", "whoever plans routes", "one never knows". */
const anybody = /^(?:any(?:one|body)|every(?:one|body)|nobody|whoever)$/;
const verbsOfOne =
  /^(?:can|cannot|could|would|might|may|must|should|never|always|often|hopes?|knows?|imagines?|wonders?|learns?|needs?|has|gets?|tends?|expects?|thinks?|hears?|reads?|sees?)$/;

/** Whether a clause opens with people in general, or goes on about them behind "who". */
export function isOfAnybody(tokens: readonly Token[], earlier: Token | undefined): boolean {
  const [first, second] = tokens.filter(({ folded }) => !connectives.has(folded) || folded === 'who');
  if (first?.folded === 'who') return earlier !== undefined && anybody.test(earlier.folded);
  if (first?.folded === 'whoever') return true;
  if (first !== undefined && anybody.test(first.folded)) return second?.folded === 'who';
  return first?.folded === 'one' && second !== undefined && verbsOfOne.test(second.folded);
}

/**
 * Whom a clause speaks of, read from what stands before its verb, and where that says nothing from all of it. `earlier`
 * is the token before the clause.
 */
export function aboutWhom(
  reading: Reading,
  tokens: readonly Token[],
  verb: number,
  before: About | null,
  earlier: Token | undefined,
): About {
  const { ledger } = reading;
  const own = ledger.once(senderNames);
  const isOfLead = (token: Token): boolean =>
    you.has(token.folded) || (token.shape !== 'lower' && ledger.leadNames.has(token.folded) && !own.has(token.folded));
  const isOfSender = (token: Token): boolean =>
    we.has(token.folded) || (token.shape !== 'lower' && own.has(token.folded));
  const head = (verb < 0 ? tokens : tokens.slice(0, verb + 1)).filter(({ folded }) => !connectives.has(folded));
  if (isOfAnybody(tokens, earlier) && !tokens.some(isOfLead)) return 'people';
  if (tokens[0]?.folded === 'who' && before !== 'lead') return 'people';
  if (head.some(isOfLead)) return 'lead';
  if (head.some(isOfSender)) return 'sender';
  if (head.some(({ folded }) => i.has(folded))) return 'writer';
  const subject = verb < 0 ? head : head.slice(0, -1);
  const first = subject.find(({ folded, word }) => !word.isFunctionWord || pointing.has(folded) || folded === 'the');
  if (!first || /^(?:that|which|who|whose|that's)$/.test(tokens[0]?.folded ?? ''))
    return tokens.some(isOfLead) ? 'lead' : (before ?? 'thing');
  if (pointing.has(first.folded)) return before === 'lead' || before === 'sender' ? before : 'thing';
  if (tokens.some(isOfLead)) return 'lead';
  if (verb < 0 && tokens.some(({ stem, shape }) => shape === 'digit' || ledger.contextStems.has(stem))) return 'thing';
  if (subject.some(({ folded, shape }) => shape !== 'lower' && shape !== 'digit' && ledger.words.has(folded)))
    return 'thing';
  if (subject.some(({ stem }) => ledger.contextStems.has(stem)) && tokens.some(({ folded }) => folded === 'the'))
    return 'thing';
  return first.folded === 'the' ? 'thing' : 'people';
}
