/** Sides of the paper instead of sides of the text: they stay where they are when the writing turns round. */
const PHYSICAL = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)*\s*:/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  // Four values, of which the second and the fourth differ: a left and a right of their own.
  /(?:^|[\s;{])(?:margin|padding|inset)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+(?!\2\s*[;}])\S+\s*[;}]/,
];

/** Every declaration of a style sheet that would stand on the wrong side when read from right to left. */
export function findPhysicalCss(path: string, css: string): string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((line, index) =>
      PHYSICAL.some((one) => one.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [],
    );
}
