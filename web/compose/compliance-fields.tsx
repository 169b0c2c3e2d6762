import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { Compliance } from '../../src/contract/compliance.ts';
import type { ComposeValues } from './compose-values.ts';

const regimes: Readonly<Record<Compliance, string>> = {
  NONE: 'None: no footer',
  US_CAN_SPAM: 'United States: CAN-SPAM',
  EU_GDPR: 'European Union: GDPR, ePrivacy',
  UK_PECR: 'United Kingdom: PECR, UK GDPR',
  CA_CASL: 'Canada: CASL',
  DE_UWG: 'Germany: UWG, GDPR',
};

const data = Object.entries(regimes).map(([value, label]) => ({ value, label }));

/** Whose rules the message is held to, and what its footer is made of. */
export function ComplianceFields() {
  const { register, watch, formState } = useFormContext<ComposeValues>();
  const errors = formState.errors.sender;
  return (
    <>
      <NativeSelect label="Rules for the footer" data={data} {...register('compliance')} />
      {watch('compliance') !== 'NONE' && (
        <>
          <TextInput
            label="Postal address"
            autoComplete="off"
            error={errors?.address?.message}
            {...register('sender.address')}
          />
          <TextInput
            label="Opt-out"
            description="A link, or words such as “Reply STOP to opt out”"
            autoComplete="off"
            error={errors?.opt_out?.message}
            {...register('sender.opt_out')}
          />
          <TextInput
            label="Privacy notice"
            description="A page that tells where the data is from"
            autoComplete="off"
            error={errors?.privacy_url?.message}
            {...register('sender.privacy_url')}
          />
        </>
      )}
    </>
  );
}
