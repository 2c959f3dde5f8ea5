import { Schema } from 'mongoose';
import type { Failure } from '../lib/errors.js';

export const failureSchema = new Schema<Failure>({ code: String, detail: String }, { _id: false });
