import type { LeadRow } from '../../contract/campaign.ts';
import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { readRows } from '../read-rows.ts';
import { leadLines } from './lead-lines.ts';
import { matchesUndispatched } from './matches-undispatched.ts';
import { searchedWords, wordsOf } from './row-words.ts';

/** Rows without a request that match a filter, in the order of the file. */
export interface UndispatchedRows {
  count: number;
  /** Their numbers, the first `skipped` of them left out, at most `most`. */
  slice(skipped: number, most: number): number[];
}

export type FindUndispatched = (campaign: CampaignDoc, filter: RowFilter) => Promise<UndispatchedRows>;

/** What a search compares of the rows from `first` on: a row's words with a blank before each, then its language. */
interface LeadTexts {
  first: number;
  texts: string[];
  loading: Promise<void>;
  forgetting?: NodeJS.Timeout;
}

const forgetAfterMs = 60_000;
const languageMark = '\n';

const textOf = (row: LeadRow): string =>
  ` ${wordsOf(leadLines(row.lead)).join(' ')}${languageMark}${row.language ?? ''}`;

function isMatch(text: string, words: string[], language: string | undefined, fallback: string | undefined): boolean {
  const mark = text.indexOf(languageMark);
  if (language !== undefined && (text.slice(mark + 1) || fallback) !== language) return false;
  return words.every((word) => text.includes(` ${word}`));
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/**
 * Finds rows that are not dispatched yet. Their uploads are kept in chunks, which no store searches: the words of their
 * leads are read once and kept while somebody searches, about 100 bytes a row.
 */
export function createUndispatchedRows({ store }: { store: Pick<Store, 'campaigns' | 'requests'> }): FindUndispatched {
  const kept = new Map<string, LeadTexts>();

  async function textsOf(campaign: CampaignDoc): Promise<LeadTexts> {
    const { campaign_id: id, fed_rows, total_rows } = campaign;
    const known = kept.get(id) ?? { first: fed_rows + 1, texts: [], loading: Promise.resolve() };
    kept.set(id, known);
    clearTimeout(known.forgetting);
    known.forgetting = setTimeout(() => kept.delete(id), forgetAfterMs).unref();
    known.loading = known.loading.then(async () => {
      const next = known.first + known.texts.length;
      for await (const { number, row } of readRows(store, campaign, next, total_rows))
        known.texts[number - known.first] = textOf(row);
    });
    known.loading.catch(() => kept.delete(id));
    await known.loading;
    return known;
  }

  /** Erased ones have a request already. */
  async function findErased({ campaign_id, fed_rows, total_rows }: CampaignDoc): Promise<Set<number>> {
    const search = { from: fed_rows + 1, status: 'CANCELED' as const };
    const page = { sort: 'row', order: 'asc', offset: 0, limit: total_rows - fed_rows } as const;
    return new Set((await store.requests.findRows(campaign_id, search, page)).map(({ row }) => row!));
  }

  return async (campaign, filter) => {
    const { fed_rows, total_rows } = campaign;
    const all = Math.max(0, total_rows - fed_rows);
    const matches = all === 0 ? 'none' : matchesUndispatched(campaign, filter);
    if (matches === 'none') return { count: 0, slice: () => [] };
    const erased = matches === 'all' ? new Set<number>() : await findErased(campaign);
    const words = searchedWords(filter.q ?? '');
    const isSearch = words.length > 0 || filter.language !== undefined;
    if (matches === 'all' || (!isSearch && filter.status === 'QUEUED' && erased.size === 0))
      return {
        count: all,
        slice: (skipped, most) => numbers(fed_rows + 1 + skipped, Math.max(0, Math.min(most, all - skipped))),
      };
    if (!isSearch)
      return listOf(numbers(fed_rows + 1, all).filter((row) => erased.has(row) === (filter.status === 'CANCELED')));
    // Of a campaign that is not canceled, the erased rows alone, and nothing of them can be searched.
    if (filter.status === 'CANCELED' && campaign.status !== 'CANCELED') return listOf([]);
    const { first, texts } = await textsOf(campaign);
    return listOf(
      numbers(fed_rows + 1, all).filter((number) => {
        const text = erased.has(number) ? undefined : texts[number - first];
        return text !== undefined && isMatch(text, words, filter.language, campaign.defaults.language);
      }),
    );
  };
}

const listOf = (found: number[]): UndispatchedRows => ({
  count: found.length,
  slice: (skipped, most) => found.slice(skipped, skipped + most),
});
