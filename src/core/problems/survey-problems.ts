/** What can be wrong with a survey. */
export const surveyProblems = {
  Q201: (id: string) => `The question "${id}" is there twice. Give one of the two another id.`,
  Q202: (id: string, near: string) => `No question is called "${id}".${near}`,
  Q203: (id: string) =>
    `"${id}" may be asked only later than this. A question can look back on what was certainly asked before it, in every random order.`,
  Q204: (option: string, question: string, near: string) =>
    `The question "${question}" has no answer "${option}".${near}`,
  Q205: (question: string, fitting: string) =>
    `The answer to "${question}" cannot be looked at like this: ${fitting}.`,
  Q206: () => `This condition says nothing. Name a question, and what its answer must be.`,
  Q207: (scale: string, id: string) =>
    `"${id}" gives no number, so the scale "${scale}" cannot count it. Scales take likert, rating and number questions.`,
  Q208: (scale: string) =>
    `The items of "${scale}" go from and to different numbers, so their mean or sum says nothing. Use "score: percent", or give them the same bounds.`,
  Q209: (id: string, scale: string) =>
    `"${id}" is reversed but is not among the items of "${scale}". Add it there, or leave it out here.`,
  Q210: (least: number, items: number) =>
    `A score needs ${least} answers, but there are only ${items} items. "at-least" can be at most that many.`,
  Q211: (id: string) => `"${id}" is in a random order twice. A question can be there once.`,
  Q212: (buttons: number) =>
    `Each of these ${buttons} numbers would be a button. A rating has at most 11, as from 0 to 10.`,
  Q213: (from: string, to: string) => `"from" (${from}) must be below "to" (${to}).`,
  Q214: (column: string, length: number) =>
    `The column "${column}" would have ${length} letters, more than the 32 that every program reads. Shorten the ids.`,
  Q215: (column: string) => `Two things would be written into the column "${column}". Change one of the ids.`,
  Q216: () => `There must be two options at least.`,
  Q217: (most: number, options: number) =>
    `"most" is ${most}, but there are only ${options} options. Leave it out, or make it smaller.`,
  Q218: (id: string) => `"${id}" is an item of the scale twice.`,
  Q219: (words: string) =>
    `"${words}" must not be asked in a survey: nobody is there when it is answered. Ask about supporting others, and leave the rest to people who can answer back.`,
  Q220: (id: string) => `The scale "${id}" hangs on a single answer. Give it more items, or do without it.`,
  Q221: (bound: number) =>
    `A whole number cannot begin or end at ${bound}. Give a whole one, or write "whole: false".`,
  Q222: (question: string, least: number, most: number) =>
    `The answer to "${question}" goes from ${least} to ${most}; nothing outside can be asked for.`,
  Q223: () => `"at-least" is above "at-most", so this never holds. Change the two.`,
  Q224: (id: string) => `"${id}" asks nothing, so it has no answer that could be looked at.`,
  Q225: (words: string, why: string) => `"${words}" must not be in a survey: ${why}.`,
} satisfies Record<string, (...facts: never[]) => string>;

/** Problems that a survey can be used with. */
export const surveyWarnings = ['Q220'] as const;
