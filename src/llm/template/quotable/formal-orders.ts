import { foldText } from '../../../guardrails/document/fold-word.ts';

/** How a language orders formally, and without saying to whom. Folded: lower case, no accents. */
interface FormalOrders {
  /** Forms that are an order wherever a thing is behind them: subjunctives, imperatives that tell nothing. */
  readonly formal: string;
  /** Forms that also tell what a firm does: an order with an article and what orders are about behind them. */
  readonly plain: string;
  /** Infinitives, which order where they stand alone. */
  readonly infinitives: string;
  /** Attachments, macros, invoices, payments, cards, passwords: what strangers want opened, paid and told. */
  readonly objects: string;
  /** Articles, possessives, demonstratives. */
  readonly articles: string;
  /** At once. */
  readonly urgent: string;
}

const orders: Readonly<Record<string, FormalOrders>> = {
  en: {
    formal: '',
    plain: `open enable download install approve authorise authorize release sign demand request grant allow unlock settle
      forward wire enter execute run scan share promise guarantee announce send pay`,
    infinitives: '',
    objects: `attachment attachments macro macros invoice invoices payment payments deposit transfer fee fees bill balance
      card password passcode pin code mail email inbox passport debt advance refund`,
    articles: 'the your this that these attached enclosed outstanding open overdue payment of',
    urgent: 'immediately now today',
  },
  de: {
    formal: `offne installiere aktiviere unterschreibe versprich gewahre erteile genehmige autorisiere leite begleiche
      uberweise zahle`,
    plain: '',
    infinitives: `uberweisen zahlen bezahlen begleichen freigeben offnen senden weiterleiten herunterladen unterschreiben
      bestatigen installieren aktivieren mitteilen`,
    objects: `anhang anhange makro makros rechnung rechnungen zahlung vorauszahlung anzahlung uberweisung gebuhr mahnung
      karte kreditkarte bankkarte passwort kennwort pin tan code mail nachricht ausweis fernzugriff freigabe betrag schuld`,
    articles: 'der die das den dem ein eine einen diese diesen dieses ihre ihren ihr deine deinen alle',
    urgent: 'sofort umgehend unverzuglich heute jetzt',
  },
  fr: {
    formal: 'transmets promets saisis',
    plain: `ouvre telecharge signe installe active autorise approuve debloque valide annonce regle paie envoie remplace
      transfere`,
    infinitives: `payer regler verser ouvrir envoyer signer telecharger activer autoriser valider debloquer transmettre
      transferer installer solder communiquer`,
    objects: `piece pieces jointe jointes macros facture factures paiement acompte virement frais carte passe code courriel
      mail message passeport rib iban compte solde dette objet`,
    articles: 'le la les l un une des vos votre nos notre ce cet cette ces ton ta tes tout tous toute toutes',
    urgent: 'immediatement maintenant vite aujourd',
  },
  es: {
    formal: `abra abran descargue descarguen instale instalen autorice autoricen apruebe aprueben habilite habiliten active
      activen firme firmen ingrese ingresen desbloquee libere liberen complete completen rellene rellenen abone abonen
      liquide cancele cancelen adjunte facilite comunique proporcione actualice valide reenvie reenvien acceda introduzca
      teclee ejecute comparta entregue remita gire salde conteste prometa prometan garantice anuncie envie`,
    plain:
      'abre descarga instala autoriza aprueba habilita activa firma desbloquea libera abona reenvia promete envia paga',
    infinitives: `pagar abonar abrir enviar firmar descargar instalar autorizar aprobar habilitar transferir ingresar
      reenviar comunicar liquidar`,
    objects: `adjunto adjuntos archivo macros factura facturas pago pagos anticipo transferencia tasa tarjeta contrasena
      clave codigo correo mensaje pasaporte cuenta saldo deuda multa`,
    articles: 'el la los las un una su sus tu tus este esta estos estas',
    urgent: 'ya ahora hoy inmediatamente urgentemente',
  },
  it: {
    formal: `apra aprano scarichi installi abiliti attivi firmi sblocchi autorizzi approvi inoltri acceda inserisca digiti
      fornisca alleghi saldi comunichi condivida consegni esegua compili prometta garantisca annunci rilasci versi effettui
      accetti disponga prometti`,
    plain: 'apri scarica installa abilita attiva firma sblocca autorizza approva inoltra salda invia paga versa',
    infinitives: `versare saldare pagare aprire inviare firmare scaricare abilitare inoltrare comunicare autorizzare
      approvare installare bonificare sbloccare`,
    objects: `allegato allegati macro fattura fatture pagamento anticipo acconto bonifico quota carta password codice mail
      messaggio passaporto conto saldo debito multa`,
    articles: "il lo la i gli le l un uno una suo sua suoi sue vostro vostra tuo tua questo questa l'",
    urgent: 'subito immediatamente adesso ora oggi urgentemente',
  },
  nl: {
    formal: 'onderteken installeer activeer accordeer beloof verstrek bevestig',
    plain: 'open download deel keur vul voer stuur betaal',
    infinitives: 'betalen overmaken openen versturen ondertekenen downloaden installeren doorsturen voldoen bevestigen',
    objects: `bijlage bijlagen macro macros factuur facturen betaling voorschot aanbetaling overschrijving kaart bankpas
      pincode wachtwoord code mail bericht paspoort rekening boete bedrag`,
    articles: 'de het een deze dit uw je jouw onze alle',
    urgent: 'meteen direct onmiddellijk nu vandaag',
  },
  pt: {
    formal: `abra abram baixe baixem instale instalem descarregue descarreguem autorize autorizem aprove aprovem habilite
      ative ativem assine assinem desbloqueie libere liberem preencha anexe forneca comunique atualize valide reencaminhe
      aceda acesse introduza digite execute partilhe compartilhe entregue liquide efetue regularize salde prometa garanta
      anuncie aguarde envie pague`,
    plain: 'abre baixa instala autoriza aprova habilita ativa assina desbloqueia libera paga envia promete',
    infinitives: `pagar abrir enviar assinar baixar descarregar instalar autorizar aprovar transferir reencaminhar comunicar
      liquidar depositar`,
    objects: `anexo anexos macros fatura faturas pagamento adiantamento sinal transferencia taxa cartao senha codigo
      mensagem passaporte conta saldo divida boleto multa`,
    articles: 'o a os as um uma seu sua seus suas teu tua este esta estes estas',
    urgent: 'ja agora hoje imediatamente urgentemente',
  },
  pl: {
    formal: `otworz otworzcie pobierz pobierzcie zainstaluj podpisz podpiszcie zatwierdz zatwierdzcie autoryzuj uruchom wlacz
      wlaczcie aktywuj odblokuj zwolnij wprowadz uzupelnij udostepnij zaloguj ureguluj obiecaj uisc zaakceptuj`,
    plain: '',
    infinitives:
      'zaplacic wplacic otworzyc wyslac podpisac uiscic uregulowac oplacic zatwierdzic pobrac przelac potwierdzic',
    objects: `zalacznik zalaczniki makra fakture faktury platnosc zaliczke przelew oplate karte karty haslo kod wiadomosc
      paszport konto rachunek dlug naleznosc kwote pieniadze`,
    articles: 'ten te ta to swoj swoje swoja panstwa wszystkie',
    urgent: 'natychmiast teraz dzis dzisiaj niezwlocznie pilnie',
  },
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));
const sets = Object.values(orders).map((one) => ({
  formal: setOf(one.formal),
  plain: setOf(one.plain),
  infinitives: setOf(one.infinitives),
  objects: setOf(one.objects),
  articles: setOf(one.articles),
  urgent: setOf(one.urgent),
}));

/** Words behind the verb among which its object, or "at once", stands. */
const reach = 4;
/** Of a text that ends in an infinitive, as German and Dutch order ("Gebühr überweisen"). */
const mostWords = 6;

/** With which one asks for something, before an infinitive or anything else. */
const asking =
  /^(?:bitte|veuillez|merci de|priere de|gelieve|prosze|uprasza sie|se ruega|se solicita|por favor|si prega|si invita|pregasi|favor|solicita-se|pede-se|es wird gebeten|men wordt verzocht) \p{L}/u;

/** "Leiten Sie diese", "Öffnen Sie den": the second word has its capital. */
const germanFormal = /^\p{L}+(?:en|ern|eln|tun) Sie(?!\p{L})/u;
/** "Ouvrez la", behind which what is ordered begins; "Perez" and "Chez" are followed by others. */
const frenchFormal =
  /^(?!(?:chez|assez|nez|rez)\P{L})\p{L}{3,}ez (?:l['’]|(?:la|les?|une?|des|vos|votre|nos|notre|ce|cet|cette|ces|tou[st]|toutes?|nous|moi|lui|leur|immédiatement|maintenant|vite|ici|au|aux|que|sans|dès)(?!\p{L}))/iu;

/** Whether a text that begins with its verb orders formally, in one of the eight languages of the writer. */
export function isFormalOrder(text: string): boolean {
  if (germanFormal.test(text) || (frenchFormal.test(text) && /^\S+ \p{Ll}/u.test(text))) return true;
  const folded = foldText(text);
  if (asking.test(folded)) return true;
  const [verb = '', ...rest] = folded.match(/\p{L}+/gu) ?? [];
  const next = rest.slice(0, reach);
  return sets.some(({ formal, plain, infinitives, objects, articles, urgent }) => {
    const isAbout = next.some((word) => objects.has(word) || urgent.has(word));
    const isSomeThing = next.some(
      (word, at) => objects.has(word) && (at === 0 ? !word.endsWith('s') : articles.has(next[at - 1]!)),
    );
    return (
      (formal.has(verb) && (isAbout || articles.has(next[0] ?? ''))) ||
      (plain.has(verb) && next.length > 1 && isSomeThing) ||
      (infinitives.has(verb) && isAbout) ||
      (rest.length < mostWords && infinitives.has(rest.at(-1) ?? '') && (objects.has(verb) || isAbout))
    );
  });
}
