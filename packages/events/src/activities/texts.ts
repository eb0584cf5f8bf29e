import { z } from 'zod';

/** A text by language: bokmål, nynorsk, English, Northern Sámi. At least one; a missing one is not translated. */
export const LocalisedTextSchema = z.partialRecord(z.enum(['nb', 'nn', 'en', 'se']), z.string());
