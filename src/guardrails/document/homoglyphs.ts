/** Letters of other scripts that look like Latin ones. Keys and values pair up, character for character. */
const looksLike =
  'аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxԁdԛqԝwһhґrӏlАaВbСcЕeНhІiЈjКkМmОoРpЅsТtУyХx' +
  'αaβbγyεeηnιiκkνvοoρpτtυuχxωwΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx' +
  'ɑaɡgıiƖlǀlʟlɴnʀrᴀaᴄcᴅdᴇeᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzɢgʜhɪiʏyꜱsꓮaꓐbꓑpꓓdꓔtꓖgꓗkꓙjꓚcꓜzꓝfꓟmꓠnꓡlꓢsꓣrꓦvꓧhꓪwꓫxꓬyꓰeꓲiꓳoꓴu' +
  'օoսuաwցgհhյjոnԱuՕoՏsℓlℯeℴoℊg';

const letters = [...looksLike];
const map = new Map<string, string>();
for (let at = 0; at < letters.length; at += 2) map.set(letters[at]!, letters[at + 1]!);

const single: Record<string, string> = {
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 't',
  Þ: 't',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};

const cache = new Map<string, string>();

/** One UTF-16 unit folded to one: lower case, no accent, Latin look-alike, plain quotes and dashes. */
export function foldUnit(unit: string): string {
  const known = cache.get(unit);
  if (known !== undefined) return known;
  const base = unit.normalize('NFD')[0] ?? unit;
  const latin = single[unit] ?? map.get(base) ?? base;
  const lower = latin.toLowerCase();
  const folded = lower.length === 1 ? lower : latin;
  cache.set(unit, folded);
  return folded;
}
