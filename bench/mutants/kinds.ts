export interface Group {
  readonly name: string;
  /** The share that must be caught, or for true changes the share that may be flagged at most. */
  readonly goal: number;
  readonly kinds: readonly string[];
}

/** Falsehoods by kind; the goals are those of the design. */
export const falseGroups: readonly Group[] = [
  {
    name: 'numbers',
    goal: 0.99,
    kinds: ['plus one', 'minus one', 'doubled', 'tenfold', 'swapped', 'sum unsaid', 'difference unsaid', 'idiom'],
  },
  { name: 'years', goal: 0.99, kinds: ['year'] },
  { name: 'names', goal: 0.99, kinds: ['company', 'place', 'product', 'person'] },
  { name: 'units', goal: 0.95, kinds: ['unit', 'rate', 'bound'] },
  { name: 'roles', goal: 0.95, kinds: ['role'] },
  { name: 'relations', goal: 0.95, kinds: ['relation'] },
  { name: 'polarity', goal: 0.95, kinds: ['negated', 'negation removed'] },
  { name: 'degree', goal: 0.95, kinds: ['degree'] },
  { name: 'clauses', goal: 0.9, kinds: ['hedge removed', 'transplanted', 'sender'] },
];

/** Changes after which the message is as true as before. */
export const trueGroups: readonly Group[] = [
  {
    name: 'true changes',
    goal: 0.03,
    kinds: [
      'number respelt',
      'sum with cue',
      'counted synonym',
      'year reworded',
      'unit converted',
      'rate reworded',
      'bound reworded',
      'role reworded',
      'relation reworded',
      'negation reworded',
      'negation kept',
      'degree reworded',
      'another hedge',
      'restated',
      'hedged',
      'asked',
      'made general',
      'offer',
    ],
  },
];

export const trueKinds: ReadonlySet<string> = new Set(trueGroups.flatMap(({ kinds }) => kinds));
