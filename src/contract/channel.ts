import { z } from 'zod';
import { channelNames, describeLimits } from './channels.ts';

export const channelSchema = z
  .enum(channelNames)
  .meta({ id: 'Channel', description: channelNames.map((name) => `${name}: ${describeLimits(name)}`).join('. ') });
