/** Number words of a language, folded, and how they are put together. */
export interface NumberWordsData {
  /** "value:form form form", one entry a value. */
  readonly words: string;
  /** Written in one word, "achtunddreissig", "duecentocinquanta". */
  readonly isCompound: boolean;
  /** Stands between the parts: "treinta y cinco". */
  readonly joint: string;
  /** Round quantities: "une vingtaine", "ein Dutzend", and the scales that a number may stand before. */
  readonly about: string;
  /** Vague quantities, each with its least and most: "kilkanaście" is 11 to 19, "Hunderte" 200 to 2000. */
  readonly vague: string;
  /** Forms that are oftener another word: Italian "sei" is "you are". */
  readonly unsure?: string;
  /** Ordinals up to the twelfth, from the third on. */
  readonly ordinals: string;
}

/** Number words of the languages that have lexicons, English aside. */
export const numberWords: Readonly<Record<string, NumberWordsData>> = {
  de: {
    words:
      '1:ein eins eine einer einem einen 2:zwei 3:drei 4:vier 5:funf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf 12:zwolf 13:dreizehn 14:vierzehn 15:funfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 30:dreissig 40:vierzig 50:funfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig 100:hundert 1000:tausend',
    isCompound: true,
    joint: 'und',
    about: '12:dutzend 100:hundertschaft 1000000:million 2000000:millionen',
    vague:
      '24-120:dutzende dutzenden 200-2000:hunderte hunderten aberhunderte 2000-100000:tausende tausenden 3-8:handvoll',
    ordinals:
      '3:dritte dritten dritter 4:vierte vierten vierter 5:funfte funften 6:sechste sechsten 7:siebte siebten 8:achte achten 9:neunte neunten 10:zehnte zehnten 11:elfte elften 12:zwolfte zwolften',
  },
  nl: {
    words:
      '1:een 2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 11:elf 12:twaalf 13:dertien 14:veertien 15:vijftien 16:zestien 17:zeventien 18:achttien 19:negentien 20:twintig 30:dertig 40:veertig 50:vijftig 60:zestig 70:zeventig 80:tachtig 90:negentig 100:honderd 1000:duizend',
    isCompound: true,
    joint: 'en',
    about:
      '10:tiental 12:dozijn 15:vijftiental 20:twintigtal 30:dertigtal 40:veertigtal 50:vijftigtal 100:honderdtal 1000000:miljoen 2000000:miljoenen',
    vague:
      '20-100:tientallen 24-120:dozijnen 200-2000:honderden 2000-20000:duizenden 20000-100000:tienduizenden 3-8:handvol handjevol',
    ordinals: '3:derde 4:vierde 5:vijfde 6:zesde 7:zevende 8:achtste 9:negende 10:tiende 11:elfde 12:twaalfde',
  },
  it: {
    words:
      '1:uno un una 2:due du 3:tre 4:quattro 5:cinque 6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici 13:tredici 14:quattordici 15:quindici 16:sedici 17:diciassette 18:diciotto 19:diciannove 20:venti vent 30:trenta trent 40:quaranta quarant 50:cinquanta cinquant 60:sessanta sessant 70:settanta settant 80:ottanta ottant 90:novanta novant 100:cento cent 1000:mille mila',
    isCompound: true,
    joint: '',
    about:
      '10:decina 12:dozzina 15:quindicina 20:ventina 30:trentina 40:quarantina 50:cinquantina 60:sessantina 70:settantina 80:ottantina 90:novantina 100:centinaio 1000:migliaio 1000000:milione 2000000:milioni',
    vague: '20-100:decine 24-120:dozzine 200-2000:centinaia 2000-100000:migliaia 3-8:manciata',
    unsure: 'sei',
    ordinals:
      '3:terzo terza 4:quarto quarta 5:quinto quinta 6:sesto sesta 7:settimo settima 8:ottavo ottava 9:nono nona 10:decimo decima',
  },
  fr: {
    words:
      '1:un une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze 15:quinze 16:seize 20:vingt vingts 30:trente 40:quarante 50:cinquante 60:soixante 70:septante 80:huitante 90:nonante 100:cent cents 1000:mille',
    isCompound: false,
    joint: 'et',
    about:
      '8:huitaine 10:dizaine 12:douzaine 15:quinzaine 20:vingtaine 30:trentaine 40:quarantaine 50:cinquantaine 60:soixantaine 100:centaine 1000:millier 1000000:million 2000000:millions',
    vague: '20-100:dizaines 24-120:douzaines 200-2000:centaines 2000-100000:milliers 3-8:poignee',
    unsure: 'neuf',
    ordinals:
      '3:troisieme 4:quatrieme 5:cinquieme 6:sixieme 7:septieme 8:huitieme 9:neuvieme 10:dixieme 11:onzieme 12:douzieme',
  },
  es: {
    words:
      '1:un uno una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce 15:quince 16:dieciseis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 21:veintiun veintiuno veintiuna 22:veintidos 23:veintitres 24:veinticuatro 25:veinticinco 26:veintiseis 27:veintisiete 28:veintiocho 29:veintinueve 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa 100:cien ciento 200:doscientos doscientas 300:trescientos trescientas 400:cuatrocientos cuatrocientas 500:quinientos quinientas 600:seiscientos seiscientas 700:setecientos setecientas 800:ochocientos ochocientas 900:novecientos novecientas 1000:mil',
    isCompound: false,
    joint: 'y',
    about:
      '10:decena 12:docena 15:quincena 20:veintena 30:treintena 50:cincuentena 100:centenar centena 1000:millar 1000000:millon 2000000:millones',
    vague: '20-100:decenas 24-120:docenas 200-2000:centenares cientos centenas 2000-100000:miles millares 3-8:punado',
    ordinals:
      '3:tercer tercera 4:cuarto cuarta 5:quinto quinta 6:sexto sexta 7:septimo septima 8:octavo octava 9:noveno novena 10:decimo decima',
  },
  pt: {
    words:
      '1:um uma 2:dois duas 3:tres 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 13:treze 14:catorze quatorze 15:quinze 16:dezasseis dezesseis 17:dezassete dezessete 18:dezoito 19:dezanove dezenove 20:vinte 30:trinta 40:quarenta 50:cinquenta 60:sessenta 70:setenta 80:oitenta 90:noventa 100:cem cento 200:duzentos duzentas 300:trezentos trezentas 400:quatrocentos quatrocentas 500:quinhentos quinhentas 600:seiscentos seiscentas 700:setecentos setecentas 800:oitocentos oitocentas 900:novecentos novecentas 1000:mil',
    isCompound: false,
    joint: 'e',
    about:
      '10:dezena 12:duzia 15:quinzena 20:vintena 30:trintena 50:cinquentena 100:centena 1000:milhar 1000000:milhao 2000000:milhoes',
    vague: '20-100:dezenas 24-120:duzias 200-2000:centenas 2000-100000:milhares 3-8:punhado',
    ordinals: '7:setimo setima 8:oitavo oitava 9:nono nona 10:decimo decima',
  },
  pl: {
    words:
      '1:jeden jedna jedno 2:dwa dwie dwoch dwom dwoma dwaj 3:trzy trzech trzem trzema trzej 4:cztery czterech czterem czterema czterej 5:piec pieciu piecioma 6:szesc szesciu szescioma 7:siedem siedmiu siedmioma 8:osiem osmiu osmioma 9:dziewiec dziewieciu 10:dziesiec dziesieciu 11:jedenascie jedenastu 12:dwanascie dwunastu 13:trzynascie trzynastu 14:czternascie czternastu 15:pietnascie pietnastu 16:szesnascie szesnastu 17:siedemnascie siedemnastu 18:osiemnascie osiemnastu 19:dziewietnascie dziewietnastu 20:dwadziescia dwudziestu 30:trzydziesci trzydziestu 40:czterdziesci czterdziestu 50:piecdziesiat piecdziesieciu 60:szescdziesiat szescdziesieciu 70:siedemdziesiat siedemdziesieciu 80:osiemdziesiat osiemdziesieciu 90:dziewiecdziesiat dziewiecdziesieciu 100:sto stu 200:dwiescie dwustu 300:trzysta trzystu 400:czterysta czterystu 500:piecset pieciuset 600:szescset szesciuset 700:siedemset siedmiuset 800:osiemset osmiuset 900:dziewiecset dziewieciuset 1000:tysiac tysiace tysiecy',
    isCompound: false,
    joint: '',
    about: '12:tuzin 20:dwadziescioro 100:setka setke 1000000:milion 2000000:miliony milionow',
    vague:
      '11-19:kilkanascie kilkunastu kilkunastoma 20-99:kilkadziesiat kilkudziesieciu dziesiatki dziesiatkami dziesiatek 24-120:tuziny tuzinow 200-999:kilkaset kilkuset 200-2000:setki setek setkami 2000-100000:tysiacami 3-8:garstka garstke',
    ordinals:
      '3:trzeci trzecia trzeciego trzeciej 4:czwarty czwarta czwartego czwartej 5:piaty piata piatego 6:szosty szosta 7:siodmy siodma 8:osmy osma 9:dziewiaty dziewiata 10:dziesiaty dziesiata',
  },
};
