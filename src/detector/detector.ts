/** What a detector is asked: in the words of LettuceDetect, whose models classify the tokens of an answer. */
export interface DetectorInput {
  /** What the request says, a text each. */
  readonly contexts: string[];
  /** What the message asks for. */
  readonly question: string;
  /** The message. */
  readonly answer: string;
}

/** A span of the answer that the detector finds no support for. */
export interface Detection {
  /** First UTF-16 code unit in the answer. */
  readonly start: number;
  /** One past the last. */
  readonly end: number;
  /** How sure it is, from 0 to 1. */
  readonly score: number;
}

/** A detector of the user's own. Rejects where it cannot answer, or answers what cannot be read. */
export interface Detector {
  detect(input: DetectorInput, signal: AbortSignal): Promise<Detection[]>;
}

export interface DetectorConfig {
  /** An http or https URL, or a module that exports `detect`: a path, or the name of a package. */
  source: string;
  /** Spans of a lower score are left out. */
  threshold: number;
  /** Longest for one message, in ms. */
  timeoutMs: number;
}
