import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFiles } from '../../../samples/generate.ts';

test.each([...sampleFiles()])('the sample %s is what its generator writes', (path, content) => {
  expect(readFileSync(`samples/${path}`).equals(Buffer.from(content))).toBe(true);
});

test('nobody in the samples is real: every address ends in an example domain', () => {
  for (const [, content] of sampleFiles()) {
    const addresses =
      Buffer.from(content)
        .toString('latin1')
        .match(/[^\s,;"]+@[^\s,;"]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  }
});
