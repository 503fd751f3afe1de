import { AppError } from '../domain/app-error.ts';

/** As large as mail services take them. */
const MOST_BYTES = 40 * 1024 * 1024;

/** In which field of their forms mail services post a whole mail: SendGrid, Mailgun, CloudMailin and others; Postmark in JSON. */
const FIELDS = ['email', 'body-mime', 'message', 'raw', 'rawEmail', 'RawEmail', 'mime'];

/** A mail as it came over the wire: the body itself, or a field of a form or of JSON. */
export async function rawMailIn(request: Request): Promise<Uint8Array> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  const body = await bodyWithin(request);
  if (type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')) {
    const form = await new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    })
      .formData()
      .catch(() => null);
    const found = FIELDS.map((name) => form?.get(name)).find(
      (value) => value !== null && value !== undefined,
    );
    if (found === undefined || found === null) throw noMail();
    return typeof found === 'string' ? Buffer.from(found, 'utf8') : new Uint8Array(await found.arrayBuffer());
  }
  if (type.startsWith('application/json')) return fromJson(body);
  if (body.length === 0) throw noMail();
  return body;
}

function fromJson(body: Uint8Array): Uint8Array {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw noMail();
  }
  const fields = (typeof read === 'object' && read !== null ? read : {}) as Readonly<Record<string, unknown>>;
  const found = FIELDS.map((name) => fields[name]).find((value) => typeof value === 'string');
  if (typeof found !== 'string') throw noMail();
  return Buffer.from(found, 'utf8');
}

async function bodyWithin(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      throw new AppError('body_too_large', 'Cannot take the mail: it is larger than 40 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function noMail(): AppError {
  return new AppError(
    'input_invalid',
    'Cannot take the mail: post it as it came (message/rfc822), or as a form with the whole mail in the field "email"',
  );
}
