import type { CompiledQuery } from 'kysely';
import type { Question } from './binding.ts';
import type { Trx } from './database.ts';

/**
 * A question that is asked at every turn: its text is put together the first time, and afterwards only its values are filled
 * in; a server plans it once for each connection. So `build` must not look at what it is given, only hand it on as values,
 * and the indexes that it reads must be right whatever the values are.
 */
export function askedOften<Given extends object, Row>(
  build: (trx: Trx, given: Given) => Built<Row>,
): (trx: Trx, given: Given) => Promise<Row[]> {
  let worded: Worded<Given> | null = null;
  return async (trx, given) => {
    worded ??= word(trx, build);
    const { compiled, parameterOf } = worded;
    const question: CompiledQuery<Row> & Question = {
      ...(compiled as CompiledQuery<Row>),
      parameters: parameterOf.map((of) => of(given)),
      isPlannedOnce: true,
    };
    return (await trx.executeQuery<Row>(question)).rows;
  };
}

/** The same for a question that has a few kinds, each with a text of its own, such as one for each length of a page. */
export function askedOftenByKind<Kind extends object, Given extends object, Row>(
  build: (trx: Trx, given: Given, kind: Kind) => Built<Row>,
): (trx: Trx, given: Given, kind: Kind) => Promise<Row[]> {
  const known = new Map<string, (trx: Trx, given: Given) => Promise<Row[]>>();
  return async (trx, given, kind) => {
    const name = JSON.stringify(kind);
    const ask = known.get(name) ?? askedOften((at, values: Given) => build(at, values, kind));
    known.set(name, ask);
    return await ask(trx, given);
  };
}

/** A query of Kysely's, or a piece of SQL. */
interface Built<Row> {
  readonly compile: (trx: Trx) => CompiledQuery<Row>;
}

interface Worded<Given> {
  readonly compiled: CompiledQuery;
  /** The value of each parameter in turn. */
  readonly parameterOf: readonly ((given: Given) => unknown)[];
}

/** Each value is told in the parameters by an object that stood in its place. */
function word<Given extends object>(
  trx: Trx,
  build: (trx: Trx, given: Given) => Built<unknown>,
): Worded<Given> {
  const nameOf = new Map<unknown, keyof Given>();
  const standIns = new Proxy({} as Given, {
    get: (_, name) => {
      const standIn = Object.freeze({});
      nameOf.set(standIn, name as keyof Given);
      return standIn;
    },
  });
  const compiled = build(trx, standIns).compile(trx);
  const parameterOf = compiled.parameters.map((parameter) => {
    const name = nameOf.get(parameter);
    return name === undefined ? () => parameter : (given: Given) => given[name];
  });
  return { compiled, parameterOf };
}
