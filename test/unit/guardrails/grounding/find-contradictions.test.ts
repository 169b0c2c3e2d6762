import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** Rules of the verdicts on the statements of a sentence that are against a fact. */
function against(summary: string, sentence: string): string[] {
  const request = laundryRequest(summary);
  const message = `Hi Marta,\n\n${sentence}\n\nCould we have a 15-min call next week?`;
  return guardrails
    .check(request, { message })
    .verdicts.filter(({ of, verdict }) => of === 'statement' && verdict === 'CONTRADICTED')
    .map(({ rule }) => rule);
}

describe('what a fact says otherwise', () => {
  it.each([
    ['Sheets are pressed by robots in Bergen.', 'You do not yet press sheets in Bergen.', 'denied'],
    ['Bills are sent by courier.', 'Your bills are not sent by courier.', 'denied'],
    ['Hotels are collected from daily; hospitals are not.', 'You collect from hospitals too.', 'affirmed'],
    [
      'Solar panels on the roof, none on the annexe.',
      'You have solar panels, and the annexe has them too.',
      'affirmed',
    ],
    ['Has stopped using peat.', 'Your nursery still uses peat.', 'affirmed'],
    ['Has stopped using peat.', 'Before Christmas your nursery still uses peat.', 'affirmed'],
    ['Has stopped using peat.', 'Until the winter your nursery uses peat.', 'affirmed'],
    ['Menus are planned in spreadsheets.', 'Your menus are not yet planned in spreadsheets.', 'denied'],
    ['40 drivers, most of them paid by the hour.', 'All of your drivers are paid by the hour.', 'quantifier-raised'],
    ['Two of the seven depots have a crane.', 'All the depots have a crane.', 'quantifier-raised'],
    ['Plans to begin uniform rental next year.', 'You have begun uniform rental.', 'stage-raised'],
    ['Will move its ironing hall to Molde in May.', 'Moving the ironing hall to Molde was brave.', 'stage-raised'],
    ['Pressing robots are being considered.', 'Pressing robots are being installed.', 'stage-raised'],
    ['Intends to open a second ironing hall in Molde.', 'You have a second ironing hall in Molde.', 'stage-raised'],
    ['Uses two refrigerated vans in Bergen.', 'Your two electric vans know Bergen.', 'attribute-swapped'],
    ['The press stands in a stone barn.', 'The press stands in a brick barn.', 'attribute-swapped'],
    ['Voss works round the clock; Molde closes at weekends.', 'Molde works round the clock.', 'name-swapped'],
    ['The ironing hall is in Voss; the lorries stand in Molde.', 'Your ironing hall is in Molde.', 'name-swapped'],
  ])('%s / %s', (summary, sentence, rule) => {
    expect(against(summary, sentence)).toContain(rule);
  });

  it.each([
    ['No longer presses Fjord linen in Bergen.', 'You no longer press linen in Bergen.'],
    ['It does not use any RFID tags so far.', 'We have a prototype RFID tag.'],
    ['They have not picked a vendor.', 'The vendor is still to be picked.'],
    ['It is not sure tunnel washers pay off in Molde.', 'It is far from certain that tunnel washers pay off in Molde.'],
    [
      'Holds the RAL mark and prepares for the Nordic Swan label.',
      'You have the RAL mark, and the Nordic Swan label in your sights.',
    ],
    [
      'Part of the linen goes to hotels on two islands.',
      'One load in every nine of linen goes to hotels on two islands.',
    ],
    ['Its four driers take more than half of the power.', 'More than half of all the power goes through four driers.'],
    ['Two tunnels stopped after the steam flow fell.', 'Shiftly sells meters that measure flow in steam pipes.'],
    [
      'The team will move the showroom to Molde in November.',
      'Moving a showroom in November, with the holidays at the door, takes nerve.',
    ],
    ['Its ironing hall will be rebuilt in May.', 'Your ironing hall rebuild has my sympathy.'],
    ['Pressing robots are being considered.', 'I gather that pressing robots are being thought about.'],
    [
      'It stopped renting plastic hangers and moved most rounds to cotton bags.',
      'Most of your rounds use cotton bags.',
    ],
    [
      'A new boiler is planned for 2027, and no supplier has been chosen.',
      'With a boiler planned for 2027 and the field of suppliers still open, you have time.',
    ],
    ['LED on most of the presses, not on shirts.', 'Creases in the shirts are on your mind.'],
    ['The old kiln is to be replaced in May.', 'Before the old kiln is replaced, you still have time.'],
    [
      'Wants one payment system, but has not yet gone to tender.',
      'Before the payment system goes out to tender, you have time.',
    ],
    ['Voss works round the clock; Molde closes at weekends.', 'Voss works round the clock.'],
    ['Voss and Molde work round the clock.', 'Molde works round the clock.'],
    ['Hotels are collected from daily; hospitals are not.', 'Hospitals are not collected from.'],
    ['It has never taught online.', 'Online teaching is something you have never done.'],
    ['Does not build electric vans. Cables come from Teller Electric.', 'You do not build electric vans.'],
    ['40 drivers, most of them paid by the hour.', 'The majority of your drivers are paid by the hour.'],
    ['Three depots share two collections a year.', 'Keeping three depots in step for each collection is a feat.'],
    ['Uses two refrigerated vans in Bergen.', 'Your two chilled vans know Bergen.'],
    ['The press stands under a tin roof.', 'The press stands under a metal roof.'],
    ['We do not test for pesticides.', 'Pesticides are outside what you test.'],
    ['The hangar cannot be heated.', 'Your hangar does without being heated.'],
    ['Stop-motion studio for adverts in Porto.', 'Porto is home to your studio for adverts.'],
    ['One club is without heating because the boiler burst.', 'The boiler of your club burst.'],
    ['Sheets are pressed by hand until the robots come.', 'Your sheets are not pressed by robots.'],
    ['Six warehouses, two of them leased.', 'Four of the six warehouses are not leased.'],
    ['Sports pages come from a partner paper.', 'You do not write the sports pages yourselves.'],
    ['Nine country hotels in the valley.', 'Nine rural hotels in the valley.'],
  ])('nothing: %s / %s', (summary, sentence) => {
    expect(against(summary, sentence)).toEqual([]);
  });
});
