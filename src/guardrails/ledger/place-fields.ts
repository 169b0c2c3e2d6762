import { addressWords } from '../data/address-words.ts';
import type { RecordField } from '../records/record-field.ts';
import type { LedgerSource } from './ledger-source.ts';
import { formsOfCode, namesAroundTown } from './places.ts';

const ofTown = /^(?:city|town|location|place)$/;
const ofRegion = /^(?:state|province|region)$/;
const ofAddress = /^(?:address|street)$/;

/** "state: CA", "city: Goleta", "address: 12 Main St": the fields that say where something is, with what else it is called. */
export const placeFields = ({ record, normal }: LedgerSource): { field: RecordField; forms: readonly string[] }[] =>
  (record ?? []).flatMap((field) => {
    const key = field.path.at(-1)!.at(-1)!;
    if (field.value.kind !== 'words') return [];
    const value = normal.folded.slice(field.valueStart, field.end);
    if (ofRegion.test(key)) return [{ field, forms: formsOfCode(value) }];
    if (ofTown.test(key)) return [{ field, forms: namesAroundTown(value) }];
    if (!ofAddress.test(key)) return [];
    return [{ field, forms: value.split(/[^a-z]+/).flatMap((word) => addressWords.get(word) ?? []) }];
  });
