import { TextInput } from '@mantine/core';
import { type FieldPath, type FieldValues, get, useFormContext } from 'react-hook-form';
import type { SendingDefaults } from '../../src/contract/sending-defaults.ts';

/** What a footer is made of: fields of a form that keeps them below `sender`. */
export function FooterFields<Values extends FieldValues>({ shown = {} }: { shown?: SendingDefaults['sender'] }) {
  const { register, formState } = useFormContext<Values>();
  const field = (name: string) => ({
    autoComplete: 'off',
    error: get(formState.errors, `sender.${name}.message`) as string | undefined,
    ...register(`sender.${name}` as FieldPath<Values>),
  });
  return (
    <>
      <TextInput label="Postal address" placeholder={shown.address} {...field('address')} />
      <TextInput
        label="Opt-out"
        description="A link, or words such as “Reply STOP to opt out”"
        placeholder={shown.opt_out}
        {...field('opt_out')}
      />
      <TextInput
        label="Privacy notice"
        description="A page that tells where the data is from"
        placeholder={shown.privacy_url}
        {...field('privacy_url')}
      />
    </>
  );
}
