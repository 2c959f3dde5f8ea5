export { type ImageFile, type Images, ImagesUnavailable } from './images.js';
