import type { RiskFlag } from '../../contract/risk-flag.ts';
import { takesAn } from './articles.ts';
import type { Draft } from './draft.ts';
import { capitalAt, type Edit } from './edits.ts';

const fold = (text: string): string => text.toLowerCase();

/** The value that the request has, in place of the one it contradicts; with the article that it takes. */
export function correct(draft: Draft, flag: RiskFlag): Edit[] | null {
  const { contradicts, correction, evidence } = flag;
  if (!contradicts || !correction?.trim() || flag.start === flag.end || correction === evidence) return null;
  const { raw } = draft.field;
  const { start, end } = flag;
  let put = correction.trim();
  // "37 vans" in place of the "40" of "40 vans".
  const after = /^(?:\s+[\p{L}-]+){1,4}/u.exec(raw.slice(end))?.[0].trim().split(/\s+/) ?? [];
  for (let words = after.length; words > 0; words -= 1) {
    const tail = after.slice(0, words).join(' ');
    if (!fold(put).endsWith(` ${fold(tail)}`)) continue;
    put = put.slice(0, -tail.length).trimEnd();
    break;
  }
  const before = /(?:^|\s)([\p{L}-]+)\s+$/u.exec(raw.slice(0, start))?.[1];
  if (before && fold(put).startsWith(`${fold(before)} `)) put = put.slice(before.length).trimStart();
  if (put === '' || put === evidence) return null;
  if (!agrees(put, evidence, raw.slice(end))) return null;

  const edits: Edit[] = [];
  const article = /\b(an?)\s+$/i.exec(raw.slice(0, start));
  if (article && takesAn(put) !== (article[1]!.toLowerCase() === 'an')) {
    const at = start - article[0].length;
    const written = takesAn(put) ? 'an' : 'a';
    const isUpper = /^A/.test(article[1]!);
    edits.push({ start: at, end: at + article[1]!.length, put: isUpper ? `A${written.slice(1)}` : written });
  }
  if (draft.sentences.some((sentence) => sentence.start === start) && capitalAt(put, 0).length > 0)
    put = put[0]!.toUpperCase() + put.slice(1);
  const source = `"${contradicts.quote}" (${contradicts.source})`;
  edits.push({
    start,
    end,
    put,
    why: `"${put}" put in place of "${evidence}": the request says ${source}`,
    corrects: flag,
  });
  return edits;
}

const isOne = (text: string): boolean => /^(?:1|one|a|an)$/i.test(text.trim());

/** "410 villages" does not become "1 villages": one and many take another noun, which is not at hand. */
const agrees = (put: string, evidence: string, rest: string): boolean =>
  isOne(put) === isOne(evidence) || !/^\s*-?\s*\p{L}/u.test(rest);
