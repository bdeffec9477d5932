import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Conditions from '../../../src/ui/research/Conditions.svelte';
import { atRoom } from './at-room.ts';

test('conditions are added, named, given encounters of their own and taken out', async () => {
  const { room, person } = await atRoom(Conditions);
  const arms = () => Object.keys(room.value(['conditions', 'arms']) as object);
  await person.selectOptions(screen.getByLabelText('How participants come to a condition'), 'draw');
  expect(arms()).toEqual(['one', 'two']);
  expect(room.checked.study).not.toBeNull();
  const name = screen.getAllByLabelText('Its name in the data')[1]!;
  await person.clear(name);
  await person.paste('Wait & see');
  await person.tab();
  expect(arms()).toEqual(['one', 'wait-see']);
  await person.click(screen.getAllByLabelText(/encounters of its own/)[1]!);
  expect(room.checked.study?.conditions?.arms['wait-see']?.encounters).toEqual([]);
  await person.click(screen.getByText('Take out condition 1'));
  expect(room.checked.findings.map(({ code }) => code)).toContain('T214');
});
