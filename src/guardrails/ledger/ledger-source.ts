import type { Fact } from '../../contract/fact.ts';
import type { ThreadMessage } from '../../contract/thread.ts';
import type { NormalText } from '../document/normalise-text.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import type { Token } from '../document/tokenise.ts';
import type { RecordField } from '../records/record-field.ts';

/** One string of the request, read. */
export interface LedgerSource {
  readonly pointer: string;
  /** As given; quotes are slices of it. */
  readonly raw: string;
  readonly normal: NormalText;
  readonly tokens: Token[];
  readonly quantities: Quantity[];
  /** By a token's index the quantity that it is part of. */
  readonly numberAt: ReadonlyMap<number, Quantity>;
  /** Its fields, where it is structured: key and value, JSON. */
  readonly record?: readonly RecordField[];
  /** Who wrote it, of an earlier message. */
  readonly from?: ThreadMessage['from'];
  /** What the client says of the fact whose text it is. */
  readonly fact?: Fact;
}
