import { lexiconLanguages } from '../../../guardrails/data/languages.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';

/** How words of office begin, in the eight languages of the writer and some others. Folded: lower case, no accents. */
const beginnings =
  `manag direct head chief chef offic presid vice ceo cto cfo coo cio cmo cro cso cpo ciso chro ctio md gm vp svp
  evp avp lead owner co-own found co-found partner princip engin developer development program architect designer
  analy scien consultant consulting advis special coord admin assist assoc executive representative buyer purchas
  plann superv foreman forewom secret treasur chair trustee govern dean profess lecturer teacher doctor physic
  nurs matron surgeon dentist vet pharmac therap psych lawyer solicit attorney counsel notar paralegal account
  bookkeep audit control comptroll broker agent trader bank underwrit actuar cook baker bakker butcher brewer
  maker grower growth farm farrier keeper ranger gardener gardien builder building carpent joiner electric plumb
  mechan techn operator operations operativ driver pilot captain master inspector surveyor editor journal writer
  producer producent artist curat librar archiv photograph music priest past minist rector warden churchward
  marshal mayor council clerk regist superint intern trainer trainee apprent student research fellow steward
  bursar provost headt merch marketing marketer seller sales recruiter recruitment coach strateg evangel
  ambassador host propriet entrepren investor investment dispatcher scheduler estimator fitter welder machin
  miller luthier wine cheese outfitter publisher liaison guide conserv agronom geolog chemi leiter leitung leitend
  geschaft inhab grunder vorst vorsitz meister betrieb fertigung referent beauftrag sachbearb projekt einkauf
  verkauf vertrieb produktion personal kuche kurat obmann prokurist disponent arzt pfleg rechtsanw steuerb kaufm
  kauffr dirige gerant co-ger respons charge acheteu adjoint maitre maire artisan conducteur conductrice fondat
  cofond associe proprietaire patron ingen architec conseil chercheu redact comptab juriste avocat medecin infirm
  facteur pdg dg drh daf dsi gerente jef encarg dueno alcald consejer veterin duena propiet titular fundad cofund
  socio socia contad abogad compras comprad medic enferm profes administ subdir enolog dirett dirig amminist titol
  capo casar ragion avvoc consig segret infermier acquist vendit addett bedrijf hoofd wethouder burgemeester
  teamlead diensthoofd afdeling eigena mede-eig verantwoord bestuur beheerd zaakvoerd directeur inkop verkop
  schipper werfbaas boekhoud advocaat huisarts ondernem medewerk diret gestor dono dona supervis engenh coorden
  vendedor advogad mestre chefe dyrek kierown prez wlascic burmistrz wojt brygadz wspolwl zaloz specjal szef ksieg
  glown zastep redakt dyspoz naczel koordyn inzyn czlon pasiecz pelnomoc adwokat lekar pielegn handl daglig leder
  ansvarig direktor reditel vedouc majitel jednatel ugyvez igazgat vezet johtaja paallik toimitus sjef agare
  grundare ordforand`
    .trim()
    .split(/\s+/);

/** How they end where they are compounds: "Vertriebsleiterin", "afdelingshoofd", "tuotepäällikkö". */
const endings =
  /(?:leit(?:er|erin|ung)|fuhrer(?:in)?|meister(?:in)?|direktor(?:in)?|chef(?:in)?|referent(?:in)?|ingenieur(?:in)?|eigenaar|leider|hoofd|baas|verantwoordelijke|maker|keeper|master|manager|johtaja|paallikko|ansvarig|sjef|leder)$/u;

/** Short for an office; a longer word may begin so. */
const whole = new Set(beginnings.filter((one) => one.length <= 3));
const started = new RegExp(`^(?:${beginnings.filter((one) => one.length > 3).join('|')})`, 'u');
const isOffice = (word: string): boolean => whole.has(word) || started.test(word) || endings.test(word);

/** Of those who speak: a title is said of somebody and says nothing of its own. */
const speakers = new Set(
  `we our ours i'm we're wir unser unsere unserem unseren unserer ich nous notre je nosotros nuestro nuestra nuestros nuestras
  noi nostro nostra nostri nostre siamo sono wij onze ons ik somos nosso nossa nossos nossas jestesmy nasz nasza nasze`.split(
    /\s+/,
  ),
);
/** First words that are verbs of the first person plural: "cultivamos", "produciamo", "szyjemy". */
const firstPlural = /(?:[aei]mos|iamo|(?:uj|[aeiyj])emy|[aiy]my)$/u;

/** Parts of a title that take no capital, in any language. */
const particles = new Set(
  `and of the for to in at & et de des du la le les l d pour en und der die das des fur im von zu zum zur y e del las los para
  di della delle dei a da do das dos na no van voor en het i w ds do od o`.split(/\s+/),
);

/** Without a word of office, words in lower case are those of a phrase; so many are still a short name of a trade. */
const mostPlain = 2;
const mostStyled = 5;

/**
 * Whether a text is built as job titles are: with a word of office in one of the writer's languages, with capitals
 * throughout, or of two words. In other languages, whose offices are not known, whether nobody speaks in it.
 */
export function isTitle(text: string, language: string): boolean {
  const raw = text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const words = raw.map((word) => foldText(word));
  const speaks = words.some(
    (word, at) => speakers.has(word) && (at === 0 ? !/^\p{Lu}{2}/u.test(raw[at]!) : /^\p{Ll}/u.test(raw[at]!)),
  );
  if (speaks || (words.length > 1 && firstPlural.test(words[0]!))) return false;
  if (!lexiconLanguages.includes(language)) return true;
  if (words.flatMap((word) => [word, ...word.split(/['’-]/)]).some(isOffice)) return true;
  const parts = raw.filter((_, at) => !particles.has(words[at]!));
  return parts.length <= mostPlain || (parts.length <= mostStyled && !parts.some((word) => /^\p{Ll}/u.test(word)));
}
