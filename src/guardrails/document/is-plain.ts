import { genericStems } from '../data/generic-words.ts';
import { functionWords } from './function-words.ts';
import type { Token } from './tokenise.ts';

/** A word of plain speech, which tells nothing about its subject: "the", "with", "team". */
export const isPlain = (token: Token): boolean => functionWords.has(token.folded) || genericStems.has(token.stem);
