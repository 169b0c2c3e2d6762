import type { Channel } from '../contract/channels.ts';
import type { Compliance } from '../contract/compliance.ts';

/** What a message may have to carry. */
export type LegalPart = 'identity' | 'address' | 'opt_out' | 'source_notice';

export interface LegalRule {
  readonly part: LegalPart;
  readonly channels: 'all' | readonly Channel[];
  readonly rule: string;
  /** The law, and where in it. */
  readonly source: string;
  /** ISO date from which it applies in this form. */
  readonly since: string;
}

const electronicMail: readonly Channel[] = ['EMAIL', 'SMS', 'WHATSAPP', 'LINKEDIN'];

const dataSubject: readonly LegalRule[] = [
  {
    part: 'source_notice',
    channels: 'all',
    rule: 'Whoever was not asked for their data is told where it is from and who has it, at the latest with the first message',
    source: 'Regulation (EU) 2016/679 (GDPR), Art. 14(1) to (3)',
    since: '2018-05-25',
  },
  {
    part: 'opt_out',
    channels: 'all',
    rule: 'The right to object to direct marketing is brought to attention, clearly and apart, at the first message',
    source: 'Regulation (EU) 2016/679 (GDPR), Art. 21(2) to (4)',
    since: '2018-05-25',
  },
];

/** What each regime asks of a message, rule by rule. An opinion of engineers, no legal advice: docs/compliance.md. */
export const regimes: Readonly<Record<Exclude<Compliance, 'NONE'>, readonly LegalRule[]>> = {
  US_CAN_SPAM: [
    {
      part: 'address',
      channels: ['EMAIL'],
      rule: 'A commercial email carries a valid physical postal address of the sender',
      source: '15 U.S.C. § 7704(a)(5)(A)(iii); 16 CFR § 316.2(p)',
      since: '2004-01-01',
    },
    {
      part: 'opt_out',
      channels: ['EMAIL'],
      rule: 'A commercial email says clearly how to decline further ones',
      source: '15 U.S.C. § 7704(a)(3) and (a)(5)(A)(ii)',
      since: '2004-01-01',
    },
    {
      part: 'opt_out',
      channels: ['SMS', 'WHATSAPP'],
      rule: 'A text message says how to stop further ones, e.g. "Reply STOP to opt out"',
      source: 'CTIA Messaging Principles and Best Practices, on opt-out; 47 CFR § 64.1200(a)(10)',
      since: '2025-04-11',
    },
  ],
  EU_GDPR: [
    ...dataSubject,
    {
      part: 'identity',
      channels: 'all',
      rule: 'Electronic mail for direct marketing neither conceals nor disguises the sender',
      source: 'Directive 2002/58/EC (ePrivacy), Art. 13(4)',
      since: '2003-10-31',
    },
  ],
  UK_PECR: [
    ...dataSubject.map((one) => ({
      ...one,
      source: one.source.replace('Regulation (EU) 2016/679 (GDPR)', 'UK GDPR'),
      since: '2021-01-01',
    })),
    {
      part: 'identity',
      channels: electronicMail,
      rule: 'Electronic mail for direct marketing neither conceals nor disguises the sender',
      source: 'The Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426), reg. 23(a)',
      since: '2003-12-11',
    },
    {
      part: 'opt_out',
      channels: electronicMail,
      rule: 'It gives a valid address to which a request to stop can be sent',
      source: 'The Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426), reg. 23(b)',
      since: '2003-12-11',
    },
  ],
  CA_CASL: [
    {
      part: 'identity',
      channels: electronicMail,
      rule: 'A commercial electronic message says who sends it',
      source: "Canada's Anti-Spam Legislation, S.C. 2010, c. 23, s. 6(2)(a)",
      since: '2014-07-01',
    },
    {
      part: 'address',
      channels: electronicMail,
      rule: 'It gives the mailing address of the sender',
      source: 'Electronic Commerce Protection Regulations (CRTC), SOR/2012-36, s. 2(1)(d)',
      since: '2014-07-01',
    },
    {
      part: 'opt_out',
      channels: electronicMail,
      rule: 'It sets out how to unsubscribe, at no cost',
      source: "Canada's Anti-Spam Legislation, S.C. 2010, c. 23, s. 6(2)(c) and s. 11",
      since: '2014-07-01',
    },
  ],
  DE_UWG: [
    ...dataSubject,
    {
      part: 'identity',
      channels: electronicMail,
      rule: 'Die Identität des Absenders wird nicht verschleiert oder verheimlicht',
      source: 'Gesetz gegen den unlauteren Wettbewerb (UWG), § 7 Abs. 2 Nr. 3 Buchst. a',
      since: '2022-05-28',
    },
    {
      part: 'opt_out',
      channels: electronicMail,
      rule: 'Eine gültige Adresse, an die eine Aufforderung zur Einstellung gerichtet werden kann, ist angegeben',
      source: 'Gesetz gegen den unlauteren Wettbewerb (UWG), § 7 Abs. 2 Nr. 3 Buchst. c',
      since: '2022-05-28',
    },
    {
      part: 'address',
      channels: ['EMAIL'],
      rule: 'Ein Geschäftsbrief, auch als E-Mail, nennt den Sitz der Gesellschaft',
      source: 'GmbHG § 35a; AktG § 80; HGB § 37a',
      since: '2007-01-01',
    },
  ],
};

/** The parts that a regime asks of a channel. */
export function requiredParts(compliance: Compliance | undefined, channel: Channel): ReadonlySet<LegalPart> {
  if (compliance === undefined || compliance === 'NONE') return new Set();
  return new Set(
    regimes[compliance]
      .filter(({ channels }) => channels === 'all' || channels.includes(channel))
      .map(({ part }) => part),
  );
}
