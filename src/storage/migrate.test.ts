import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import type { OpenedDriver } from './opened-driver.ts';
import { openEmptyDriver } from './testing/empty-driver.ts';

const migrations = readMigrations();

test('migrations are numbered from 1 without a gap, each number once', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  expect(readdirSync(new URL('./migrations/', import.meta.url))).toHaveLength(migrations.length);
});

test('migrations apply one by one, and all that are new after those of an earlier release', async () => {
  const [oneByOne, earlier] = [await open(), await open()];
  for (let count = 0; count <= migrations.length; count += 1) {
    await migrate(oneByOne.withSession, undefined, migrations.slice(0, count));
    expect(await applied(oneByOne)).toHaveLength(count);
  }
  await migrate(earlier.withSession, undefined, migrations.slice(0, 10));
  await migrate(earlier.withSession, undefined, migrations);
  expect(await applied(earlier)).toEqual(migrations.map(({ name }) => name));
});

test('two processes that start together apply each migration once', async () => {
  const driver = await open();
  await Promise.all([1, 2, 3].map(() => migrate(driver.withSession)));
  expect(await applied(driver)).toEqual(migrations.map(({ name }) => name));
});

test('a migration that fails leaves nothing behind', async () => {
  const driver = await open();
  const broken = {
    number: 1,
    name: '0001-broken',
    sql: 'create table half (id int); select nothing from nowhere;',
  };
  await expect(migrate(driver.withSession, undefined, [broken])).rejects.toThrow('nowhere');
  expect(await applied(driver)).toEqual([]);
  const [half] = await driver.withSession((session) => session.run("select to_regclass('half') as half"));
  expect(half).toEqual({ half: null });
});

test('a program that is older than the tables says so and does not start', async () => {
  const driver = await open();
  const later = { number: 9999, name: '9999-later', sql: 'select 1' };
  await migrate(driver.withSession, undefined, [...migrations, later]);
  await expect(migrate(driver.withSession)).rejects.toMatchObject({ code: 'schema_is_newer' });
});

async function open(): Promise<OpenedDriver> {
  const { driver, close } = await openEmptyDriver();
  onTestFinished(close);
  return driver;
}

async function applied(driver: OpenedDriver): Promise<string[]> {
  const rows = await driver.withSession((session) =>
    session.run('select name from migration order by number'),
  );
  return rows.map((row) => row.name);
}
