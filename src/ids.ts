import { v7 as uuidv7 } from 'uuid';
import { sha256 } from './sha256.ts';

/** Time-ordered ids. No ":" and never all digits, which BullMQ refuses in a job id. */
const newId = (prefix: string): string => `${prefix}_${uuidv7().replaceAll('-', '')}`;

export const newRequestId = (): string => newId('req');
export const newCampaignId = (): string => newId('cmp');
export const newDeliveryId = (): string => newId('msg');
export const newCheckpointId = (): string => newId('chk');
/** The least id above this one. */
export const checkpointIdAfter = (id: string): string =>
  `chk_${(BigInt(`0x${id.slice('chk_'.length)}`) + 1n).toString(16).padStart(32, '0')}`;
/** Of an action on many rows. */
export const newActionId = (): string => newId('act');
export const newBatchId = (): string => newId('bat');
export const newTenantId = (): string => newId('ten');
export const newSequenceId = (): string => newId('seq');
export const isSequenceId = (id: string): boolean => id.startsWith('seq_');

/**
 * The id of a delivery that is made from an event and the endpoint it goes to, so that making it twice inserts it once.
 * In order of time among the others.
 */
export const derivedDeliveryId = (atMs: number, ...made: string[]): string =>
  `msg_${atMs.toString(16).padStart(12, '0')}${sha256([atMs, ...made].join(' ')).slice(0, 20)}`;

/** Query strings often carry ids; an endpoint is its origin and path. */
export function endpointUrlOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** One tenant's own; another tenant's endpoint at the same URL is another one. */
export const endpointIdOf = (tenant: string, url: string): string =>
  `end_${sha256(`${tenant} ${endpointUrlOf(url)}`).slice(0, 32)}`;

/** Owns everything that was made while there was no API key. */
export const keylessTenant = 'default';

/** What the ids of a campaign's rows begin with. */
export const campaignRequestPrefix = (campaignId: string): string => `req_${campaignId.slice('cmp_'.length)}_`;

/** The id of a campaign's row is derived, so dispatching a row twice inserts it once. */
export const campaignRequestId = (campaignId: string, row: number): string =>
  `${campaignRequestPrefix(campaignId)}${String(row).padStart(7, '0')}`;

/** The campaign and row that an id was derived from; null for the id of a single request. */
export function campaignRowOf(requestId: string): { campaignId: string; row: number } | null {
  const [, campaign, row] = /^req_([0-9a-f]{32})_(\d{7})$/.exec(requestId) ?? [];
  return campaign && row ? { campaignId: `cmp_${campaign}`, row: Number(row) } : null;
}

/** The request that writes a touch of a sequence, and which of its generations, from 0: each writing anew is another. */
export interface TouchPlace {
  sequenceId: string;
  /** From 1. */
  touch: number;
  generation: number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The most generations of a touch that an id can tell apart, the first one among them. */
export const mostGenerations = 100;

/** The id of a touch's request is derived, so that submitting a touch twice inserts it once. */
export const touchRequestId = ({ sequenceId, touch, generation }: TouchPlace): string =>
  `req_${sequenceId.slice('seq_'.length)}_t${twoDigits(touch)}_${twoDigits(generation)}`;

/** The touch that an id was derived from; null for the id of any other request. */
export function touchOf(requestId: string): TouchPlace | null {
  const [, sequence, touch, generation] = /^req_([0-9a-f]{32})_t(\d{2})_(\d{2})$/.exec(requestId) ?? [];
  return sequence && touch && generation
    ? { sequenceId: `seq_${sequence}`, touch: Number(touch), generation: Number(generation) }
    : null;
}
