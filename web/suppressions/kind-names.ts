import type { SuppressionKind } from '../../src/contract/suppression.ts';

export const kindNames: Readonly<Record<SuppressionKind, string>> = {
  email: 'Email address',
  domain: 'Web domain',
  hash: 'SHA-256 of an address',
};
