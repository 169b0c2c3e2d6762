import type { VoiceProfile } from '../../contract/voice.ts';
import { addressed } from './addressed.ts';
import type { LocalPhrasebook } from './phrasebook.ts';
import { german } from './phrasebooks/de.ts';
import { spanish } from './phrasebooks/es.ts';
import { french } from './phrasebooks/fr.ts';
import { italian } from './phrasebooks/it.ts';
import { dutch } from './phrasebooks/nl.ts';
import { polish } from './phrasebooks/pl.ts';
import { portuguese } from './phrasebooks/pt.ts';
import { brazilian } from './phrasebooks/pt-br.ts';

const local: Readonly<Record<string, LocalPhrasebook>> = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  'pt-br': brazilian,
};

/**
 * The phrases of a BCP 47 tag, formal unless told otherwise; null for English, which is written by grammar, and for
 * languages the writer lacks.
 */
export function phrasebookOf(tag: string, formality: VoiceProfile['formality'] = 'FORMAL'): LocalPhrasebook | null {
  const language = tag.toLowerCase();
  const book = local[language] ?? local[language.split('-')[0]!];
  return book ? addressed(book, formality) : null;
}
