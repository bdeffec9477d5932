import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { upTo } from '../../../../src/core/study/conditions/draw.ts';
import { allotmentIn } from '../../../../src/core/study/conditions/envelope.ts';
import { printCode } from '../../../../src/core/study/conditions/participant-code.ts';
import type { Issued } from '../../../../src/core/study/conditions/sealed-envelopes.ts';
import {
  EnvelopeList,
  hashOfList,
  issueCodes,
  openEnvelope,
} from '../../../../src/core/study/conditions/sealed-envelopes.ts';
import { webCipher } from '../../../../src/storage/web-cipher.ts';
import { webDigest } from '../../../../src/storage/web-crypto.ts';
import { seededRandom } from './seeded.ts';

const sealing = { digest: webDigest, cipher: webCipher };
const design = {
  arms: [
    { condition: 'right-now', share: 1 },
    { condition: 'a-good-while-later', share: 1 },
  ],
  sizes: [4, 6],
  rows: 12,
};
const counts = [
  { stratum: 'far-north', count: 50 },
  { stratum: 'south-and-west', count: 31 },
];
const issue = (seed: number, study = 'rehearsal') =>
  issueCodes(study, design, counts, { ...sealing, random: seededRandom(seed) });

let codes: Issued[];
let list: EnvelopeList;
beforeAll(async () => {
  ({ codes, list } = await issue(1));
});

const open = (code: string, from = list) => openEnvelope(code, from, sealing);

async function nameOf(code: string): Promise<string> {
  const opened = await open(code);
  return opened.ok ? opened.value.name : '';
}

/** What each code of a stratum holds, in the order of the codes. */
async function given(stratum: string) {
  const its = codes.filter((one) => one.stratum === stratum);
  const opened = await Promise.all(its.map(({ code }) => open(code)));
  return opened.flatMap((one) => (one.ok ? [one.value.allotment] : []));
}

describe('sealed envelopes', () => {
  test('open with their codes, and hold what blocks within strata give', async () => {
    for (const { stratum, count } of counts) {
      const all = await given(stratum);
      expect(all).toHaveLength(count);
      expect(all.every((one) => one.stratum === stratum)).toBe(true);
      for (const end of upTo(count + 1)) {
        const now = all.slice(0, end).filter(({ condition }) => condition === 'right-now').length;
        expect(Math.abs(now - (end - now))).toBeLessThanOrEqual(3);
      }
      expect(new Set(all.slice(0, 30).map(({ row }) => row)).size).toBe(12);
    }
    expect(await open(printCode(codes[3]!.code).toUpperCase())).toEqual(await open(codes[3]!.code));
  });

  test('open with no other code than their own, whoever has opened all others', async () => {
    const [first, ...others] = codes.map(({ code }) => code);
    const name = await nameOf(first!);
    const envelope = list.envelopes.find((one) => one.name === name)!;
    const inside = (code: string) => allotmentIn(envelope, { study: list.study, code }, sealing);
    expect(await inside(first!)).not.toBeNull();
    for (const other of others) expect(await inside(other)).toBeNull();
  });

  test('do not open under the name of another, or in another study', async () => {
    const { code } = codes[0]!;
    const name = await nameOf(code);
    const envelope = list.envelopes.find((one) => one.name === name)!;
    const renamed = { ...envelope, name: list.envelopes.find((one) => one.name !== name)!.name };
    expect(await allotmentIn(renamed, { study: list.study, code }, sealing)).toBeNull();
    expect(await allotmentIn(envelope, { study: 'another', code }, sealing)).toBeNull();
  });

  test('tell by nothing what they hold or which comes after which', async () => {
    const names = list.envelopes.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(81);
    expect(new Set(list.envelopes.map(({ sealed }) => sealed.length)).size).toBe(1);
    const text = JSON.stringify(list);
    for (const { code } of codes) expect(text).not.toContain(code.slice(0, 8));
    const within = list.envelopes.map(({ sealed }) => Buffer.from(sealed, 'base64').toString('latin1'));
    // Words long enough that random signs or bytes do not spell them by chance.
    expect([text, ...within].join('\n')).not.toMatch(/right-now|while-later|far-north|south-and/);
    // Spearman's correlation of the place among the codes with that among the envelopes; its spread is 0.11.
    const places = await Promise.all(codes.map(async ({ code }) => names.indexOf(await nameOf(code))));
    const squares = places.reduce((sum, place, i) => sum + (place - i) ** 2, 0);
    expect(Math.abs(1 - (6 * squares) / (81 * (81 ** 2 - 1)))).toBeLessThan(0.33);
  });

  test('that were changed are refused', async () => {
    for (const { code } of codes.slice(0, 5)) {
      const name = await nameOf(code);
      const changed = list.envelopes.map((one) =>
        one.name === name
          ? { name, sealed: one.sealed.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) }
          : one,
      );
      expect(await open(code, { ...list, envelopes: changed })).toEqual({
        ok: false,
        fault: { kind: 'changed' },
      });
      expect((await open(code)).ok).toBe(true);
    }
  });

  test('of another study are not known, nor is a good code that was not issued', async () => {
    const other = await issue(2);
    expect(await open(other.codes[0]!.code)).toEqual({ ok: false, fault: { kind: 'unknown' } });
    const elsewhere = await issue(1, 'another');
    expect(elsewhere.codes).toEqual(codes);
    expect(await open(codes[0]!.code, { ...list, study: 'another' })).toEqual({
      ok: false,
      fault: { kind: 'unknown' },
    });
  });

  test('are not looked for with a code that is mistyped', async () => {
    const { code } = codes[0]!;
    const wrong = (code.startsWith('7') ? '8' : '7') + code.slice(1);
    expect(await open(wrong)).toEqual({ ok: false, fault: { kind: 'check' } });
    expect(await open(code.slice(1))).toEqual({ ok: false, fault: { kind: 'length', signs: 16 } });
  });

  test('that hold something else than an allotment are refused', async () => {
    const odd = { ...design, arms: [{ condition: 'Not An Id', share: 1 }], sizes: [1, 2] };
    const random = seededRandom(3);
    const made = await issueCodes('rehearsal', odd, [{ stratum: 'all', count: 1 }], { ...sealing, random });
    expect(await open(made.codes[0]!.code, made.list)).toEqual({ ok: false, fault: { kind: 'changed' } });
  });
});

describe('the list of envelopes', () => {
  test('is of the shape that it is read by, and has the hash of its canonical JSON', async () => {
    expect(v.parse(EnvelopeList, JSON.parse(JSON.stringify(list)))).toEqual(list);
    const envelopes = list.envelopes.map(({ name, sealed }) => ({ name, sealed }));
    const canonical = JSON.stringify({ envelopes, study: 'rehearsal' });
    expect(await hashOfList(list, webDigest)).toBe(createHash('sha256').update(canonical).digest('hex'));
    const swapped = { ...list, envelopes: list.envelopes.toReversed() };
    expect(await hashOfList(swapped, webDigest)).not.toBe(await hashOfList(list, webDigest));
  });

  test('of a study without participants is empty', async () => {
    const made = await issueCodes('none', design, [], { ...sealing, random: seededRandom(1) });
    expect(made).toEqual({ codes: [], list: { study: 'none', envelopes: [] } });
  });
});
