import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import type { Variant, VariantText } from '../contract/personalize-response.ts';
import type { ReplayDiff, VariantDiff } from '../contract/replay.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { DomainError } from '../errors.ts';
import { diffWords } from './diff-words.ts';
import { findRequest } from './get-personalization.ts';

const flagKey = (flag: RiskFlag): string => `${flag.code}\u0000${flag.field}\u0000${flag.evidence}`;

const without = (flags: RiskFlag[], others: RiskFlag[]): RiskFlag[] => {
  const keys = new Set(others.map(flagKey));
  return flags.filter((flag) => !keys.has(flagKey(flag)));
};

const textOf = (variant: Variant | undefined): VariantText | null =>
  variant ? { message: variant.message, ...(variant.subject === undefined ? {} : { subject: variant.subject }) } : null;

/** Variant by variant: word-level difference of the texts, and which flags came and went. */
export function diffVariants(before: Variant[], after: Variant[]): VariantDiff[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [a, b] = [before[index], after[index]];
    return {
      index,
      before: textOf(a),
      after: textOf(b),
      subject: diffWords(a?.subject ?? '', b?.subject ?? ''),
      message: diffWords(a?.message ?? '', b?.message ?? ''),
      flags_added: without(b?.risk_flags ?? [], a?.risk_flags ?? []),
      flags_removed: without(a?.risk_flags ?? [], b?.risk_flags ?? []),
    };
  });
}

/** How a replay's result differs from the original's. Throws 'conflict' when the request is not a replay or has not ended. */
export async function getDiff(deps: Pick<Context, 'store'>, tenant: string, requestId: string): Promise<ReplayDiff> {
  const replay = await findRequest(deps.store, tenant, requestId);
  if (!replay.replay_of) throw new DomainError('conflict', 'The request is not a replay');
  const original = await findRequest(deps.store, tenant, replay.replay_of);
  if (!isFinal(replay.status)) throw new DomainError('conflict', `The replay is still ${replay.status}`);
  return {
    request_id: replay.request_id,
    replay_of: original.request_id,
    variants: diffVariants(original.variants, replay.variants),
  };
}
