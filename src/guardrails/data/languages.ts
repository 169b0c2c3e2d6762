/** What tells one language from another. */
export interface LanguageData {
  /** Commonest function words, by which the language is known. */
  readonly plain: string;
}

export const languages: Readonly<Record<string, LanguageData>> = {
  en: {
    plain:
      'the and to of a in for you is that on with your how i it at we would could be our are this as an from have by or if about',
  },
  de: {
    plain:
      'der die das und ich sie wir ist nicht ein eine einen mit fur auf zu von im den dem es ihre ihr ihnen wie auch bei aus haben wurde konnten uber',
  },
  fr: {
    plain:
      'le la les de des du et un une vous je nous est pour dans que qui votre vos sur avec en au aux pas plus ce cette il elle ou par comment',
  },
  es: {
    plain:
      'el la los las de del y un una que en para con por su sus es se no como mas al lo le usted tu nos me esta este si una',
  },
  it: {
    plain:
      'il lo la i gli le di del della e un una che in per con su si non come da sono vi mi ci questo questa al alla nel piu se',
  },
  nl: {
    plain:
      'de het een en van ik u je we is niet op te voor met in dat die er aan uw jullie om als ook bij over hoe zou kunnen naar',
  },
  pt: {
    plain:
      'o a os as de do da dos das e um uma que em no na para com por se nao como mais ao seu sua voce nos me isso este esta ou',
  },
  pl: {
    plain:
      'i w z na do nie sie ze to jest o jak po dla czy za od moze pan pani panstwa oraz przy tym ktore ktory przez mam czym was',
  },
};

/** Languages that have lexicons: a folder of lexicons/ each. English first, whose rules hold in all. */
export const lexiconLanguages: readonly string[] = Object.keys(languages);
