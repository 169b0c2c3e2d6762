import type { Filter, Sort } from 'mongodb';
import { newMark } from '../new-mark.ts';
import type { ReviewedRequests, ReviewPlan, RowDoc, RowOrder, RowSearch } from '../row-store.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { RequestDoc } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import type { Collections, StoredRequest } from './collections.ts';

const pageSize = 200;

const removed = (names: string[]) => Object.fromEntries(names.map((name) => [name, ''])) as Record<string, ''>;

/** Reviewed so often: as long as the list is, or not at all. */
const reviewedTimes = (times: number): Filter<StoredRequest> =>
  times === 0 ? { 'reviews.0': { $exists: false } } : { reviews: { $size: times } };

const exists = (field: string, wanted: boolean | undefined): Filter<StoredRequest>[] =>
  wanted === undefined ? [] : [{ [field]: { $exists: wanted } }];

const without = (...fields: string[]) => fields.map((field) => ({ [field]: { $exists: false } }));

const byHand = {
  $and: without('selection.action_id', 'skip.action_id'),
  $or: [{ selection: { $exists: true } }, { skip: { $exists: true } }],
};

/** Of rows that have a risk. */
function reviewFilters(part: NonNullable<RowSearch['review']>, { last, sampled }: ReviewPlan = { sampled: [] }) {
  const riskiest = last
    ? [{ 'facets.risk': { $gt: last.risk } }, { 'facets.risk': last.risk, row: { $lte: last.row } }]
    : [{ row: { $in: [] } }];
  const drawn = { row: { $in: sampled } };
  const parts = {
    planned: [{ $or: [...riskiest, drawn] }],
    riskiest: [{ $or: riskiest }],
    sample: [drawn, { $nor: riskiest }],
    rest: [{ $nor: [...riskiest, drawn] }],
  };
  return [{ 'facets.risk': { $gte: 0 } }, ...parts[part]] as Filter<StoredRequest>[];
}

function filterOf(campaignId: string, search: RowSearch): Filter<StoredRequest> {
  const { from, to, rows, words = [], selected, skipped, edited } = search;
  const fields = {
    status: search.status,
    'facets.severity': search.severity,
    'facets.codes': search.flag,
    'input.language': search.language,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const all: Filter<StoredRequest>[] = [
    ...exists('selection', selected),
    ...exists('skip', skipped),
    ...(from === undefined ? [] : [{ row: { $gte: from } }]),
    ...(to === undefined ? [] : [{ row: { $lte: to } }]),
    ...(rows === undefined ? [] : [{ row: { $in: rows } }]),
    ...words.map((word) => ({ 'facets.words': { $regex: `^${word}` } }) as Filter<StoredRequest>),
  ];
  if (search.reason !== undefined) all.push({ status: 'FAILED', 'error.code': storableText(search.reason) });
  if (search.action_id !== undefined)
    all.push({ $or: [{ 'selection.action_id': search.action_id }, { 'skip.action_id': search.action_id }] });
  if (search.by_hand) all.push(byHand as Filter<StoredRequest>);
  if (search.review) all.push(...reviewFilters(search.review, search.plan));
  const edits = ['selection.edited_subject', 'selection.edited_message'];
  if (edited === true) all.push({ $or: edits.map((field) => ({ [field]: { $exists: true } })) });
  if (edited === false) all.push(...edits.map((field) => ({ [field]: { $exists: false } })));
  return {
    campaign_id: storableText(campaignId),
    ...Object.fromEntries(given),
    ...(all.length > 0 ? { $and: all } : {}),
  } as Filter<StoredRequest>;
}

const sortFields: Record<RowOrder['sort'], string> = {
  row: 'row',
  company: 'facets.company',
  name: 'facets.name',
  status: 'status',
  finished_at: 'finished_at',
  risk: 'facets.risk',
};

const sortOf = ({ sort, order }: Pick<RowOrder, 'sort' | 'order'>): Sort => {
  const direction = order === 'desc' ? -1 : 1;
  return sort === 'row' ? { row: direction } : { [sortFields[sort]]: direction, row: 1 };
};

const shown = {
  _id: 0,
  request_id: 1,
  row: 1,
  status: 1,
  'input.lead': 1,
  'input.language': 1,
  variants: 1,
  selection: 1,
  skip: 1,
  waits_for: 1,
  wait_reason: 1,
  next_try_at: 1,
  error: 1,
  finished_at: 1,
  erased_at: 1,
} as const;

function toDoc({ _id, audit_next, audit_first, ...doc }: StoredRequest): RequestDoc {
  return fromStorable(doc);
}

export function createRows({ requests }: Collections): ReviewedRequests {
  return {
    review: async (requestId, tenant, { before, reviews, selection, skip, notice, facets }) => {
      const set = { reviews, selection, skip, notice, facets, audit_pending: newMark() };
      const gone = removed(
        Object.entries({ selection, skip, notice }).flatMap(([name, value]) => (value === undefined ? [name] : [])),
      );
      const written = await requests.updateOne(
        {
          _id: storableText(requestId),
          tenant,
          erased_at: { $exists: false },
          status: { $in: selection ? ['SUCCESS'] : ['SUCCESS', 'FAILED'] },
          ...reviewedTimes(before),
        },
        { $set: toStorable(set) as Partial<StoredRequest>, $unset: gone },
      );
      return written.matchedCount === 1;
    },
    retry: async (requestId, change) => {
      const waits = ['waits_for', 'wait_reason', 'next_try_at'];
      const gone = ['error', 'finished_at', 'latency_ms', 'run', 'resumed_attempts', 'outbox', ...waits];
      const written = await requests.updateOne(
        {
          _id: storableText(requestId),
          status: 'FAILED',
          erased_at: { $exists: false },
          audit_pending: { $exists: false },
          skip: { $exists: false },
        },
        { $set: { ...toStorable(change), status: 'QUEUED', audit_pending: newMark() }, $unset: removed(gone) },
      );
      return written.matchedCount === 1;
    },
    findRows: async (campaignId, search, order) => {
      const found = requests.find(filterOf(campaignId, search)).project<RowDoc>(shown).sort(sortOf(order));
      const docs = await found.skip(order.offset).limit(order.limit).toArray();
      return docs.map((doc) => ({ ...fromStorable(doc), input: doc.input?.lead ? fromStorable(doc.input) : null }));
    },
    countRows: (campaignId, search, most) =>
      requests.countDocuments(filterOf(campaignId, search), most === undefined ? {} : { limit: most }),
    streamRows: (campaignId, search) =>
      streamPages<RequestDoc, number>(
        (search.from ?? 1) - 1,
        (doc) => doc.row ?? 0,
        async (row) => {
          const found = requests.find(filterOf(campaignId, { ...search, from: row + 1 }));
          return (await found.sort({ row: 1 }).limit(pageSize).toArray()).map(toDoc);
        },
      ),
    countFailures: async (campaignId) => {
      const failed = {
        campaign_id: storableText(campaignId),
        status: 'FAILED',
        erased_at: { $exists: false },
      } as const;
      const groups = await requests
        .aggregate<{ _id: string | null; rows: number }>([
          { $match: failed },
          { $group: { _id: '$error.code', rows: { $sum: 1 } } },
        ])
        .toArray();
      const named = groups.flatMap(({ _id, rows }) => (_id === null ? [] : [{ reason: _id, rows }]));
      const messages = await Promise.all(
        named.map(({ reason }) => requests.findOne({ ...failed, 'error.code': reason }, { projection: { error: 1 } })),
      );
      return named
        .map(({ reason, rows }, at) => ({
          ...fromStorable({ reason, message: messages[at]?.error?.message ?? '' }),
          rows,
        }))
        .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
    },
    listEnds: async (campaignId, row, most) => {
      const ended = requests
        .find({ campaign_id: storableText(campaignId), row: { $lte: row }, finished_at: { $exists: true } })
        .project<{ finished_at: string }>({ _id: 0, finished_at: 1 });
      return (await ended.sort({ row: -1 }).limit(most).toArray()).map(({ finished_at }) => finished_at);
    },
    setWait: async (requestId, { waits_for, wait_reason, next_try_at }) => {
      const fields = Object.entries({ waits_for, wait_reason, next_try_at });
      const absent = fields.flatMap(([name, value]) => (value === undefined ? [name] : []));
      await requests.updateOne(
        { _id: storableText(requestId), status: { $in: ['QUEUED', 'PROCESSING'] } },
        {
          $set: Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Partial<StoredRequest>,
          $unset: removed(absent),
        },
      );
    },
    listUnfaceted: async (limit) => {
      const ofCampaigns = { campaign_id: { $gt: '' }, erased_at: { $exists: false } } as const;
      const read = async (filter: Filter<StoredRequest>) =>
        (await requests.find(filter).limit(limit).toArray()).map(toDoc);
      const without = await read({ ...ofCampaigns, 'facets.company': null } as Filter<StoredRequest>);
      if (without.length >= limit) return without;
      return [
        ...without,
        ...(await read({
          ...ofCampaigns,
          status: 'SUCCESS',
          'facets.severity': null,
          'facets.company': { $gte: '' },
        } as Filter<StoredRequest>)),
      ].slice(0, limit);
    },
    setFacets: async ({ request_id, status, reviews = [] }, facets) => {
      await requests.updateOne(
        {
          _id: storableText(request_id),
          status,
          erased_at: { $exists: false },
          ...reviewedTimes(reviews.length),
        },
        { $set: { facets: toStorable(facets) } },
      );
    },
  };
}
