import { expect, test } from 'vitest';
import { placeFaults } from '../../../web/compose/place-faults.ts';

const known = ['goal', 'lead.first_name', 'sender.facts'];

test('every fault finds its field; several of one field are told together', () => {
  const { fields, rest } = placeFaults(
    [
      { pointer: '/goal', detail: 'is empty' },
      { pointer: '/lead/first_name', detail: 'is too long' },
      { pointer: '/lead/first_name', detail: 'holds a tag' },
    ],
    known,
  );
  expect(Object.fromEntries(fields)).toEqual({ goal: 'is empty', 'lead.first_name': 'is too long; holds a tag' });
  expect(rest).toEqual([]);
});

test('a fault inside a list says which entry it means', () => {
  const { fields } = placeFaults([{ pointer: '/sender/facts/1', detail: 'is too long' }], known);
  expect(fields.get('sender.facts')).toBe('Entry 2: is too long');
});

test('a fault of what the form does not show is kept apart, even where names begin alike', () => {
  const faults = [
    { pointer: '/goals', detail: 'is not known' },
    { pointer: '', detail: 'is no object' },
  ];
  expect(placeFaults(faults, known)).toEqual({ fields: new Map(), rest: faults });
});

test('pointers below a prefix are read without it', () => {
  const { fields } = placeFaults([{ pointer: '/defaults/goal', detail: 'is empty' }], known, '/defaults');
  expect(fields.get('goal')).toBe('is empty');
});
