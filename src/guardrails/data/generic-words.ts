import { stemWord } from '../document/stem-word.ts';

/**
 * Words of letters, meetings and opinions. They say nothing of a company, so that they neither tie a message to a lead
 * nor make a claim.
 */
const words =
  'call calls chat talk meeting meet speak conversation demo walkthrough session minute minutes min mins hour hours day days week weeks month months year years time times morning afternoon evening monday tuesday wednesday thursday friday saturday sunday tomorrow today ' +
  'idea ideas thought thoughts question questions note notes message email mail line lines reply answer word words view views opinion opinions feedback perspective take reaction input look glance interest interested interesting curious curiosity reason reasons point points way ways thing things something anything everything nothing bit lot kind sort part parts piece side sides end start beginning place places case cases example fact matter matters topic subject subjects ' +
  'good great nice fine lovely happy glad pleased grateful keen welcome warm kind best better well right wrong sure easy hard simple clear small big large little short long quick brief honest open free available possible useful helpful relevant worth fair new old different similar certain real true usual ordinary everyday ' +
  'like love want need hope wish think thinking thought guess imagine suspect suppose wonder wondering believe feel know knowing understand see seeing look looking hear hearing read reading learn learning ask asking tell telling say saying write writing send sending show showing share sharing bring bringing give giving get getting make makes making made take takes taking put putting keep keeps keeping let come comes coming go goes going work works working use using find finding help helping try trying mean means meaning explain discuss compare explore introduce offer invite suggest propose arrange book schedule set pick choose find decide spend spare join fit fits suit suits ' +
  'catch caught eye attention struck stood stand stands sound sounds seem seems appear appears spot noticed notice came across reading impressed impressive admire curious remarkable memorable notable striking thoughtful clever neat tidy bold serious special unusual rare fascinating inspiring refreshing ' +
  'people person team teams company companies business businesses organisation organization firm firms job role roles work area field industry sector world market customer customers client clients ' +
  'mind heart head hand hands foot feet step steps path road journey story stories picture challenge challenges puzzle puzzles feat craft art balance balancing act mix blend combination range scale size number numbers set-up setup setting ' +
  'calendar diary schedule slot slots agenda availability date dates next last first second third later soon early late ahead back forward around regards wishes thanks thank cheers sincerely cordially respectfully kindly season weekend noon lunch coffee ' +
  'always never often sometimes rarely hardly really truly simply simple quietly quite rather pretty especially particularly mostly mainly largely probably perhaps maybe likely possibly certainly surely obviously naturally honestly frankly personally actually basically exactly';

export const genericStems: ReadonlySet<string> = new Set(words.split(' ').map(stemWord));
