import * as z from 'zod';
import { configSchema } from '../../server/src/config/schema';
import { formSchema } from '../../server/src/forms/schema';

/** The JSON schema of a form, which completes and validates forms while they are written. */
export function formSchemaJson(): string {
  return toJson(formSchema);
}

/** The JSON schema of gongkai.json. */
export function configSchemaJson(): string {
  return toJson(configSchema);
}

function toJson(schema: z.ZodType): string {
  return JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
}
