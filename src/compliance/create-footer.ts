import { channels } from '../contract/channels.ts';
import type { Footer } from '../contract/compliance.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { footerWords } from './footer-words.ts';
import { requiredParts } from './regimes.ts';

interface Quote {
  readonly source: string;
  readonly text: string;
}

const isLink = (text: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/i.test(text);

/**
 * What the request's regime wants below the message, from the sender's own fields; null where it wants nothing, or
 * nothing of it is there. No model has a hand in it. `language`: that of the message.
 */
export function createFooter(request: PersonalizeRequest, language: string): Footer | null {
  const { sender, compliance, channel } = request;
  const required = requiredParts(compliance, channel);
  if (!sender || required.size === 0) return null;
  const { optOut, source } = footerWords(language);
  const address: Quote[] = sender.address && required.has('address') ? [quote('address', sender.address)] : [];
  const company: Quote[] =
    sender.company && (address.length > 0 || required.has('identity')) ? [quote('company', sender.company)] : [];
  const lines: (string | Quote)[][] = [
    [...company, ...(company.length > 0 && address.length > 0 ? [', '] : []), ...address],
    sender.opt_out && required.has('opt_out')
      ? [...(isLink(sender.opt_out) ? [`${optOut} `] : []), quote('opt_out', sender.opt_out)]
      : [],
    sender.privacy_url && required.has('source_notice') ? [`${source} `, quote('privacy_url', sender.privacy_url)] : [],
  ].filter((line) => line.length > 0);
  if (lines.length === 0) return null;
  const isLine = channels[channel].layout === 'line';
  return assemble(lines, isLine ? ' ' : '\n', isLine ? ' ' : '\n\n');
}

const quote = (field: string, text: string): Quote => ({ source: `/sender/${field}`, text });

function assemble(lines: (string | Quote)[][], between: string, separator: Footer['separator']): Footer {
  let text = '';
  const grounding: Footer['grounding'] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) text += between;
    for (const part of line) {
      const start = text.length;
      text += typeof part === 'string' ? part : part.text;
      if (typeof part !== 'string')
        grounding.push({ start, end: text.length, text: part.text, source: part.source, quote: part.text });
    }
  }
  return { text, separator, grounding };
}

/** The message as it is to be sent. */
export const withFooter = (message: string, footer: Pick<Footer, 'text' | 'separator'> | null | undefined): string =>
  footer ? message + footer.separator + footer.text : message;
