import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { suppressionValues } from '../contract/suppression.ts';
import { plainName } from '../plain-name.ts';
import { emailNames } from './email-names.ts';

/** Also of "Ioana <ioana@telvora.ro>" and of several with commas or semicolons between. */
const addressesIn = (text: string): string[] =>
  text.split(/[\s<>,;]+/).filter((part) => suppressionValues.email.safeParse(part).success);

/** The email addresses of a lead, each with the name of the metadata that it stands under. */
export const emailsOf = ({
  metadata = {},
}: Pick<PersonalizeRequest, 'metadata'>): { name: string; address: string }[] =>
  Object.entries(metadata).flatMap(([name, text]) =>
    emailNames.includes(plainName(name)) ? addressesIn(text).map((address) => ({ name, address })) : [],
  );
