import { formsOfCode, namesAroundTown } from '../places.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { RecordField } from './record-field.ts';

const ofTown = /^(?:city|town|location|place)$/;
const ofRegion = /^(?:state|province|region)$/;

/** "state: CA", "city: Goleta": the fields of a record that say where something is, with other names of the place. */
export const placeFields = ({ record, normal }: LedgerSource): { field: RecordField; forms: readonly string[] }[] =>
  (record ?? []).flatMap((field) => {
    const key = field.path.at(-1)!.at(-1)!;
    if (field.value.kind !== 'words') return [];
    const value = normal.folded.slice(field.valueStart, field.end);
    if (ofRegion.test(key)) return [{ field, forms: formsOfCode(value) }];
    return ofTown.test(key) ? [{ field, forms: namesAroundTown(value) }] : [];
  });
