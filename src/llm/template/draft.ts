/** The parts of a message, as the steps of MULTI_STEP write them. */
export type Part = 'opener' | 'body' | 'cta';

/** A sentence or two of a message. */
export interface Piece {
  part: Part;
  text: string;
  /** Those with the highest go first where words are short; 0 never goes. */
  rank: number;
  /** Begins a paragraph of its own, where the channel has paragraphs. */
  opens?: boolean;
}

/** A message before its channel's limits are kept. */
export interface Draft {
  subject: string;
  greeting: string;
  /** The company's name, for what a message says once beside it: "<bei Velowerk>". */
  company: string;
  /** An opening as it follows the greeting: in lower case on the same line, and in some languages on the next. */
  lowerOpening: (text: string, isOneLine: boolean) => string;
  /** In their order, without greeting and signature. */
  pieces: Piece[];
  /** Leaner openings and asks, for limits that the pieces do not keep; the fullest first. */
  shortOpeners: string[];
  shortAsks: string[];
  /** What may stand in the middle of a message written in steps that has nothing else there. */
  spare: string[];
  /** "Kind regards," */
  closing: string;
  /** Name, company: as many as the request gives. */
  signature: string[];
  /** Words that a letter is meant to have. */
  words: number;
}

/** The share of a list that one of three variants has to itself; all of a list too short to share. */
export const ownOf = (texts: readonly string[], index: number): string[] =>
  texts.length < 3 ? [...texts] : texts.filter((_, at) => at % 3 === index % 3);

/** Pieces that say something, none of them twice. */
export const saidOnce = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ text }, at) => text !== '' && pieces.findIndex((one) => one.text === text) === at);
