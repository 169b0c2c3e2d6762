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
  /** In their order, without greeting and signature. */
  pieces: Piece[];
  /** Leaner openings and asks, for limits that the pieces do not keep; the fullest first. */
  shortOpeners: string[];
  shortAsks: string[];
  /** "Kind regards," */
  closing: string;
  /** Name, company: as many as the request gives. */
  signature: string[];
  /** Words that a letter is meant to have. */
  words: number;
}
