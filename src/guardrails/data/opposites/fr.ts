import type { Pair } from './pair.ts';

export const fr: readonly Pair[] = [
  [
    'de votre propriete|vous appartien\\p{L}+|dont vous etes proprietaires?|vos propres|en pleine propriete|proprietaires? d',
    'loues?|louees?|en location|loueur|en fermage|concession\\p{L}*|bail|credit-bail|locataires?',
  ],
  [
    'en interne|par vos soins|vos propres|vous-memes',
    "sous-trait\\p{L}+|externalis\\p{L}+|prestataires?|a l'exterieur|confiee?s? a",
  ],
  ['automatique\\p{L}*|automatis\\p{L}+|robots?|robotise\\p{L}*', 'a la main|manuel\\p{L}*|manuellement'],
  [
    "toute l'annee|a longueur d'annee|douze mois sur douze",
    "saisonnie\\p{L}+|de (?:mars|avril|mai|juin) a (?:septembre|octobre|novembre)|en ete seulement|l'hiver seulement",
  ],
  ["d'occasion|reconditionne\\p{L}*|seconde main", 'neufs?|neuves?|flambant neu\\p{L}+'],
  ['electriques?|a batterie', 'diesel|essence|au gaz|gazole|fioul'],
  ['biologiques?|bio', 'conventionnel\\p{L}*'],
  ['sur papier|papier|manuscrit\\p{L}*|cahiers?', 'sans papier|numerique\\p{L}*|tablettes?|dematerialis\\p{L}+'],
  ['augment\\p{L}+|progress\\p{L}+|hausse|double|grimpe', 'baiss\\p{L}+|recul\\p{L}+|diminu\\p{L}+|chut\\p{L}+'],
  ['grossistes?|grande distribution|vente en gros', 'particuliers|au detail|vente directe|a la ferme|detaillants?'],
  ["publi(?:c|que|cs|ques)|municipa\\p{L}+|communa\\p{L}+|d'etat", 'privee?s?'],
  ['surgele\\p{L}*|congele\\p{L}*', 'frais|fraiche|fraiches'],
  ['permanents?|permanentes?|en cdi|titulaires?', 'saisonnie\\p{L}+|interimaires?|interim|en cdd|temporaires?'],
  ['temps plein', 'temps partiel|mi-temps'],
  ['gratuit\\p{L}*|offert\\p{L}*', 'payant\\p{L}*|facture\\p{L}*|vendue?s?'],
  ['benevol\\p{L}+|volontaires?', 'salarie\\p{L}*|obligatoires?'],
  [
    'approuve\\p{L}*|valide\\p{L}*|signee?s?|decidee?s?|accordee?s?',
    "a l'etude|rien n'est signe|en attente|demandee?s?|deposee?s?|pas encore decide\\p{L}*",
  ],
  [
    'de nouveau (?:en service|ouverte?s?|allume\\p{L}*|active?s?)|remise?s? en (?:service|route|marche)|rouverte?s?|redemarre\\p{L}*|relance\\p{L}*',
    "arret\\p{L}+|a l'arret|fermee?s?|eteinte?s?|suspendue?s?|en pause",
  ],
  ['de jour|en journee|le jour', 'de nuit|la nuit|nocturne\\p{L}*'],
  [
    '24 heures sur 24|sept jours sur sept|7j/7|jour et nuit',
    'seulement le|uniquement le|du lundi au vendredi|le samedi seulement',
  ],
];
