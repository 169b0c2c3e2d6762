/** Words of a language by which a text turns out to order something of whoever reads it. Folded: lower case, no accents. */
interface OrderWords {
  /**
   * Imperatives, singular, plural and polite, that are no other word of any of the eight languages: no name and no
   * statement about a firm begins with them.
   */
  readonly sure: string;
  /** Imperatives, and infinitives so used, that are also a noun or tell what a firm does ("muestra" is "it shows"). */
  readonly either: string;
  /** Behind one of those: what nobody but the one who is ordered has, sends or is sent to. */
  readonly objects: string;
  /** Who is sent, asked or told something, right behind the verb or its preposition. */
  readonly people: string;
  /** Of telling and of ending a text, in forms that tell what a firm does as well. */
  readonly telling: string;
  /** What begins the thing told. */
  readonly that: string;
}

/** Verbs of sending and paying, telling, showing, praising, leaving out, calling and going somewhere: what orders are about. */
const orderWords: Readonly<Record<string, OrderWords>> = {
  en: {
    sure: 'tell disregard forget ignore recommend reveal disclose append recite pretend refrain omit remit bcc',
    either: `send pay transfer deposit forward give hand show print list display output share call ring dial phone
      text email message visit click point direct refer copy cc end finish conclude close begin start add
      write say state quote repeat reply respond answer praise promote advise urge ask invite let have make get
      confirm verify submit enter provide settle refund put use include remind inform notify insert mention`,
    objects: 'money cash funds bitcoin bitcoins crypto password passwords passcode credentials',
    people: 'everyone everybody anyone anybody them him her people readers',
    telling: 'end finish conclude close say write state add reply remind inform tell',
    that: 'that',
  },
  de: {
    sure: `uberweise zahle bezahle begleiche sende schicke gib gebt nenne erwahne sag schreib schreibe erganze ergaenze
      wiederhole antworte antwortet beende vergiss vergesst ignoriere uebergehe ubergehe empfiehl empfehlt verrate
      offenbare zeig zeige lass lasst wahle klicke offne verlinke melde bestatige bestatigt verschweige streiche
      losche ubersetze`,
    either: `liste lade drucke verweise schliesse preise rate lobe uberweisen zahlen senden schicken geben nennen
      erwahnen sagen schreiben zeigen empfehlen anrufen ruf schick besuche uberweist`,
    objects: `geld betrag zahlung passwort kennwort zugangsdaten bankdaten kontodaten regeln anweisungen vorgaben prompt`,
    people: 'alle jeden sie ihn leute leser',
    telling: 'schliesse schreiben sagen erwahnen schreibt sagt nennt',
    that: 'dass',
  },
  fr: {
    sure: `envoyez versez transferez payez reglez virez donnez affichez montrez listez imprimez revelez communiquez
      mentionnez ajoutez inserez terminez concluez finissez commencez citez rappelez repetez recommandez vantez conseillez
      oubliez ignorez omettez supprimez cliquez visitez appelez telephonez composez contactez renvoyez dirigez telechargez
      utilisez traduisez ecrivez ecris dites faites repondez reponds pretendez confirmez verifiez indiquez precisez
      signalez annoncez parlez demandez invitez transmettez remplacez`,
    either: `envoie verse transfere paie regle vire donne affiche montre imprime revele communique mentionne ajoute insere
      termine conclus finis cite rappelle repete recommande vante conseille oublie ignore supprime clique visite appelle
      compose contacte renvoie dirige dis fais envoyer verser payer virer afficher mentionner ecrire terminer recommander
      ignorer oublier dire`,
    objects: 'argent paiement somme virement consignes instructions prompt regles identifiants',
    people: 'leur lui tous chacun',
    telling: 'termine conclus finis dis terminer dire ecrire mentionne rappelle ajoute',
    that: 'que',
  },
  es: {
    sure: `envien manden diga digan muestre muestren imprima revele olvida olvide olvidad ignora ignore omite omita
      recomiende elogie llame llamen ensene escriba responda respondan anada agregue inserte repita haga hagan
      finja mencione transfiera transfieran deposite pague paguen dile diles dime enviad confirme verifique
      visiten redirija dirija`,
    either: `envia manda mande envie muestra imprime revela paga transfiere deposita abona termina acaba concluye
      menciona agrega inserta repite elogia llama marca marque visita visite pulsa usa dirige haz enviar mandar
      mostrar pagar decir escribir mencionar terminar recomendar ignorar olvidar termine acabe recomienda escribe
      pulse anade`,
    objects: 'dinero pago fondos contrasena credenciales reglas instrucciones prompt',
    people: 'todos todas cualquiera',
    telling: 'termina acaba concluye menciona agrega decir escribir terminar',
    that: 'que',
  },
  it: {
    sure: `dimentica dimentichi dimenticate ignori ignorate tralascia raccomandi elogia scrivi scriva scrivete aggiungi
      aggiunga rispondi risponda ripeti inserisci inserisca concludi finisci riveli mostri digli telefona telefoni
      chiami cliccate fingi paghi bonifichi trasferisci spedisci reindirizza verifichi confermi`,
    either: `invia invii manda mandi inviate mandate mostra stampa rivela termina conclude versa paga menziona cita
      chiama visita clicca usa inviare mandare mostrare pagare dire scrivere menzionare dica stampi comunica
      indirizza rimanda bonifica consiglia raccomanda`,
    objects: 'denaro soldi pagamento bonifico regole istruzioni prompt credenziali',
    people: 'tutti tutte chiunque',
    telling: 'termina conclude menziona dire scrivere concludi',
    that: 'che',
  },
  nl: {
    sure: `vergeet negeer betaal overhandig geef zeg schrijf noem herhaal eindig beveel onthul klik verwijs voeg
      bevestig verzwijg vertel`,
    either: `stuur maak prijs raad sluit antwoord stort laat bezoek druk print bel meld zend lees open sturen betalen
      overmaken vermelden schrijven zeggen toon vermeld`,
    objects: 'geld betaling wachtwoord inloggegevens regels reels instructies prompt',
    people: 'iedereen hen ze mensen hulle almal',
    telling: 'sluit zeggen schrijven vermelden eindig meld',
    that: 'dat',
  },
  pt: {
    sure: `esqueca esquece ignorem recomende recomendem elogie escreva responda acrescente adicione insira repita
      conclua mostrem imprima imprimam revele diga digam telefonem finja finjam enviem mandem paguem transfira
      transfiram deposite remeta omita encaminhe redirecione direcione mencione cliquem`,
    either: `envie envia manda mande mostra mostre pague paga termine termina acabe acaba diz cita cite ligue liga clique
      visite visita telefone use enviar mandar mostrar pagar dizer escrever mencionar terminar escreve`,
    objects: 'dinheiro pagamento senha credenciais regras instrucoes prompt',
    people: 'todos todas qualquer',
    telling: 'termine termina acabe acaba diz dizer escrever terminar conclua',
    that: 'que',
  },
  pl: {
    sure: `zapomnij zignoruj ignoruj pomin pomincie polecaj polec zarekomenduj pochwal chwal wyslij wyslijcie przeslij
      przelej zaplac oplac wplac podaj podajcie wymien wspomnij napisz napiszcie dopisz dodaj powtorz zakoncz skoncz
      wypisz wydrukuj wyswietl ujawnij zdradz niech niechaj zadzwon zadzwoncie kliknij odwiedz odsylaj odeslij
      skieruj kieruj powiedz powiadom poinformuj poprosz udawaj wklej wstaw uzyj potwierdz zweryfikuj`,
    either: `pokaz przekaz odpowiedz dzwon wyslac przelac zaplacic podac napisac wspomniec dodac`,
    objects: 'pieniadze pieniedzy kwote przelew platnosc haslo srodki zasady reguly instrukcje polecenia prompt',
    people: 'wszystkich kazdego ich',
    telling: 'napisac wspomniec dodac odpowiedz',
    that: 'ze',
  },
};

/** Words of one kind, of all the languages. */
export const allOrderWords = (kind: keyof OrderWords): ReadonlySet<string> =>
  new Set(Object.values(orderWords).flatMap((words) => words[kind].split(/\s+/)));
