export { createDrawing } from './process/drawing.js';
