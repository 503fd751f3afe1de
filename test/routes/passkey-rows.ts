import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { TestServer } from '../../src/server/testing/test-server.ts';

/** A passkey of somebody else, which nobody may rename or take away. */
export async function keepPasskey({ deps: { database } }: TestServer) {
  const [passkeyId, userId] = [v7(), v7()];
  await sql`
    insert into auth_user (id, name, email) values (${userId}, 'Una Falk', ${`${userId}@example.com`})`.execute(
    database.db,
  );
  await sql`
    insert into auth_passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
    values (${passkeyId}, 'Laptop', '', ${userId}, ${passkeyId}, 0, 'singleDevice', false)`.execute(
    database.db,
  );
  return { passkeyId };
}
