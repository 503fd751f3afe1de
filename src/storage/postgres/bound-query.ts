import pg from 'pg';

/** The name of the statement that binds, prepared on a connection before anything else is asked there. */
export const BINDING = 'heardback_binding';

export interface Asked {
  readonly text: string;
  /** The name of a text that comes again and again; `null` for one that is planned and forgotten. */
  readonly name: string | null;
  readonly values: readonly unknown[];
  readonly bindingValues: readonly string[];
}

type Row = Record<string, unknown>;
type Done = (error: Error | null, rows: readonly Row[]) => void;
type GetTypeParser = pg.CustomTypesConfig['getTypeParser'];

/** What the driver does with a query of its own, of which its types say little. */
interface DriverQuery extends pg.Submittable {
  readonly prepare: (connection: Connection) => void;
}

interface Connection {
  readonly bind: (to: { portal: string; statement: string; values: readonly string[] }) => void;
  readonly execute: (what: { portal: string }) => void;
}

interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/** What the rows of a question look like. */
interface Shape {
  readonly names: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
  readonly empty: Row;
}

const { prepare } = pg.Query.prototype as unknown as DriverQuery;

/**
 * Makes what the driver sends and hands the answers to: a question behind what binds it, with one Sync for both. A query of
 * the driver's own asks each time what the rows will look like, and gathers much that nobody reads; here the shape of a named
 * statement is kept for its connection, on which the server refuses to change it.
 */
export function createBoundQueries(
  getTypeParser: GetTypeParser,
): (asked: Asked, done: Done) => pg.Submittable {
  const shapesOn = new WeakMap<Connection, Map<string, Shape>>();
  return ({ text, name, values, bindingValues }, done) => {
    const rows: Row[] = [];
    let shapes = new Map<string, Shape>();
    let shape: Shape | undefined;
    // What answers the binding is one row that nobody asked for.
    let isBound = false;
    let failure: Error | null = null;
    // The driver lets only its own kind share a connection.
    const query = Object.assign(Object.create(pg.Query.prototype), {
      ...{ text, name, values, portal: '' },
      submit: (connection: Connection) => {
        shapes = shapesOn.get(connection) ?? shapes;
        shapesOn.set(connection, shapes);
        shape = name === null ? undefined : shapes.get(name);
        connection.bind({ portal: '', statement: BINDING, values: bindingValues });
        connection.execute({ portal: '' });
        prepare.call(query, shape === undefined ? connection : withoutDescription(connection));
      },
      handleRowDescription: ({ fields }: Described) => {
        shape = shapeOf(fields, getTypeParser);
        if (name !== null) shapes.set(name, shape);
      },
      handleDataRow: ({ fields }: { readonly fields: readonly (string | null)[] }) => {
        if (!isBound || shape === undefined || failure !== null) return;
        try {
          rows.push(rowOf(shape, fields));
        } catch (error) {
          failure = error as Error;
        }
      },
      handleCommandComplete: () => {
        isBound = true;
      },
      handleError: (error: Error) => done(error, rows),
      handleReadyForQuery: () => done(failure, rows),
    });
    return query;
  };
}

const undescribed = new WeakMap<Connection, Connection>();

/** The same connection, on which what the rows look like is not asked for. */
function withoutDescription(connection: Connection): Connection {
  const known = undescribed.get(connection);
  if (known !== undefined) return known;
  const made = Object.create(connection, { describe: { value: () => undefined } });
  undescribed.set(connection, made);
  return made;
}

function shapeOf(fields: Described['fields'], getTypeParser: GetTypeParser): Shape {
  return {
    names: fields.map(({ name }) => name),
    parsers: fields.map(({ dataTypeID }) => getTypeParser(dataTypeID, 'text')),
    empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
  };
}

function rowOf({ names, parsers, empty }: Shape, fields: readonly (string | null)[]): Row {
  const row = { ...empty };
  for (const [index, text] of fields.entries()) {
    const [name, parse] = [names[index], parsers[index]];
    if (text !== null && name !== undefined && parse !== undefined) row[name] = parse(text);
  }
  return row;
}
