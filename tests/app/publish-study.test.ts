import { expect, test } from 'vitest';
import { publishAs } from '../../src/app/publish-study.ts';
import type { Prepared } from '../../src/core/study/draft/hindrances.ts';
import { readPublished } from '../../src/core/study/published.ts';
import { corridorWith, digest, studiesWith } from '../support/ports.ts';
import { returnTools } from '../support/return-tools.ts';
import { shelf, toyStudy } from '../support/study.ts';

const page = 'before<script type="application/json" id="corridor-study"></script>after';
const { recipient } = await returnTools.keys.make();
const prepared: Prepared = {
  study: { ...toyStudy, keys: [recipient] },
  shelf,
  tested: [recipient],
  envelopes: null,
};
const corridor = (onePage?: string) =>
  corridorWith([], undefined, { studies: studiesWith(onePage === undefined ? {} : { onePage }) });

test('a study’s file is what participants open, and its hash is that of the file', async () => {
  const made = await publishAs(corridor(), 'study', prepared, false);
  expect(made?.name).toBe('toy.json');
  expect(readPublished(made?.content ?? '')).toMatchObject({ ok: true, value: { test: false } });
  expect(made?.sha256).toBe(await digest.sha256(made?.content ?? ''));
});

test('a trial says so in its name and inside', async () => {
  const made = await publishAs(corridor(page), 'page', prepared, true);
  expect(made?.name).toBe('toy-trial.html');
  expect(made?.content).toMatch(/^before<script[^>]*>\{.*"test":true.*\}<\/script>after$/);
});

test('nothing is made where the one file does not lie beside the page, or is not ours', async () => {
  expect(await publishAs(corridor(), 'page', prepared, false)).toBeNull();
  expect(await publishAs(corridor('<p>404</p>'), 'page', prepared, false)).toBeNull();
});

test('nothing can be published before a test decryption went well', async () => {
  const untested = publishAs(corridor(page), 'page', { ...prepared, tested: [] }, true);
  await expect(untested).rejects.toThrow('untested');
});
