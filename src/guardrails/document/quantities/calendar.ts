const monthNames = [
  'january jan januar janvier enero gennaio januari janeiro styczen stycznia',
  'february feb februar fevrier febrero febbraio februari fevereiro luty lutego',
  'march mar marz mars marzo maart marco marzec marca',
  'april apr avril abril aprile kwiecien kwietnia',
  'may mai mayo maggio mei maio maj maja',
  'june jun juni juin junio giugno junho czerwiec czerwca',
  'july jul juli juillet julio luglio julho lipiec lipca',
  'august aug aout agosto augustus sierpien sierpnia',
  'september sep sept septembre septiembre settembre setembro wrzesien wrzesnia',
  'october oct oktober octobre octubre ottobre outubro pazdziernik pazdziernika',
  'november nov novembre noviembre novembro listopad listopada',
  'december dec dezember decembre diciembre dicembre dezembro grudzien grudnia',
];

/** Folded month name, in the languages of the word lists -> 1..12. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
);

/** Months whose short name is also an English word are taken as months only when capitalised or beside a number. */
export const weekdays: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato ' +
    'domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terca quarta quinta sexta ' +
    'poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele'
  ).split(' '),
);

/** Place of a day in its week, Monday 0, in the forms that stand in "from … to …"; English and the languages of the lexicons. */
export const weekdayPlaces: ReadonlyMap<string, number> = new Map(
  [
    'monday mondays mon montag montags lundi lunes lunedi maandag segunda segunda-feira poniedzialek poniedzialku',
    'tuesday tuesdays tue dienstag dienstags mardi martes martedi dinsdag terca terca-feira wtorek wtorku',
    'wednesday wednesdays wed mittwoch mittwochs mercredi miercoles mercoledi woensdag quarta quarta-feira sroda srode srody',
    'thursday thursdays thu donnerstag donnerstags jeudi jueves giovedi donderdag quinta quinta-feira czwartek czwartku',
    'friday fridays fri freitag freitags vendredi viernes venerdi vrijdag sexta sexta-feira piatek piatku',
    'saturday saturdays sat samstag samstags sonnabend samedi sabado sabato zaterdag sobota sobote soboty',
    'sunday sundays sun sonntag sonntags dimanche domingo domenica zondag niedziela niedziele niedzieli',
  ].flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at])),
);
