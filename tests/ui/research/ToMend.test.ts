import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ToMend from '../../../src/ui/research/ToMend.svelte';
import { fieldId } from '../../../src/ui/research/where-to-mend.ts';
import { toyStudy } from '../../support/study.ts';
import { atRoom } from './at-room.ts';

test('each thing to mend leads to its field, or to the nearest one, in a part that is closed', async () => {
  const draft = { ...toyStudy, title: '', surveys: { ...toyStudy.surveys, after: ['cor'] } };
  const { person } = await atRoom(ToMend, draft);
  document.body.insertAdjacentHTML(
    'beforeend',
    `<details><summary>Part</summary><input id="${fieldId(['title'])}"></details>`,
  );
  expect(screen.getByText('there is no text', { exact: false })).toBeTruthy();
  await person.click(screen.getByText('Go to title'));
  expect(document.activeElement?.id).toBe(fieldId(['title']));
  expect(document.querySelector('details')?.open).toBe(true);
});
