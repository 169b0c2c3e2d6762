import { type CheckResult, flagSpan, type Reading } from '../reading.ts';

/**
 * Marks of templates, not words of a language: read on the text as it stands, where case tells. Each is looked for where
 * one of its texts stands, which every match has; always where it has none.
 */
const patterns: readonly (readonly [id: string, pattern: RegExp, needs?: readonly string[]])[] = [
  ['double-braces', /\{\{[^{}\n]{0,60}\}\}/gu, ['{{']],
  ['dollar-braces', /\$\{[^{}\n]{1,60}\}/gu, ['${']],
  ['percent-braces', /\{%[^%\n]{1,60}%\}/gu, ['{%']],
  ['braces', /(?<![{$])\{[a-z_][\w .-]{1,40}\}(?!\})/giu, ['{']],
  ['double-brackets', /\[\[[^[\]\n]{1,60}\]\]/gu, ['[[']],
  ['brackets', /(?<!\[)\[[^[\]\n]{1,60}\](?![(\]])/gu, ['[']],
  ['double-angles', /<<[^<>\n]{1,60}>>/gu, ['<<']],
  [
    'angles',
    /(?<!<)<(?!https?:|mailto:|\/?(?:a|b|i|p|br|img|div|span|em|strong|ul|li|script|system|context|html)\b)[\p{L}_][^<>@\n]{1,60}>(?!>)/giu,
    ['<'],
  ],
  [
    'merge-field',
    /%[a-z]+(?:_[a-z]+)+%|%%\w+%%|%(?:first_?name|last_?name|name|company|title)%|\*\|[A-Z_:]+\|\*/giu,
    ['%', '*|'],
  ],
  [
    'xx',
    /(?<![\p{L}\p{N}])[$€£]?(?:XX+|xx+)(?:\s?%|\s?(?:minutes?|days?|hours?|years?|customers?|percent|k\b|m\b))?(?![\p{L}\p{N}])/gu,
    ['XX', 'xx'],
  ],
  ['x-percent', /(?<![\p{L}\p{N}])[$€£]?X\s?%|(?<![\p{L}\p{N}])[$€£]X\b|(?<![\p{L}\p{N}])N\s?%/gu, ['X', '%']],
  ['blank-line', /_{3,}/gu, ['___']],
  [
    'to-be-filled',
    /\b(?:lorem ipsum|tbd|tbc|todo|fixme|xyz (?:company|corp|inc)|company name here|your name here|name here|insert (?:\w+ ){1,3}here)\b/giu,
  ],
  [
    'field-name',
    /(?<![\p{L}\p{N}])(?:FIRST_?NAME|LAST_?NAME|COMPANY_?NAME|FNAME|LNAME|SENDER_?NAME|YOUR_NAME|JOB_TITLE|first_name|last_name|company_name)(?![\p{L}\p{N}])/gu,
    ['NAME', 'TITLE', '_name'],
  ],
  [
    'undefined',
    /\b(?:undefined|NaN|\[object Object\])\b|(?<=\b(?:Hi|Hello|Dear|Hey)\s)null\b/gu,
    ['undefined', 'NaN', '[object', 'null'],
  ],
];

/** Brackets that hold no blank to fill: a note mark, a tick box, a figure. */
const harmless = /^\[(?:\d{1,3}|\.{3}|…|x|sic| )\]$/i;

/** Languages in which "todo" is everything. */
const everything = new Set(['es', 'pt', 'gl', 'ca', 'it']);
/** "El siglo XX", "XXe siècle", "XX edizione": a Roman number, not a blank. */
const century =
  /siecle|siglo|secolo|seculo|wiek|jahrhundert|eeuw|edici|ediz|edicao|edition|edycj|aniversario|anniversa|congres|salon|feria|fiera|feira|targi/;

/** Whether a mark of a template is a word of the message's own language. */
function isOwnWord(found: string, id: string, language: string, around: string): boolean {
  if (language === 'en') return false;
  if (id === 'to-be-filled') return everything.has(language) && /^todo$/i.test(found) && found !== 'TODO';
  return id === 'xx' && /^X+$/.test(found) && century.test(around);
}

/** Template residue, unless the request itself has that very text. */
export function checkPlaceholder({ fields, ledger, language }: Reading): CheckResult {
  const flags = fields.flatMap((field) => {
    const spans: [number, number, string][] = [];
    const { text } = field.normal;
    for (const [id, pattern, needs] of patterns) {
      if (needs && !needs.some((one) => text.includes(one))) continue;
      for (const match of text.matchAll(pattern)) {
        if (harmless.test(match[0]) || ledger.folded.includes(match[0].toLowerCase())) continue;
        const end = match.index + match[0].length;
        const around = field.normal.folded.slice(Math.max(0, match.index - 14), end + 14);
        if (isOwnWord(match[0], id, language, around)) continue;
        if (spans.some(([from, to]) => match.index < to && end > from)) continue;
        spans.push([match.index, end, id]);
      }
    }
    return spans.map(([start, end, id]) => ({
      ...flagSpan(field, 'PLACEHOLDER', start, end, 'A blank of a template left unfilled'),
      rule: `placeholder/${id}`,
    }));
  });
  return { flags };
}
