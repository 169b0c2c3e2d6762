/** What days, hours and parts of a day are called in the languages of the lexicons, English aside. Folded patterns. */

/** Days of the week in every form that stands beside a date or an hour, and the days counted from today. */
export const dayWords: readonly string[] = [
  '(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|heute|(?:uber)?morgen',
  "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:apres-)?demain|aujourd'hui",
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:pasado )?manana|hoy',
  'lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|domani|dopodomani',
  '(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?|vandaag|(?:over)?morgen',
  '(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|sabado|domingo|hoje|(?:depois de )?amanha',
  'poniedzial(?:ek|ku|kiem)|wtor(?:ek|ku|kiem)|srod[aeyo]|czwart(?:ek|ku|kiem)|pia(?:tek|tku|tkiem)|sobot[aeyo]|niedziel[aeio]|dzis(?:iaj)?|jutro|pojutrze',
];

/** A day by its name, in a folded text. */
export const namesDay = new RegExp(`(?<!\\p{L})(?:${dayWords.join('|')})(?!\\p{L})`, 'u');

/** Short for a day, with or without a point: "Mo., 14 Uhr". Only with a number right after it. */
export const shortDays =
  '(?:mo|di|mi|do|fr|lun|mar|mie|mer|jue|jeu|gio|vie|ven|ma|wo|vr|seg|ter|qua|qui|sex|pon|wt|sr|czw|pt)\\.';

/** Parts of a day and marks of an hour after a number. */
export const hourWords: readonly string[] = [
  'uhr|h|(?:(?:am |in der )?(?:fruh|morgens|vormittags?|mittags?|nachmittags?|abends?))',
  "heures?|h|(?:du |le )?(?:matin|soir)|de l'apres-midi|de la matinee|pile",
  '(?:horas?|hs|h)|(?:de|por) la (?:manana|tarde|noche)|del mediodia|en punto',
  '(?:del |di )?(?:mattin[ao]|pomeriggio|sera)|in punto|ore',
  "uur|u|'s (?:ochtends|morgens|middags|avonds)|in de (?:ochtend|middag|avond)",
  '(?:da|de|pela|a) (?:manha|tarde|noite)|em ponto|hrs',
  'rano|po poludniu|wieczorem|przed poludniem|godzin[aye]?|-?tej',
];

/** Before an hour: "um", "vers", "a las", "verso le", "tegen", "pelas", "o godz.". */
export const hourPrepositions: readonly string[] = [
  'um|gegen|ab|vor|nach|bis|kurz nach|zwischen|von',
  "a|vers|des|avant|apres|jusqu'a|entre",
  '(?:a|sobre|hacia|desde|hasta|entre|a partir de|antes de|despues de) las|las',
  '(?:alle|dalle|verso le|dopo le|prima delle|entro le|tra le|fra le|per le|intorno alle)(?: ore)?|le|ore',
  'om|rond|vanaf|tegen|na|voor|tussen|van',
  'as|pelas|das|ate as|entre as|a partir das|depois das|antes das|por volta das',
  '(?:o|po|przed|okolo|ok\\.|od|do|miedzy)(?: (?:godz\\.|godzinie|godziny))?|godz\\.?|godzina|godzinie',
];

/** Before the hour: the part of it that is past or to come, "halb", "kwart over", "wpół do". */
export const partsBefore =
  'halb|viertel(?: nach| vor)?|dreiviertel|(?:zehn|funf|zwanzig) (?:nach|vor)|half|kwart (?:over|voor)|(?:tien|vijf) (?:over|voor)(?: half)?|wpol do|kwadrans (?:po|przed)|za kwadrans';

/** After the hour: "y media", "e mezza", "et quart", "e meia". */
export const partsAfter =
  '(?:y|e|et|i) (?:media|cuarto|mezz[ao]|meia|demie|quart|un quarto|quarto|quindici|trenta|trinta|treinta|quince|quinze|pol)|menos (?:cuarto|diez|cinco)|meno un quarto|moins le quart|trzydziesci|pietnascie';

/** Between two days or two hours, or before the second. */
export const slotJoints =
  'und|oder|bis|et|ou|a|y|o|u|e|ed|od|oppure|en|of|tot|ate|as|i|lub|albo|do|-|–|y las|e le|e as|o el|o a las|ou le|ou a|of om|oder um|o alle|ou as|lub o';

/** Articles and prepositions between a day and its number: "lundi le 12", "am Dienstag, dem 8.", "na terça, dia 8". */
export const dateArticles = 'dem|den|der|le|el|il|lo|de|dia|dnia|op|d\\.|al';

/** Since when something has been so is told, not proposed. */
export const sinceWords = "seit|depuis|desde|dal|dall'|sinds|od";
