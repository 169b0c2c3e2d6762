import type { Compliance } from '../../src/contract/compliance.ts';

export const regimeNames: Readonly<Record<Compliance, string>> = {
  NONE: 'None: no footer',
  US_CAN_SPAM: 'United States: CAN-SPAM',
  EU_GDPR: 'European Union: GDPR, ePrivacy',
  UK_PECR: 'United Kingdom: PECR, UK GDPR',
  CA_CASL: 'Canada: CASL',
  DE_UWG: 'Germany: UWG, GDPR',
};

export const regimeOptions = Object.entries(regimeNames).map(([value, label]) => ({ value, label }));
