/** What a reader sends back to hear no more: "Antworten Sie STOPP". */
export const optOutWords = new Set(
  'stop stopp stops baja nie stoppen afmelden sair parar salir fin fine basta no nein non nee nao out uit koniec wypisz rezygnuje cancelar cancela remover rimuovi disiscrivi annulla cancella arret desabo abmelden ende schluss'.split(
    ' ',
  ),
);
/** "SALIR para no recibir más", "STOP suffit", "mit ENDE antworten": what a word in capitals beside it is for. */
export const optsOut =
  /^.{0,3}(?:para (?:no|nao|dejar|deixar|salir|sair)|per (?:non|uscire)|pour (?:ne|en|arreter)|um (?:keine|nichts)|om (?:geen|niets|te stoppen)|(?:ze|a)by nie|i nie|genugt|suffit|basta|volstaat|wystarczy|chega)(?!\p{L})/u;
/** "Risponda CANCELLA e la tolgo": a word in capitals that is to be sent back. */
export const sendsBack =
  /(?<!\p{L})(?:antwort\p{L}*(?: sie)?(?: (?:mir|uns))?(?: (?:einfach|kurz))?(?: mit)?|repond\p{L}*|responda\p{L}*|respond[ae]\p{L}*|contest[ae]\p{L}*|rispond\p{L}*|antwoord\p{L}*|reageer|odpisac|odpowied\p{L}*|odpisz|wpisac|stuur|sende\p{L}*|envoye\p{L}*|envi[ea]\p{L}*|invi[ai]\p{L}*|scriv[ai]\p{L}*|escriba|schreiben sie)(?: \p{L}{2,8})? ?["'«„“]?$/u;
