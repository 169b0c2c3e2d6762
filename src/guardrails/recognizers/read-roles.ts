import { functionWords } from '../document/function-words.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { phraseAt } from './match-phrases.ts';
import { parseRole, type Role, roleWords } from './parse-role.ts';

/** A role that a text gives the lead. Token indexes, one past the last. */
export interface RoleMention {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Said as a role, or as what the lead is in charge of. */
  readonly kind: 'role' | 'charge';
}

const kindAt = (tokens: Token[], at: number, to: number): string =>
  phraseAt(roleWords, tokens, at, to)?.id.split('-')[0] ?? '';
const isPlainGap = (gap: string): boolean => /^[\s-]+$|^ & $|^\/$/.test(gap) && !/\n/.test(gap);
const isCapital = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper' || shape === 'mixed';
const determiner = /^(?:an?|the|its|their|ein|eine|der|die|le|la|el|il|o|os|een|het|de|un|una|une|uma|um)$/;
/** The last word of what says whose a role is: "en tant que", "in qualità di", "jako". */
const frameEnd = /^(?:que|qualite|qualita|qualidade|calidad|veste|comme|como|come|jako|als|da)$/;
const joints = /^(?:of|for|de|des|du|da|do|di|and|und|et|y|e)$/;

/** The noun phrase around a word of rank: "group head of claims", "finance and grants manager". */
function phraseAround(
  tokens: Token[],
  at: number,
  width: number,
  sentence: Sentence,
  company: ReadonlySet<string>,
): [number, number] {
  let from = at;
  while (from > sentence.from && at - from < 4 && isPlainGap(tokens[from]!.gap)) {
    const before = tokens[from - 1]!;
    const isJoint =
      /^(?:and|of)$/.test(before.folded) &&
      from - 2 >= sentence.from &&
      isCapital(tokens[from - 2]!) &&
      isCapital(tokens[at]!);
    if (functionWords.has(before.folded) && !(before.folded === 'it' && before.shape === 'upper') && !isJoint) break;
    if (
      frameEnd.test(before.folded) ||
      determiner.test(before.folded) ||
      phraseAt(roleWords, tokens, from - 1, from)?.id === 'frame-as'
    )
      break;
    if (
      before.isPossessive ||
      (/(?:ing|ed|ly)$/.test(before.folded) && before.shape === 'lower' && kindAt(tokens, from - 1, from) === '')
    )
      break;
    from -= 1;
  }
  let to = at + width;
  const open = isCapital(tokens[at]!);
  while (to < sentence.to && to - at < 8 && isPlainGap(tokens[to]!.gap)) {
    const token = tokens[to]!;
    const next = tokens[to + 1];
    const isArea = (index: number): boolean =>
      index < sentence.to &&
      !company.has(tokens[index]!.folded) &&
      ((open && isCapital(tokens[index]!)) || /^(?:area|rank|post)$/.test(kindAt(tokens, index, sentence.to)));
    if (joints.test(token.folded)) {
      if (!next || !isPlainGap(next.gap) || !isArea(to + 1)) break;
      to += 2;
    } else if (isArea(to) && !functionWords.has(token.folded))
      to += Math.max(1, phraseAt(roleWords, tokens, to, sentence.to)?.words.length ?? 1);
    else break;
  }
  return [from, Math.min(to, sentence.to)];
}

/** Whether "as a founder" is said by the sender of itself. */
function isOfSender(tokens: Token[], from: number, to: number, sentence: Sentence): boolean {
  const after = tokens[to];
  const words = tokens.slice(sentence.from, sentence.to).map(({ folded }) => folded);
  const isAddressed = words.some((word) => /^(?:you|your|you're|you've|yourself|yours)$/.test(word));
  // "As a founder, I know": its own; "As Head of Sales, I'm sure you know" is the lead's.
  if (after && /^,\s$/.test(after.gap) && /^(?:we|our|i|i've|i'm)$/.test(after.folded))
    return !isAddressed || /^an?$/.test(tokens[from + 1]?.folded ?? '');
  let isOwn = false;
  for (let at = sentence.from; at < from; at += 1) {
    const word = tokens[at]!.folded;
    if (/^(?:you|your|you're|you've|yourself|yours)$/.test(word)) return false;
    if (/^(?:we|our|i'm|my|i)$/.test(word)) isOwn = true;
  }
  if (!isOwn) return false;
  // "I would be curious, as a sales manager, ...": whose it is stays open, unless what follows is the lead.
  return !/^(?:of|at|for|with|like|you|your)$/.test(after?.folded ?? '');
}

/** What stands around a role and makes it the lead's. */
function isOfLead(
  tokens: Token[],
  from: number,
  to: number,
  sentence: Sentence,
  company: ReadonlySet<string>,
): boolean {
  let before = from - 1;
  while (before >= sentence.from && determiner.test(tokens[before]!.folded)) before -= 1;
  const isAt = (index: number): boolean => index < sentence.to && company.has(tokens[index]!.folded);
  const after = tokens[to]?.folded ?? '';
  const isAtCompany =
    /^(?:at|of|for|with|in|bei|chez|en|da|presso|van|w)$/.test(after) &&
    (isAt(to + 1) || (tokens[to + 1]?.folded === 'the' && isAt(to + 2)));
  const isLike = /^(?:like|such)$/.test(after) && /^(?:you|yourself|as)$/.test(tokens[to + 1]?.folded ?? '');
  const said = before < sentence.from ? '' : tokens[before]!.folded;
  const earlier = before - 1 < sentence.from ? '' : tokens[before - 1]!.folded;
  if (
    /^(?:as|being|als|comme|como|come|jako|tant que|qualita|qualidade|calidad)$/.test(said) ||
    (said === 'que' && earlier === 'tant') ||
    // "Da titolare, saprà": at the start of a clause, and of no noun before it.
    (said === 'da' && tokens[from]!.shape === 'lower' && (before === sentence.from || /,/.test(tokens[before]!.gap))) ||
    (/^(?:di|da|de)$/.test(said) && /^(?:qualita|qualidade|calidad|veste|qualite)$/.test(earlier))
  )
    return (
      !/^(?:such|same|well|soon|known|much|far|just|described|serve|serves)$/.test(earlier) &&
      !isOfSender(tokens, before, to, sentence)
    );
  if (said === "you're" || (said === 'are' && earlier === 'you')) return true;
  if (isLike) return true;
  const owner = tokens[before];
  const isOfCompany = isAtCompany || (owner?.isPossessive === true && company.has(owner.folded));
  return isOfCompany && !isOther(tokens, from, sentence);
}

/** Another person of the lead's company is meant. */
const isOther = (tokens: Token[], from: number, sentence: Sentence): boolean =>
  tokens.slice(sentence.from, from).some(({ folded }) => /^(?:who|whom|whoever)$/.test(folded)) ||
  tokens
    .slice(sentence.from, sentence.to)
    .some(({ folded }) =>
      /^(?:colleagues?|another|forward|introduce|introduction|predecessor|successor|hir(?:ed|ing)|join(?:ed|ing))$/.test(
        folded,
      ),
    );

/** Words of rank that in small letters may be a device or a firm: a planner, a controller, a producer, a partner. */
const deviceOrFirm = /^rank-(?:planner|controller|editor|partner|analyst|engineer|buyer)$/;

function isPost(tokens: Token[], at: number, to: number, from: number, id: string): boolean {
  const token = tokens[at]!;
  if (/(?:ers|ors|eads)$/.test(token.folded)) return false;
  if (token.shape !== 'lower') return true;
  if (/^rank-(?:chief|head|lead)$/.test(id)) return to - from >= 2 && parseRole(tokens, from, to).areas.size > 0;
  return !deviceOrFirm.test(id);
}

const ends =
  /^(?:at|for|in|of|across|here|there|there's|and|or|is|are|must|within|from|with|on|today|so|i|you|who|may|might|will)$/;

/** "you run claims at", "leading logistics at": the area behind, when nothing else follows it. */
function readCharge(
  tokens: Token[],
  at: number,
  width: number,
  sentence: Sentence,
  id: string,
  company: ReadonlySet<string>,
): RoleMention | undefined {
  if (id === 'frame-buys' || id === 'frame-sells') {
    if (!company.has(tokens[at + width]?.folded ?? '')) return undefined;
    const areas = new Set([id === 'frame-buys' ? 'procurement' : 'sales']);
    return {
      from: at,
      to: at + width + 1,
      kind: 'charge',
      role: { ranks: new Set(), areas, isLesser: false, stems: new Set(['-']), rest: new Set() },
    };
  }
  let from = at + width;
  if (/^(?:the|its|their|your)$/.test(tokens[from]?.folded ?? '')) from += 1;
  const phrase = from < sentence.to ? phraseAt(roleWords, tokens, from, sentence.to) : undefined;
  if (!phrase?.id.startsWith('area-')) return undefined;
  const to = from + phrase.words.length;
  const next = tokens[to];
  if (to < sentence.to && next && !/[,.;:!?)\n—–]/.test(next.gap) && !ends.test(next.folded)) return undefined;
  const word = tokens[at]!.folded;
  // "leading logistics" alone may be anybody's.
  if (
    /^(?:leading|heading|running|in|responsible)$/.test(word) &&
    !(next && /^(?:at|for|in|of)$/.test(next.folded) && company.has(tokens[to + 1]?.folded ?? ''))
  )
    return undefined;
  return { from: at, to, kind: 'charge', role: parseRole(tokens, from, to) };
}

/** Each role that a sentence gives the lead. */
export function readRoles(tokens: Token[], sentence: Sentence, company: ReadonlySet<string>): RoleMention[] {
  const found: RoleMention[] = [];
  let done = sentence.from;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const phrase = phraseAt(roleWords, tokens, at, sentence.to);
    if (!phrase || at < done) continue;
    if (/^frame-(?:runs|buys|sells)$/.test(phrase.id)) {
      const charge = readCharge(tokens, at, phrase.words.length, sentence, phrase.id, company);
      if (charge) {
        found.push(charge);
        done = charge.to;
      }
      continue;
    }
    if (!/^(?:rank|post)-/.test(phrase.id)) {
      if (!/leiter(?:in)?$/.test(tokens[at]!.folded)) continue;
    }
    const [from, to] = phraseAround(tokens, at, phrase.words.length, sentence, company);
    if (from < done) continue;
    if (!isPost(tokens, at, to, from, phrase.id) || !isOfLead(tokens, from, to, sentence, company)) continue;
    found.push({ from, to, role: parseRole(tokens, from, to), kind: 'role' });
    done = to;
  }
  return found;
}
