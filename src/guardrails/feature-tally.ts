import type { Feature } from './vocabulary.ts';

/** Features of one thing in the order in which they were first told, each with the last value that it was given. */
interface FeatureValues {
  readonly features: Feature[];
  readonly values: number[];
}

/** Gathers the features of one thing after the other. */
export interface FeatureTally {
  /** One that the model does not know is passed over. */
  put(feature: Feature | undefined, value: number): void;
  /** What was put since the last time. */
  take(): FeatureValues;
}

/** A model has some five thousand features. */
const usual = 8_192;

function widened(places: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(places);
  return wider;
}

export function createFeatureTally(): FeatureTally {
  let features: Feature[] = [];
  let values: number[] = [];
  /** By feature its place among them, counted from one; 0: it was not put. */
  let places = new Int32Array(usual);
  return {
    put(feature, value) {
      if (feature === undefined) return;
      if (feature >= places.length) places = widened(places, 2 * feature);
      const place = places[feature]!;
      if (place > 0) values[place - 1] = value;
      else {
        values.push(value);
        places[feature] = features.push(feature);
      }
    },
    take() {
      const taken = { features, values };
      for (const feature of features) places[feature] = 0;
      features = [];
      values = [];
      return taken;
    },
  };
}
