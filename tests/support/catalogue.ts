import { createCatalogue } from '../../src/fal/models/catalogue.js';

/** The models that come with the app. */
export const catalogue = createCatalogue();
