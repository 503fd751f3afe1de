import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { confirmImport } from '../../actions/confirm-import.ts';
import { findBadRows } from '../../actions/find-bad-rows.ts';
import { readImport } from '../../actions/read-import.ts';
import { readImportAgain } from '../../actions/read-import-again.ts';
import { startImport } from '../../actions/start-import.ts';
import { importBody } from '../../contract/imports.ts';
import type { CallerWorkspace } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { forgetOldUploads } from '../old-uploads.ts';
import { presentImport } from '../present/import.ts';
import { inputInvalid } from '../problems/input-invalid.ts';
import { receiveFiles } from '../receive-files.ts';
import { createRunningImports } from '../running-imports.ts';
import { writeSample } from '../sample-files.ts';
import { whoActs } from '../who-acts.ts';

/** Most files are done by then; whoever asks again sees how far the others are. */
const PATIENCE_MS = 1500;

type Imports =
  | 'startImport'
  | 'getImport'
  | 'readImportAgain'
  | 'getBadRows'
  | 'confirmImport'
  | 'loadSample';

/** Imports: what files would bring, saving it, and the sample team. */
export function importRoutes(deps: ServerDeps): HandlersOf<Imports> {
  const imports = createRunningImports(deps);
  async function report(workspaceId: string, importId: string) {
    return presentImport(await readImport(deps, { workspaceId, importId }));
  }
  return {
    startImport: async ({ caller, c }) => {
      const importId = deps.newId();
      const folder = join(deps.uploadFolder, importId);
      await forgetOldUploads(deps.uploadFolder, deps.clock.now());
      const { files, fields } = await receiveFiles(c.req.raw, folder);
      const workspaceId = caller.workspace.id;
      try {
        const options = readFields(fields, caller.workspace);
        await startImport(deps, { ...whoActs(caller), ...options, importId, files, state: 'reading' });
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
      await imports.run({ workspaceId, importId }, PATIENCE_MS);
      return await report(workspaceId, importId);
    },
    getImport: async ({ caller, params }) => await report(caller.workspace.id, params.importId),
    readImportAgain: async ({ caller, params, body }) => {
      const one = { workspaceId: caller.workspace.id, importId: params.importId };
      const { dateOrder, columns, unused } = body;
      await readImportAgain(deps, { ...one, dateOrder: dateOrder && ORDERS[dateOrder], columns, unused });
      await imports.run(one, PATIENCE_MS);
      return await report(one.workspaceId, one.importId);
    },
    getBadRows: async ({ caller, params, query }) => {
      const one = { workspaceId: caller.workspace.id, importId: params.importId };
      const { name, path } = await findBadRows(deps, one, query.file);
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      });
    },
    confirmImport: async ({ caller, params }) => {
      const one = { workspaceId: caller.workspace.id, importId: params.importId };
      if (await confirmImport(deps, one)) await imports.run(one, PATIENCE_MS);
      return await report(one.workspaceId, one.importId);
    },
    loadSample: async ({ caller }) => {
      const importId = deps.newId();
      const { id: workspaceId, timeZone } = caller.workspace;
      const file = await writeSample(deps.sampleFolder, join(deps.uploadFolder, importId), deps.clock.now());
      await startImport(deps, { ...whoActs(caller), importId, files: [file], timeZone, state: 'running' });
      await imports.run({ workspaceId, importId }, PATIENCE_MS);
      return await report(workspaceId, importId);
    },
  };
}

const ORDERS = { dayFirst: 'dmy', monthFirst: 'mdy', yearFirst: undefined } as const;
const mappingIn = z.record(z.string().max(100), z.string().max(500));

/** The fields of the form, which travel beside the files; where they say nothing, the workspace does. */
function readFields(fields: Readonly<Record<string, string>>, workspace: CallerWorkspace) {
  const parsed = importBody.omit({ files: true }).safeParse(fields);
  if (!parsed.success) throw inputInvalid(parsed.error);
  const { country, region, dateOrder, mapping, timeZone = workspace.timeZone } = parsed.data;
  return {
    timeZone,
    place: country === undefined ? undefined : { country, ...(region && { region }), timeZone },
    dateOrder: dateOrder && ORDERS[dateOrder],
    columns: mapping === undefined ? undefined : readMapping(mapping),
  };
}

function readMapping(text: string): Readonly<Record<string, string>> {
  const parsed = z.string().transform(parseJson).pipe(mappingIn).safeParse(text);
  if (parsed.success) return parsed.data;
  throw inputInvalid(
    new z.ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ['mapping', ...issue.path] }))),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
