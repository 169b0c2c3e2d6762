import type { Token } from './tokenise.ts';

/** A word of plain speech, which tells nothing about its subject: "the", "with", "team". */
export const isPlain = (token: Token): boolean => token.word.isPlain;
