import { normaliseText } from './normalise-text.ts';

export const foldText = (text: string): string => normaliseText(text).folded;
