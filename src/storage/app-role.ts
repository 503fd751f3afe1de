import { COPIED_TABLES } from './copy-in.ts';
import type { Wall } from './database.ts';
import { APP_ROLE } from './in-workspace.ts';
import { inTransaction, type Session, type WithSession } from './session.ts';

/**
 * Sees to it that row-level security binds every transaction of `inWorkspace`: by a role that owns nothing where one
 * can be had, and else by the connecting role itself, which FORCE ROW LEVEL SECURITY binds unless it is a superuser.
 */
export async function raiseWall(withSession: WithSession): Promise<Wall> {
  return await withSession(async (session) => {
    if (await hasRole(session)) {
      await inTransaction(session, () => grantTables(session));
      await inTransaction(session, () => letOwnerPass(session));
      return 'role';
    }
    const [self] = await session.run(
      'select rolsuper or rolbypassrls as "isAbove" from pg_roles where rolname = current_user',
    );
    return self.isAbove ? 'none' : 'owner';
  });
}

async function hasRole(session: Session): Promise<boolean> {
  if (await mayTakeRole(session)) return true;
  try {
    await session.run(CREATE_ROLE);
  } catch {
    // Not allowed, or another process was first: the question below tells which.
  }
  return await mayTakeRole(session);
}

async function mayTakeRole(session: Session): Promise<boolean> {
  const [role] = await session.run(
    "select exists (select 1 from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member')) as may",
    [APP_ROLE],
  );
  return role.may;
}

const CREATE_ROLE = `
  do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${APP_ROLE}') then
      create role ${APP_ROLE} nologin nosuperuser nobypassrls;
    end if;
    execute format('grant ${APP_ROLE} to %I', current_user);
  end $$`;

/** Facts are never granted update or delete. Nothing is granted twice, since that would wait for whoever is reading the table. */
async function grantTables(session: Session): Promise<void> {
  const tables = await session.run(TABLES_TO_GRANT, [APP_ROLE]);
  if (tables.length === 0) return;
  const grants = tables.map(({ name }) => `grant ${RIGHTS[name] ?? ALL_RIGHTS} on ${name} to ${APP_ROLE};`);
  const [schema] = await session.run('select quote_ident(current_schema()) as name');
  await session.run(`grant usage on schema ${schema.name} to ${APP_ROLE}; ${grants.join(' ')}`);
}

/**
 * Where the role is the wall, the owner of some tables may pass: people and notes are searched by functions that run as
 * the owner, because row-level security keeps the search from its index; and what comes in bulk is copied, which
 * row-level security refuses altogether. Both keep the wall themselves.
 */
async function letOwnerPass(session: Session): Promise<void> {
  const tables = await session.run(
    'select relname as name from pg_class where relforcerowsecurity and oid = any($1::text[]::regclass[])',
    [SEARCHED_OR_COPIED],
  );
  for (const { name } of tables) await session.run(`alter table ${name} no force row level security`);
}

const SEARCHED_OR_COPIED = ['note', 'opening', ...COPIED_TABLES];

const ALL_RIGHTS = 'select, insert, update, delete';
const RIGHTS: Readonly<Record<string, string>> = { fact: 'select, insert' };

const TABLES_TO_GRANT = `
  select c.relname as name from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
  where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
    and not has_table_privilege($1, c.oid, 'select, insert')`;
