import { isBuiltin } from 'node:module';
import { IMPORT_TABLE, type Row, WEB_TABLE } from './import-table.ts';
import { type Import, isForTests, type Module } from './read-modules.ts';

/** Every import that the table does not allow, as a sentence. */
export function breachesOfTable(module: Module): string[] {
  const row = IMPORT_TABLE.find(({ of }) => fits(module.path, of));
  if (!row) return [`${module.path} is in no row of the import table`];
  return module.imports.flatMap((imported) => {
    const reason = reasonAgainst(row, imported) ?? reasonAgainstInWeb(module, imported);
    return reason ? [`${module.path} imports ${imported.target}: ${reason}`] : [];
  });
}

function reasonAgainst(row: Row, imported: Import): string | null {
  if (imported.isOurs) return reasonAgainstOurs(row, imported);
  if (isBuiltin(imported.target)) return row.isNode ? null : `${row.of} may not use Node`;
  return reasonAgainstPackage(row, imported);
}

function reasonAgainstPackage(
  { of, thirdParty, typesOf = [] }: Row,
  { target, isType }: Import,
): string | null {
  const name = packageOf(target);
  const allowed = isType ? [...thirdParty, ...typesOf] : thirdParty;
  const isAllowed = of === 'main.ts' || allowed.some((pattern) => fits(name, pattern));
  return isAllowed ? null : `${of} may not use the package ${name}`;
}

function reasonAgainstOurs(row: Row, { target, isType }: Import): string | null {
  if (isForTests(target)) return 'it is there for tests alone';
  if (target.startsWith('..')) return isType || target === '../package.json' ? null : 'it is outside src';
  if (row.ours.some((allowed) => fits(target, allowed))) return null;
  const mayUseTypes = row.typesOf?.some((allowed) => fits(target, allowed)) ?? false;
  if (mayUseTypes && isType) return null;
  return mayUseTypes ? `${row.of} may import its types alone` : `${row.of} may not import it`;
}

function reasonAgainstInWeb(module: Module, { target, isOurs }: Import): string | null {
  if (!isOurs || !target.startsWith('web/')) return null;
  const row = WEB_TABLE.find(({ of }) => fits(module.path, of));
  if (!row || row.ours.some((allowed) => fits(target, allowed))) return null;
  const isOwnFeature = row.of === 'web/features/*' && featureOf(target) === featureOf(module.path);
  return isOwnFeature ? null : `${row.of} may not import it`;
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2];
}

function fits(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
