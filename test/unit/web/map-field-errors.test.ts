import { expect, test } from 'vitest';
import { mapFieldErrors } from '../../../web/compose/map-field-errors.ts';

const known = ['goal', 'lead.first_name', 'sender.facts'];

test('every error finds its field; several of one field are told together', () => {
  const { fields, rest } = mapFieldErrors(
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

test('an error inside a list says which entry it means', () => {
  const { fields } = mapFieldErrors([{ pointer: '/sender/facts/1', detail: 'is too long' }], known);
  expect(fields.get('sender.facts')).toBe('Entry 2: is too long');
});

test('an error of what the form does not show is kept apart, even where names begin alike', () => {
  const issues = [
    { pointer: '/goals', detail: 'is not known' },
    { pointer: '', detail: 'is no object' },
  ];
  expect(mapFieldErrors(issues, known)).toEqual({ fields: new Map(), rest: issues });
});

test('pointers below a prefix are read without it', () => {
  const { fields } = mapFieldErrors([{ pointer: '/defaults/goal', detail: 'is empty' }], known, '/defaults');
  expect(fields.get('goal')).toBe('is empty');
});
