/** What to put on a page: the badge, which leads to the record. */
export function embedSnippet(page: string, badge: string): string {
  const image = `<img src="${badge}" alt="Heardback">`;
  return `<a href="${page}">${image}</a>`;
}
