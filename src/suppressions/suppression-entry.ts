import { domainToASCII } from 'node:url';
import { type Suppression, type SuppressionKind, suppressionValues } from '../contract/suppression.ts';
import { sha256 } from '../sha256.ts';

/** An entry as it is kept: two ways to write the same one are one. */
export type SuppressionEntry = Pick<Suppression, 'suppression_id' | 'kind' | 'value'>;

/** A web domain or the URL of a site as its host alone, in lower case and without "www."; '' where it is none. */
export const hostOf = (text: string): string =>
  domainToASCII(
    text
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/:?#].*$/s, '')
      .replace(/^www\./, '')
      .replace(/\.$/, ''),
  );

const written: Record<SuppressionKind, (value: string) => string> = {
  email: (value) => {
    const email = value.trim().toLowerCase();
    const at = email.lastIndexOf('@');
    return `${email.slice(0, at + 1)}${hostOf(email.slice(at + 1)) || email.slice(at + 1)}`;
  },
  domain: (value) => hostOf(value) || value.trim().toLowerCase(),
  hash: (value) => value.trim().toLowerCase(),
};

export function suppressionEntry(kind: SuppressionKind, text: string): SuppressionEntry {
  const value = written[kind](text);
  return { suppression_id: `sup_${sha256(`${kind} ${value}`).slice(0, 32)}`, kind, value };
}

/** An entry of a text that does not say of which kind it is; null where it is of none. */
export function readEntry(text: string): SuppressionEntry | null {
  const kinds: SuppressionKind[] = ['email', 'hash', 'domain'];
  const kind = kinds.find((one) => suppressionValues[one].safeParse(text).success);
  return kind ? suppressionEntry(kind, text) : null;
}
