/** The headers without the signed copy of the session, which outlives it by a minute: to ask whether it really lasts. */
export function withoutCookieCache(headers: Headers): Headers {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const cookie = pairs.filter((pair) => !/^[^=]*session_data/.test(pair)).join('; ');
  return new Headers({ cookie });
}
