/** Attributes of which a thing has one: what is of steel is not of oak. English, folded; synonyms stand in brackets. */
export const attributeClasses: readonly string[] = [
  // material
  '[wood wooden timber log plank oak pine spruce birch bamboo] [stone granite sandstone limestone marble slate] [brick] [concrete cement] [metal steel iron tin aluminium copper brass zinc] [glass] [plastic polythene pvc] [paper cardboard] [cotton] [linen flax] [wool woollen] [silk] [leather] [rubber] [clay ceramic earthenware] [thatch thatched] [grass turf sod] [cork]',
  // colour
  '[white] [black] [red scarlet crimson] [blue navy] [green] [yellow] [brown] [grey gray] [purple violet] [pink]',
  // what drives or heats it
  '[electric battery battery-powered] [diesel] [petrol gasoline] [hydrogen] [gas lpg propane] [coal] [wood-burning wood-fired] [oil oil-fired] [solar] [steam] [pedal] [motor] [ground geothermal]',
  // ground and slope
  '[chalk chalky limestone] [sand sandy] [clay] [peat peaty] [volcanic] [gravel]',
  // where it reaches
  '[local] [regional] [national nationwide] [international global worldwide]',
  '[indoor inside] [outdoor outside open-air]',
  '[rooftop] [basement cellar underground] [ground-floor]',
  // how people work there
  '[salaried employed permanent] [freelance self-employed contract] [volunteer voluntary unpaid] [seasonal temporary casual]',
  '[rented leased hired] [owned own]',
  '[public municipal state council] [private commercial]',
  '[shared communal] [single individual private]',
  '[paper handwritten printed] [digital electronic online]',
  '[manual hand] [automatic automated robotic machine]',
  '[new brand-new] [second-hand used reconditioned]',
  '[saltwater] [freshwater] [chlorinated]',
  // how far it has come
  '[pilot trial test] [full-scale commercial industrial]',
  '[round circular] [square] [oval] [narrow slim] [wide broad]',
  '[daily] [weekly] [fortnightly] [monthly] [quarterly] [yearly annual]',
  '[day daytime] [night overnight] [evening] [morning]',
  '[northern] [southern] [eastern] [western]',
];
