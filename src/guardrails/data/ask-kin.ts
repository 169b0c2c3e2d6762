/** Kinds of ask, as in lexicons/<language>/ask-kinds.yaml. */
export type AskKind =
  | 'meeting'
  | 'time'
  | 'demo'
  | 'trial'
  | 'referral'
  | 'reply'
  | 'read'
  | 'visit'
  | 'event'
  | 'purchase'
  | 'hire';

/**
 * Asks that come near enough to a goal: a call leads to a demo, an answer to nearly everything. What is not here misses
 * the goal: a demo for the lead is no way to a referral.
 */
export const askKin: Readonly<Record<AskKind, readonly AskKind[]>> = {
  meeting: ['meeting', 'time', 'demo', 'visit', 'reply', 'referral'],
  time: ['meeting', 'time', 'demo', 'visit', 'reply', 'referral', 'event', 'trial'],
  demo: ['demo', 'meeting', 'time', 'visit', 'reply', 'referral', 'trial'],
  trial: ['trial', 'demo', 'meeting', 'time', 'reply', 'visit'],
  referral: ['referral', 'reply'],
  reply: ['reply', 'meeting', 'time', 'demo', 'trial', 'referral', 'visit'],
  read: ['read', 'reply', 'meeting', 'time'],
  visit: ['visit', 'meeting', 'time', 'demo', 'reply'],
  event: ['event', 'reply'],
  purchase: ['purchase', 'meeting', 'time', 'reply', 'demo', 'read'],
  hire: ['hire', 'meeting', 'time', 'reply', 'read'],
};
