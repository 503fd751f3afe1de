import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mail provider on this machine alone: its page of consent, its tokens, and what Dovecot asks of it (RFC 6749, 7636, 7662). */
export interface LoopbackProvider {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the owner of a mailbox does at the page of consent; answers where their browser is sent. */
  readonly consent: (address: string, answer: { readonly as: string } | 'no') => Promise<string>;
  /** The owner takes the leave back, as on the provider's own page. */
  readonly withdraw: (login: string) => void;
  /** What was given is good no more, and may be renewed. */
  readonly forgetAccess: () => void;
  /** The provider knows the app no more, or again. */
  readonly setSecret: (secret: string) => void;
  /** It answers nothing but errors of its own, or well again. */
  readonly setDown: (isDown: boolean) => void;
  /** How long access lasts that is given from now on. */
  readonly setLifetime: (seconds: number) => void;
  /** How many times each kind of grant was shown. */
  readonly asked: () => { readonly codes: number; readonly renewals: number };
  /** Every secret that it gave away, to be looked for where none may be. */
  readonly given: () => readonly string[];
  readonly close: () => Promise<void>;
}

interface Code {
  readonly login: string;
  readonly challenge: string;
  readonly redirectTo: string;
}

/** Refresh tokens are good for one use, and a second use ends them all, as strict providers have it. */
export async function startLoopbackProvider(): Promise<LoopbackProvider> {
  const clientId = 'heardback-test';
  let clientSecret = 'app-secret-7f31';
  let isDown = false;
  let lifetime = 3600;
  const counts = { codes: 0, renewals: 0 };
  const codes = new Map<string, Code>();
  const refresh = new Map<string, string>();
  const used = new Set<string>();
  const access = new Map<string, string>();
  const given: string[] = [];

  const newSecret = (kind: string) => {
    const secret = `${kind}-${randomBytes(18).toString('base64url')}`;
    given.push(secret);
    return secret;
  };
  const withdraw = (login: string) => {
    for (const tokens of [refresh, access])
      for (const [token, whose] of tokens) if (whose === login) tokens.delete(token);
  };
  const giveTokens = (login: string) => {
    const [accessToken, refreshToken] = [newSecret('access'), newSecret('refresh')];
    access.set(accessToken, login);
    refresh.set(refreshToken, login);
    return {
      access_token: accessToken,
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: lifetime,
    };
  };

  function token(form: URLSearchParams): [number, object] {
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
      return [401, { error: 'invalid_client', error_description: 'The secret is not known' }];
    if (form.get('grant_type') === 'authorization_code') {
      counts.codes += 1;
      const shown = form.get('code') ?? '';
      const code = codes.get(shown);
      codes.delete(shown);
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!code || code.challenge !== proof || code.redirectTo !== form.get('redirect_uri'))
        return [400, { error: 'invalid_grant' }];
      return [200, giveTokens(code.login)];
    }
    counts.renewals += 1;
    const shown = form.get('refresh_token') ?? '';
    const login = refresh.get(shown);
    if (login === undefined) {
      if (used.has(shown)) refresh.clear();
      return [400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }];
    }
    refresh.delete(shown);
    used.add(shown);
    return [200, giveTokens(login)];
  }

  function wayBack(asked: URL, said: { readonly as: string } | 'no'): URL {
    const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.searchParams.get('state') ?? '');
    if (said === 'no') back.searchParams.set('error', 'access_denied');
    else {
      const code = newSecret('code');
      const challenge = asked.searchParams.get('code_challenge') ?? '';
      codes.set(code, { login: said.as, challenge, redirectTo: `${back.origin}${back.pathname}` });
      back.searchParams.set('code', code);
    }
    return back;
  }

  /** The page on which the owner of a mailbox says yes or no. */
  function consentPage(asked: URL): string {
    const login = asked.searchParams.get('login_hint')?.split('@')[0] ?? '';
    const [yes, no] = [wayBack(asked, { as: login }), wayBack(asked, 'no')];
    return `<!doctype html><title>Consent</title><h1>May Heardback read this mailbox?</h1>
<a href="${yes.href.replaceAll('&', '&amp;')}">Allow</a> <a href="${no.href.replaceAll('&', '&amp;')}">No</a>`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
    const path = request.url ?? '';
    if (path.startsWith('/authorize')) {
      const page = consentPage(new URL(path, 'http://127.0.0.1'));
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    }
    const [number, said] = path.startsWith('/introspect')
      ? introspect(form.get('token') ?? '')
      : isDown
        ? ([503, {}] as const)
        : token(form);
    response.writeHead(number, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }

  function introspect(shown: string): readonly [number, object] {
    const login = access.get(shown);
    return [200, login === undefined ? { active: false } : { active: true, username: login }];
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    clientId,
    clientSecret,
    consent: async (address, said) => {
      const back = wayBack(new URL(address), said);
      return `${back.pathname}${back.search}`;
    },
    withdraw,
    forgetAccess: () => access.clear(),
    setSecret: (secret) => {
      clientSecret = secret;
    },
    setDown: (is) => {
      isDown = is;
    },
    setLifetime: (seconds) => {
      lifetime = seconds;
    },
    asked: () => ({ ...counts }),
    given: () => [...given],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
