import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import classes from '../compose/compose.module.css';
import { type ComposeField, composeFields } from '../compose/compose-fields.ts';
import { type ComposeValues, emptyValues, toRequest } from '../compose/compose-values.ts';
import { FormSection } from '../compose/form-section.tsx';
import { LimitsSection } from '../compose/limits-section.tsx';
import { mapFieldErrors } from '../compose/map-field-errors.ts';
import { MessageSection } from '../compose/message-section.tsx';
import { SenderSection } from '../compose/sender-section.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { ReviewFields } from './review-fields.tsx';

interface CampaignValues extends ComposeValues {
  name: string;
  budget_usd: number | '';
  review: { riskiest_percent: number | ''; sample_percent: number | '' };
}

interface CampaignFormProps {
  opened: boolean;
  onClose: () => void;
  onCreated: (campaignId: string) => void;
}

const ownFields = ['name', 'budget_usd', 'review.riskiest_percent', 'review.sample_percent'] as const;

/** How much is to be reviewed; left empty, nothing is said of it. */
const toReview = ({ review: { riskiest_percent, sample_percent } }: CampaignValues) =>
  riskiest_percent === '' ? {} : { review: { riskiest_percent, sample_percent: sample_percent || 0 } };

/** The lead is each row's own: the defaults hold the rest. */
function toDefaults(values: CampaignValues) {
  const { name: _name, budget_usd: _budget, review: _review, ...request } = values;
  const { lead: _lead, company_context: _company, ...defaults } = toRequest(request);
  return defaults;
}

/** What every message of a new campaign shares. */
export function CampaignForm({ opened, onClose, onCreated }: CampaignFormProps) {
  const client = useQueryClient();
  const form = useForm<CampaignValues>({
    defaultValues: { ...emptyValues, name: '', budget_usd: '', review: { riskiest_percent: '', sample_percent: 5 } },
  });
  const place = (error: ApiProblem) => mapFieldErrors(error.issues, [...ownFields, ...composeFields], '/defaults');
  const create = useMutation({
    mutationFn: (values: CampaignValues) =>
      api.createCampaign({
        name: values.name,
        defaults: toDefaults(values),
        ...(values.budget_usd === '' ? {} : { budget_usd: values.budget_usd }),
        ...toReview(values),
      }),
    onSuccess: ({ campaign_id }) => {
      void client.invalidateQueries({ queryKey: ['campaigns'] });
      onCreated(campaign_id);
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      for (const [name, message] of place(error).fields)
        form.setError(name as ComposeField | (typeof ownFields)[number], { type: 'server', message });
    },
  });
  const placed = create.error instanceof ApiProblem ? place(create.error) : null;
  const unplaced = create.error && (!placed || placed.fields.size === 0 || placed.rest.length > 0);
  const { errors } = form.formState;

  return (
    <Dialog opened={opened} onClose={onClose} title="New campaign" size="lg">
      <FormProvider {...form}>
        <form
          noValidate
          aria-label="New campaign"
          onSubmit={form.handleSubmit((values) => create.mutate(values))}
          className={classes.dialogForm}
        >
          <FormSection title="Campaign">
            <TextInput
              label="Name"
              withAsterisk
              data-autofocus
              autoComplete="off"
              error={errors.name?.message}
              {...form.register('name', { required: 'Give the campaign a name' })}
            />
            <Controller
              control={form.control}
              name="budget_usd"
              render={({ field, fieldState }) => (
                <NumberInput
                  label="Budget"
                  description="The campaign pauses before it would cost more; empty for none"
                  prefix="$"
                  decimalScale={2}
                  error={fieldState.error?.message}
                  value={field.value}
                  onChange={(value) => field.onChange(value === '' ? '' : Number(value))}
                  onBlur={field.onBlur}
                  ref={field.ref}
                />
              )}
            />
            <ReviewFields />
          </FormSection>
          <MessageSection />
          <SenderSection />
          <LimitsSection />
          {unplaced && create.error && <ProblemAlert error={create.error} title="The campaign was not created" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create the campaign
            </Button>
          </Group>
        </form>
      </FormProvider>
    </Dialog>
  );
}
