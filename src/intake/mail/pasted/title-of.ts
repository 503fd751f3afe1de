/** Which job a subject speaks of, as it stands there: "Your application for Bookkeeper at Northwind". `null` where it names none. */
export function titleOf(subject: string): string | null {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(subject)?.groups?.['title']?.trim();
    if (found) return found.replace(/^["“„«]\s*|\s*["”“»]$/g, '').slice(0, 200);
  }
  return null;
}

const END = String.raw`(?=\s+(?:at|with|bei|chez|en)\s+\p{Lu}|\s*[|([#–—,:]|\s+-\s|$)`;
const title = String.raw`(?<title>[^|()[\]#–—,:]{2,80}?)`;

/** English, French, German, Spanish; the title is what stands between the words and the company. */
const PATTERNS: readonly RegExp[] = [
  String.raw`\b(?:application|applying|applied|interview|candidacy)\b.*?\b(?:for|as)\s+(?:the\s+|a\s+|an\s+|our\s+)?(?:position\s+of\s+|role\s+of\s+)?`,
  String.raw`\b(?:bewerbung|gespräch|vorstellungsgespräch|interview)\b.*?\b(?:als|für|um)\s+(?:die\s+(?:stelle|position)\s+(?:als\s+)?)?`,
  String.raw`\b(?:candidature|entretien)\b.*?\b(?:pour|au|comme|de)\s+(?:le\s+|la\s+)?(?:poste\s+(?:de\s+|d’|d'))?`,
  String.raw`\b(?:candidatura|solicitud|entrevista|postulación)\b.*?\b(?:para|como|de)\s+(?:el\s+|la\s+)?(?:puesto\s+de\s+)?`,
].map((start) => new RegExp(`${start}${title}${END}`, 'iu'));
