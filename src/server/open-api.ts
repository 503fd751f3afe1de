import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Ctx, Env } from './env.ts';

type OpenApi = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>;

/** The API as OpenAPI 3.1, worked out once from the contract's schemas. */
export function openApiDocument(app: OpenAPIHono<Env>) {
  let document: OpenApi | undefined;
  return (c: Ctx) => {
    document ??= describeApi(app);
    return c.json(document);
  };
}

export function describeApi(app: OpenAPIHono<Env>): OpenApi {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'heardback.session_token',
    description: 'The cookie that signing in sets.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key that an admin made for a program, with a role of its own.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Heardback',
      version: '0.1.0',
      description:
        'Who owes the next word, about what, and by when. Every error is a problem (RFC 9457) with a `code` from a closed list.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
}
