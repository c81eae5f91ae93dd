/** The description a snapshot file carries of itself: `meta`, key `snapshot`. */
import { z } from 'zod';
import { catalogueSchema } from '../core/catalogue.ts';
import type { Snapshot } from '../ports.ts';

export const snapshotSchema = z.object({
  id: z.string(),
  asOf: z.iso.date(),
  importedAt: z.string(),
  files: z.array(z.string()),
  rows: z.record(z.string(), z.number().int()),
  // Snapshots of before there were notes say nothing of them.
  notes: z.number().int().default(0),
  quarantined: z.number().int(),
  findings: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.string()),
      rows: z.number().int(),
    }),
  ),
  catalogue: catalogueSchema,
  demo: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Snapshot>;
