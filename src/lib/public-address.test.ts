import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82b::200e',
  '::ffff:8.8.8.8',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001::1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  // Other ways of writing 127.0.0.1, which some resolvers take.
  '0177.0.0.1',
  '2130706433',
  '127.1',
  'localhost',
  '',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
