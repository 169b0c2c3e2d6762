import { NativeSelect } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { ComposeValues } from './compose-values.ts';
import { FooterFields } from './footer-fields.tsx';
import { regimeNames, regimeOptions } from './regime-names.ts';
import { useSendingDefaults } from './use-sending-defaults.ts';

/** Whose rules the message is held to, and what its footer is made of, where it differs from the settings. */
export function ComplianceFields() {
  const { register, watch } = useFormContext<ComposeValues>();
  const { compliance: usual = 'NONE', sender } = useSendingDefaults().data?.defaults ?? {};
  const chosen = watch('compliance') || usual;
  return (
    <>
      <NativeSelect
        label="Rules for the footer"
        data={[{ value: '', label: `As in the settings (${regimeNames[usual]})` }, ...regimeOptions]}
        {...register('compliance')}
      />
      {chosen !== 'NONE' && <FooterFields<ComposeValues> shown={sender} />}
    </>
  );
}
