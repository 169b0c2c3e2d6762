/** What stands behind the key of a record, as far as it is more than words. */
export type RecordValue =
  /** "yes", "true", or a word that says how: "WiFi: free". */
  | { readonly kind: 'affirmed' }
  /** "no", "false", "none", "closed". */
  | { readonly kind: 'denied' }
  /** "null", "n/a", "not known": the record has the key and does not say. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'number'; readonly value: number }
  /** Names, lists, addresses. */
  | { readonly kind: 'words' }
  /** Sentences, read as any prose of the request. */
  | { readonly kind: 'prose' };

/** One key of a structured text with its value. Offsets are of the normal text. */
export interface RecordField {
  /** The words of each part of the key, folded, outermost first: "attributes BusinessParking garage" has three. */
  readonly path: readonly (readonly string[])[];
  readonly value: RecordValue;
  readonly text: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** Whether a field is typed: it says no more than its key and a value, and is no sentence about anything. */
export const isTyped = ({ value }: RecordField): boolean => value.kind !== 'prose';
