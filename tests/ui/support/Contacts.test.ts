import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { SupportContacts } from '../../../src/core/support/contacts.ts';
import Contacts from '../../../src/ui/support/Contacts.svelte';

const line: SupportContacts['services'][number] = {
  name: 'A line',
  purpose: 'To talk.',
  audience: 'Anyone',
  hours: null,
  channels: [{ kind: 'tel', dial: '116123', display: '116 123' }],
  source: 'example.org',
  sourceDate: null,
  verifiedOn: null,
};

const contacts: SupportContacts = {
  country: 'GB',
  name: 'Somewhere',
  emergency: [
    { display: '999', dial: '999' },
    { display: '112 (mobile)', dial: '112' },
  ],
  emergencyNote: '999 is for everything.',
  services: [line],
  obligations: [],
};

const offer = (changes: Partial<typeof line> = {}) =>
  render(Contacts, { nowMs, contacts: { ...contacts, services: [{ ...line, ...changes }] } });
const services = () => within(screen.getByRole('region', { name: 'To talk to someone' }));

const nowMs = Date.parse('2026-11-26');

describe('contacts', () => {
  test('that were checked long ago say so', () => {
    offer({ verifiedOn: '2025-01-31' });
    expect(screen.getByText(/last checked more than a year ago/)).toBeTruthy();
  });

  test('put the emergency first, to be called', () => {
    offer();
    const emergency = within(screen.getByRole('region', { name: 'In an emergency' }));
    expect(emergency.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
    expect(emergency.getByRole('link', { name: '112 (mobile)' }).getAttribute('href')).toBe('tel:112');
    expect(emergency.getByText('999 is for everything.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('In an emergency');
  });

  test.each<[SupportContacts['services'][number]['channels'][number], string, string | null]>([
    [{ kind: 'tel', dial: '116123', display: '116 123' }, 'Call', 'tel:116123'],
    [{ kind: 'sms', dial: '85258', display: '85258' }, 'Text', 'sms:85258'],
    [
      { kind: 'web', dial: 'https://example.org/', display: 'example.org' },
      'Website',
      'https://example.org/',
    ],
    [{ kind: 'whatsapp', dial: '+6512345678', display: '+65 1234 5678' }, 'WhatsApp', null],
  ])('of %j read "%s" and lead to %s', (channel, word, address) => {
    offer({ channels: [channel] });
    expect(services().getByText((text) => text.trim() === word)).toBeTruthy();
    expect(services().getByText(channel.display)).toBeTruthy();
    expect(services().queryByRole('link')?.getAttribute('href') ?? null).toBe(address);
  });

  test.each<[Partial<typeof line>, RegExp]>([
    [{}, /Read at: example\.org\.\s+Not checked by us\./],
    [{ sourceDate: '2024' }, /Read at: example\.org \(2024\)\.\s+Not checked by us\./],
    [{ verifiedOn: '2026-05-31' }, /Checked on 2026-05-31\./],
  ])('with %j say how far they can be trusted', (changes, words) => {
    offer(changes);
    expect(services().getByText(words)).toBeTruthy();
  });

  test.each<[Partial<typeof line>, string]>([
    [{}, 'To talk.'],
    [{ hours: 'Day and night' }, 'To talk. · Day and night'],
    [{ audience: 'Doctors' }, 'For: Doctors'],
  ])('with %j say "%s"', (changes, words) => {
    offer(changes);
    expect(services().getByText(words)).toBeTruthy();
  });

  test('without any service have no empty part for them', () => {
    render(Contacts, { nowMs, contacts: { ...contacts, services: [] } });
    expect(screen.queryByRole('region', { name: 'To talk to someone' })).toBeNull();
  });

  test('without an emergency number have no empty list', () => {
    render(Contacts, { nowMs, contacts: { ...contacts, emergency: [], services: [] } });
    expect(screen.queryByRole('list')).toBeNull();
  });
});
