import { z } from 'zod';
import { auditReport } from '../../src/contract/audit-report.ts';
import { explanation } from '../../src/contract/explanation.ts';
import { factsFile } from '../../src/contract/facts-file.ts';
import { policyFile } from '../../src/contract/policy-file.ts';
import { savedMapping } from '../../src/contract/saved-mapping.ts';

/** docs/reference/*.schema.json: the files that the command line reads and writes, as JSON Schema. */
export const SCHEMA_PAGES = [
  { file: 'facts-file.schema.json', write: () => schemaOf(factsFile, 'input') },
  { file: 'policy-file.schema.json', write: () => schemaOf(policyFile, 'input') },
  { file: 'saved-mapping.schema.json', write: () => schemaOf(savedMapping, 'input') },
  { file: 'audit-report.schema.json', write: () => schemaOf(auditReport, 'output') },
  { file: 'explanation.schema.json', write: () => schemaOf(explanation, 'output') },
] as const;

/** `input`: the shape of a file that people write; `output`: of one that a program reads. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io, target: 'draft-2020-12' }), null, 2)}\n`;
}
