import { mulberry32 } from '../encounter/shuffle.ts';
import type { Random } from '../ports.ts';
import type { DeviceFacts } from '../returns/device-facts.ts';
import { pickOne } from '../survey/kinds/kind.ts';
import { model } from './model.ts';

/** Somebody who does not exist. */
export interface Person {
  skill: number;
  concern: number;
  device: DeviceFacts;
  /** From 0 up to but not including 1. */
  chance: () => number;
}

export type Share = keyof typeof model.share;

/** Whether what happens to a stated share happens now. */
export const happens = ({ chance }: Person, share: Share): boolean => chance() < model.share[share];

/** The person of this number in a simulation of this seed; no other person has to be drawn for it. */
export function drawPerson(seed: number, number: number): Person {
  const chance = mulberry32((seed ^ Math.imul(number, 0x9e3779b1)) >>> 0);
  const [skill, concern] = [normal(chance), normal(chance)];
  return { skill, concern, device: pickOne(devices, chance) ?? onPhone, chance };
}

const shared = { pacing: 'by-hand', language: 'en' } as const;
const onPhone: DeviceFacts = { ...shared, input: 'touch', deviceClass: 'phone' };
const atDesk: DeviceFacts = { ...shared, input: 'mouse', deviceClass: 'computer' };
const devices = [onPhone, onPhone, onPhone, atDesk, atDesk];

/** Standard normal, by Box and Muller (1958). */
export function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Bytes that follow from somebody's chance: ids, secrets and seeds that are never anybody's. */
export const bytesOf = ({ chance }: Person): Random => ({
  bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(chance() * 256)),
});

/** Follows from somebody's chance: 32 bits. */
export const seedOf = ({ chance }: Person): number => Math.floor(chance() * 2 ** 32);
