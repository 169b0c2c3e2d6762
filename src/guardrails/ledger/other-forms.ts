import { aliasGroups } from '../data/aliases.ts';
import { englishPlaces, initialsOfPlaces } from '../data/english-place-list.ts';

export interface OtherForms {
  /** One-word form -> the forms of its groups. */
  readonly ofWord: ReadonlyMap<string, readonly string[]>;
  /** First word of a longer form -> that form, each with its group. */
  readonly ofPhrase: ReadonlyMap<string, readonly { readonly form: string; readonly group: readonly string[] }[]>;
}

/** Forms, each with all that it answers to. */
function otherForms(groups: Iterable<readonly [readonly string[], readonly string[]]>): OtherForms {
  const ofWord = new Map<string, string[]>();
  const ofPhrase = new Map<string, { form: string; group: readonly string[] }[]>();
  for (const [forms, group] of groups)
    for (const form of forms) {
      const [first, ...rest] = form.split(/[\s-]/);
      if (rest.length === 0) ofWord.set(form, [...(ofWord.get(form) ?? []), ...group]);
      else ofPhrase.set(first!, [...(ofPhrase.get(first!) ?? []), { form, group }]);
    }
  return { ofWord, ofPhrase };
}

export const aliases = otherForms(aliasGroups.map((group) => [group, group] as const));
/** Of places, which a request writes with a capital: "Cork" has Corkonians, a cork has none. */
export const placeForms = otherForms([
  ...englishPlaces.map((names) => [names, names] as const),
  ...Object.entries(initialsOfPlaces).map(([name, initials]) => [[name], [initials]] as const),
]);
