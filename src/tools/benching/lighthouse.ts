import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

const port = 9333;

export interface Opinion {
  /** 0 to 100, as Lighthouse rates a mobile phone on slow 4G with a processor four times as slow. */
  scores: Record<'performance' | 'accessibility' | 'best-practices', number>;
  largestPaintMs: number;
  layoutShift: number;
}

/** What Lighthouse says of a page that it opens for the first time. */
export async function opinion(address: string, executablePath: string): Promise<Opinion> {
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox'],
  });
  try {
    const found = await lighthouse(address, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    });
    if (!found) throw new Error(`Lighthouse said nothing of ${address}.`);
    const { categories, audits } = found.lhr;
    const score = (name: string) => Math.round(100 * (categories[name]?.score ?? 0));
    const value = (name: string) => audits[name]?.numericValue ?? NaN;
    return {
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
      },
      largestPaintMs: value('largest-contentful-paint'),
      layoutShift: value('cumulative-layout-shift'),
    };
  } finally {
    await browser.close();
  }
}
