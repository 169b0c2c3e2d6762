import type { LocalPhrasebook, Phrasebook } from './phrasebook.ts';
import { german } from './phrasebooks/de.ts';
import { english } from './phrasebooks/en.ts';
import { spanish } from './phrasebooks/es.ts';
import { french } from './phrasebooks/fr.ts';
import { italian } from './phrasebooks/it.ts';
import { dutch } from './phrasebooks/nl.ts';
import { polish } from './phrasebooks/pl.ts';
import { portuguese } from './phrasebooks/pt.ts';

const local: Record<string, LocalPhrasebook> = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
};

export interface Language {
  book: Phrasebook;
  /** null for English, whose calls to action come from the words of the goal. */
  local: LocalPhrasebook | null;
}

/** The phrases of a BCP 47 tag; English for a language the writer does not have. */
export function phrasebookOf(tag: string): Language {
  const found = local[tag.toLowerCase().split('-')[0]!];
  return found ? { book: found, local: found } : { book: english, local: null };
}
