import type { VoiceProfile } from '../../contract/voice.ts';
import type { InformalPhrases, LocalPhrasebook } from './phrasebook.ts';
import { german } from './phrasebooks/de.ts';
import { informalGerman } from './phrasebooks/de-informal.ts';
import { spanish } from './phrasebooks/es.ts';
import { informalSpanish } from './phrasebooks/es-informal.ts';
import { french } from './phrasebooks/fr.ts';
import { informalFrench } from './phrasebooks/fr-informal.ts';
import { italian } from './phrasebooks/it.ts';
import { informalItalian } from './phrasebooks/it-informal.ts';
import { dutch } from './phrasebooks/nl.ts';
import { informalDutch } from './phrasebooks/nl-informal.ts';
import { polish } from './phrasebooks/pl.ts';
import { informalPolish } from './phrasebooks/pl-informal.ts';
import { portuguese } from './phrasebooks/pt.ts';
import { informalPortuguese } from './phrasebooks/pt-informal.ts';

const local: Readonly<Record<string, LocalPhrasebook>> = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
};

const informal: Readonly<Record<string, InformalPhrases>> = {
  de: informalGerman,
  es: informalSpanish,
  fr: informalFrench,
  it: informalItalian,
  nl: informalDutch,
  pl: informalPolish,
  pt: informalPortuguese,
};

/**
 * The phrases of a BCP 47 tag, formal unless told otherwise; null for English, which is written by grammar, and for
 * languages the writer lacks.
 */
export function phrasebookOf(tag: string, formality: VoiceProfile['formality'] = 'FORMAL'): LocalPhrasebook | null {
  const language = tag.toLowerCase().split('-')[0]!;
  const book = local[language];
  if (!book) return null;
  return formality === 'INFORMAL' ? { ...book, ...informal[language] } : book;
}
