import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { RiskCode } from '../contract/risk-flag.ts';
import { type LegalPart, requiredParts } from './regimes.ts';

interface MissingPart {
  readonly code: RiskCode;
  readonly field: string;
  readonly message: string;
}

const partsOf: Readonly<Record<LegalPart, MissingPart & { given: (sender: Sender) => boolean }>> = {
  identity: {
    code: 'MISSING_SENDER',
    field: '/sender/company',
    message: 'Nothing says who sends the message: fill sender.name or sender.company',
    given: ({ name, company }) => Boolean(name || company),
  },
  address: {
    code: 'MISSING_SENDER_ADDRESS',
    field: '/sender/address',
    message: 'The message needs a postal address of its sender: fill sender.address',
    given: ({ address }) => Boolean(address),
  },
  opt_out: {
    code: 'MISSING_OPT_OUT',
    field: '/sender/opt_out',
    message: 'The message must say how to have no further ones: fill sender.opt_out with a link or words',
    given: ({ opt_out }) => Boolean(opt_out),
  },
  source_notice: {
    code: 'MISSING_SOURCE_NOTICE',
    field: '/sender/privacy_url',
    message: 'The message must tell where the data of its reader is from: fill sender.privacy_url',
    given: ({ privacy_url }) => Boolean(privacy_url),
  },
};
type Sender = NonNullable<PersonalizeRequest['sender']>;

/** What the regime of a request asks of its channel and its sender does not give. */
export const missingParts = ({ compliance, channel, sender }: PersonalizeRequest): MissingPart[] =>
  [...requiredParts(compliance, channel)].flatMap((part) => {
    const { given, ...missing } = partsOf[part];
    return sender && given(sender) ? [] : [missing];
  });
