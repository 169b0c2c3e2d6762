import type { Tone } from '../../contract/personalize-request.ts';

/** What a hint asks of the offline writer, as far as it can be read. */
export interface Hint {
  /** What the lengths of the variants are multiplied by. */
  length: number;
  tone: Tone | null;
  /** How many facts and structures to move on by. */
  shift: number;
  asksFirst: boolean;
}

const formal =
  /\b(?:formal|professional|polite|serious|förmlich\w*|formell\w*|formel|formal\w*|formeel|formeln\w*)\b/iu;
const friendly =
  /\b(?:friendl\w*|warm\w*|casual\w*|relaxed|personal|informal\w*|freundlich\w*|locker\w*|amical\w*|cercano|amichevole|vriendelijk\w*|przyjazn\w*)\b/iu;
const direct = /\b(?:direct|blunt|to the point|straight|direkt\w*|directo|diretto|bezpośredni\w*)\b/iu;
const shorter =
  /\b(?:short\w*|brief\w*|concise|fewer words|less text|kürzer|kurz|knapp\w*|plus court\w*|bref|más corto|breve|più breve|korter|kort|mais curto|krótsz\w*|krócej)\b/iu;
const longer =
  /\b(?:long\w*|more detail\w*|länger|ausführlich\w*|plus long\w*|más largo|più lungo|langer|mais longo|dłuższ\w*)\b/iu;
const another =
  /\b(?:another|other|different|new|fresh|else|anders|andere\w*|autre|otro|otra|altro|altra|ander|outro|outra|inny|inna|inaczej)\b/iu;
const question = /\b(?:question\w*|frage\w*|pregunta\w*|domanda\w*|vraag|vragen|pergunta\w*|pytani\w*)\b/iu;

/** "shorter", "more formal", "another angle": free text, of which what is not understood still changes the phrasing. */
export function readHint(text: string): Hint {
  const isInformal = /\b(?:less formal|not so formal|weniger förmlich|moins formel)\b/iu.test(text);
  const tone =
    isInformal || friendly.test(text)
      ? 'FRIENDLY'
      : formal.test(text)
        ? 'PROFESSIONAL'
        : direct.test(text)
          ? 'DIRECT'
          : null;
  return {
    length: shorter.test(text) ? 0.6 : longer.test(text) ? 1.3 : 1,
    tone,
    shift: another.test(text) ? 1 : 0,
    asksFirst: question.test(text),
  };
}
