import { createHash, createHmac } from 'node:crypto';
import type { Digest } from '../../core/ports.ts';

export const nodeDigest: Digest = {
  sha256: async (text) => createHash('sha256').update(text).digest('hex'),
  hmac: async (secret, text) => new Uint8Array(createHmac('sha256', secret).update(text).digest()),
};
