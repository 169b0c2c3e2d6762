/**
 * Words of names and how English cuts them short in writing, "word word:form form", folded. A closed class: forms of
 * dictionaries and style guides (Chicago Manual of Style 10.4-10.71, New Hart's Rules 10, US Postal Service Publication 28).
 * A form that several words share stands by each.
 */
const rows =
  'corporation:corp,incorporated:inc,limited:ltd,company:co,brothers:bros,association:assn assoc,associates:assocs,university:univ uni,institute institution:inst,college:coll,academy:acad,hospital:hosp,department:dept,division:div,government:govt,authority:auth,committee:cttee,foundation:fdn,federation federal:fed,society:soc,library:lib,cooperative:coop,' +
  'international:intl,national:natl,american:amer,european:eur,british:brit,manufacturing:mfg,manufacturers manufacturer:mfr,management:mgmt,technology technologies technical:tech,engineering:engg eng,engineer:engr,laboratory:lab,laboratories:labs,communications:comms,operations:ops,distribution district:dist,services service:svc svcs,products:prods,equipment:equip,' +
  'regulation regulations registration registered register:reg regs,directive:dir,article:art,section:sect sec,chapter:ch chap,clause class:cl,category:cat,volume:vol,edition:edn,version:ver,revision:rev,specification specifications:spec specs,standard:std,certificate certification certified:cert,execution:exec,series:ser,generation:gen,model:mod,document:doc,appendix:app,annexe annex:anx,' +
  'street saint:st,road:rd,avenue:ave,boulevard:blvd,highway:hwy,square:sq,building:bldg,centre center:ctr,junction:jct,mountain mount:mt mtn,fort:ft,port point part:pt,island islands:isl,gardens:gdns,heights:hts,township:twp,county:co cty,province:prov,parkway:pkwy,drive:dr,lane:ln,court:ct,terrace:terr,suite:ste,floor:fl';

/** Folded word -> what it is cut to, and what is cut -> what it stands for. */
const forms = new Map<string, string[]>();
for (const row of rows.split(',')) {
  const [words, cut] = row.split(':').map((side) => side.split(' '));
  for (const word of words!) {
    forms.set(word, [...(forms.get(word) ?? []), ...cut!]);
    for (const form of cut!) forms.set(form, [...(forms.get(form) ?? []), word]);
  }
}

/** The other forms of a folded word of a name: "corp" of corporation, "saint" and "street" of st. */
export const shortFormsOf: ReadonlyMap<string, readonly string[]> = forms;
