import type { Fault } from '../api/api-problem.ts';

export interface PlacedFaults {
  /** Field name -> what is wrong with it. */
  fields: Map<string, string>;
  /** Faults of what the form does not show. */
  rest: Fault[];
}

const ordinal = (index: number): string => `Entry ${index + 1}: `;

/**
 * Finds the form field of every fault by its JSON pointer, below `prefix` where that leads it; a fault inside a list
 * says which entry it means.
 */
export function placeFaults(faults: Fault[], known: readonly string[], prefix = ''): PlacedFaults {
  const fields = new Map<string, string>();
  const rest: Fault[] = [];
  for (const fault of faults) {
    const inner = fault.pointer.startsWith(`${prefix}/`) ? fault.pointer.slice(prefix.length) : fault.pointer;
    const parts = inner.split('/').slice(1);
    const name = known.find((field) => `${parts.join('.')}.`.startsWith(`${field}.`));
    if (!name) {
      rest.push(fault);
      continue;
    }
    const entry = parts[name.split('.').length];
    const detail = entry === undefined ? fault.detail : `${ordinal(Number(entry))}${fault.detail}`;
    const before = fields.get(name);
    fields.set(name, before === undefined ? detail : `${before}; ${detail}`);
  }
  return { fields, rest };
}
