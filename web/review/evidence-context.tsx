import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Grounding } from '../../src/contract/risk-flag.ts';

interface Evidence {
  /** What the reviewer points at now. */
  active: Grounding[];
  setActive: (grounding: Grounding[]) => void;
}

const EvidenceContext = createContext<Evidence>({ active: [], setActive: () => undefined });

export const useEvidence = (): Evidence => useContext(EvidenceContext);

/** Ties the words of the variants to the words of the input shown beside them. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [active, setActive] = useState<Grounding[]>([]);
  const value = useMemo(() => ({ active, setActive }), [active]);
  return <EvidenceContext value={value}>{children}</EvidenceContext>;
}
