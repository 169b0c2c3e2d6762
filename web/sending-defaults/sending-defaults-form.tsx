import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import type { Compliance } from '../../src/contract/compliance.ts';
import type { SendingDefaults, SendingSettings } from '../../src/contract/sending-defaults.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { FooterFields } from '../compose/footer-fields.tsx';
import { mapFieldErrors } from '../compose/map-field-errors.ts';
import { regimeOptions } from '../compose/regime-names.ts';
import { sendingDefaultsApi } from '../compose/sending-defaults-api.ts';
import { sendingDefaultsKey } from '../compose/use-sending-defaults.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './sending-defaults.module.css';

interface SendingValues {
  compliance: Compliance;
  sender: { address: string; opt_out: string; privacy_url: string };
}

const fields = ['compliance', 'sender.address', 'sender.opt_out', 'sender.privacy_url'] as const;

const toValues = ({ compliance = 'NONE', sender = {} }: SendingDefaults): SendingValues => ({
  compliance,
  sender: { address: sender.address ?? '', opt_out: sender.opt_out ?? '', privacy_url: sender.privacy_url ?? '' },
});

const fromValues = ({ compliance, sender }: SendingValues): SendingDefaults => ({
  compliance,
  sender: Object.fromEntries(Object.entries(sender).filter(([, text]) => text.trim() !== '')),
});

/** What is in force where a request says nothing; removed, nothing is. */
export function SendingDefaultsForm({ settings: { defaults, updated_at } }: { settings: SendingSettings }) {
  const client = useQueryClient();
  const form = useForm<SendingValues>({ defaultValues: toValues(defaults) });
  const save = useMutation({
    mutationFn: (values: SendingValues) => sendingDefaultsApi.save(fromValues(values)),
    onSuccess: (settings) => client.setQueryData(sendingDefaultsKey, settings),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      for (const [name, message] of mapFieldErrors(error.issues, fields).fields)
        form.setError(name as (typeof fields)[number], { type: 'server', message });
    },
  });
  const remove = useMutation({
    mutationFn: sendingDefaultsApi.remove,
    onSuccess: () => client.setQueryData(sendingDefaultsKey, { defaults: {}, updated_at: null }),
  });
  const failed = save.error ?? remove.error;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label="Sending defaults"
        className={classes.stack}
        onSubmit={form.handleSubmit((values) => save.mutate(values))}
      >
        <NativeSelect label="Rules for the footer" data={regimeOptions} {...form.register('compliance')} />
        <FooterFields<SendingValues> />
        {failed && <ProblemAlert error={failed} title="The sending defaults were not changed" />}
        <Group justify="flex-end" gap="xs">
          {updated_at !== null && (
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              Remove the sending defaults
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            Save the sending defaults
          </Button>
        </Group>
      </form>
    </FormProvider>
  );
}
