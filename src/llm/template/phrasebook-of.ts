import type { LocalPhrasebook } from './phrasebook.ts';
import { german } from './phrasebooks/de.ts';
import { spanish } from './phrasebooks/es.ts';
import { french } from './phrasebooks/fr.ts';
import { italian } from './phrasebooks/it.ts';
import { dutch } from './phrasebooks/nl.ts';
import { polish } from './phrasebooks/pl.ts';
import { portuguese } from './phrasebooks/pt.ts';

const local: Readonly<Record<string, LocalPhrasebook>> = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
};

/** The phrases of a BCP 47 tag; null for English, which is written by grammar, and for languages the writer lacks. */
export const phrasebookOf = (tag: string): LocalPhrasebook | null => local[tag.toLowerCase().split('-')[0]!] ?? null;
