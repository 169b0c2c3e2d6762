import { baseLanguage } from '../contract/language.ts';
import { DomainError } from '../errors.ts';
import { isProviderName, type ProviderName, providerOf } from './providers.ts';

const listed = new Intl.ListFormat('en-GB');

/** Languages that one of some targets writes, as tags without a region; null where a model may write any. */
function writtenLanguages(targets: readonly { readonly provider: string }[]): readonly string[] | null {
  const each = targets.map(({ provider }) => (isProviderName(provider) ? providerOf(provider).languages : undefined));
  return each.every((languages) => languages !== undefined) ? [...new Set(each.flat())] : null;
}

/** Why none of the targets can write a language; null where one can, or may be able to. */
export function unwrittenIssue(
  language: string | undefined,
  targets: readonly { readonly provider: string }[],
): string | null {
  const languages = writtenLanguages(targets);
  if (language === undefined || languages === null || languages.includes(baseLanguage(language))) return null;
  return `is none that the offline writer has: it writes ${listed.format(languages)}. A model may write it: set LLM_TARGETS`;
}

/** What a failure in a language adds where the writer in process, which stands in for every model, does not have it. */
export function offlineLanguagesNote(language: string): string {
  const languages = writtenLanguages([{ provider: 'template' satisfies ProviderName }]);
  if (languages === null || languages.includes(baseLanguage(language))) return '';
  return `; the offline writer writes ${listed.format(languages)}, and not "${language}"`;
}

/** Throws 'invalid' for a language that no target writes. `place` is where the request stands in what was sent. */
export function assertLanguageWritten(
  language: string | undefined,
  targets: readonly { readonly provider: string }[],
  place = '',
): void {
  const detail = unwrittenIssue(language, targets);
  if (detail === null) return;
  throw new DomainError('invalid', 'Validation failed', { issues: [{ pointer: `${place}/language`, detail }] });
}
