import { type Images, ImagesUnavailable } from '../../../src/images/index.js';

/** A store of images in memory. */
export interface FakeImages extends Images {
  keys: Set<string>;
  away: boolean;
  reset(): void;
}

export function createFakeImages(): FakeImages {
  const images: FakeImages = {
    keys: new Set(),
    away: false,
    async put(key) {
      if (images.away) throw new ImagesUnavailable('away');
      images.keys.add(key);
    },
    read: async () => undefined,
    async remove(key) {
      images.keys.delete(key);
    },
    urlOf: async ({ key }) => `https://app.test/images/${key}`,
    routes: undefined,
    reset() {
      images.keys.clear();
      images.away = false;
    },
  };
  return images;
}
