import { de } from './opposites/de.ts';
import { es } from './opposites/es.ts';
import { fr } from './opposites/fr.ts';
import { it } from './opposites/it.ts';
import { nl } from './opposites/nl.ts';
import type { Pair } from './opposites/pair.ts';
import { pl } from './opposites/pl.ts';
import { pt } from './opposites/pt.ts';

/** By language; the same ideas in each. */
export const opposites: Readonly<Record<string, readonly Pair[]>> = { de, fr, es, it, nl, pt, pl };
