import type { ForeignQuestion, Shown } from '../foreign-survey.ts';
import type { Notebook, Say } from '../notes.ts';
import { bodyOfElement } from './element-body.ts';
import type { Fields } from './fields.ts';
import { gridRows } from './grids.ts';

/** What an element has of the page and the panels that it is in. */
export interface Around {
  shown: readonly Shown[];
  /** The page or panel whose elements stand in a random order; null where none does. */
  shuffle: string | null;
}

/** Reads the elements of pages and panels in their order. */
export class Elements {
  readonly questions: ForeignQuestion[] = [];
  readonly #book: Notebook;

  constructor(book: Notebook) {
    this.#book = book;
  }

  /** A page or a panel: its words, then what is in it. */
  group(group: Fields, around: Around): void {
    const { where } = group;
    const name = group.text('name') || where;
    const inside: Around = {
      shown: [...around.shown, ...shownIn(group)],
      shuffle: group.text('questionsOrder') === 'random' ? name : around.shuffle,
    };
    const [title, help] = [group.words('title'), group.words('description')];
    group.raw('type');
    this.#aside(group);
    const elements = group.groups('elements').concat(group.groups('questions'));
    if (title || help) {
      const words = { where, name: `${name}_heading`, ask: title || help, help: title ? help : '' };
      this.questions.push({
        ...words,
        body: { kind: 'information' },
        shown: [...inside.shown],
        shuffle: null,
      });
    }
    for (const element of elements) this.#element(element, inside);
    for (const field of group.unread) this.#book.at(where)('field', field);
  }

  #element(element: Fields, around: Around): void {
    const { where } = element;
    const type = element.text('type');
    const name = element.text('name');
    const say = this.#book.at(where);
    const isHidden = element.raw('visible') === false && element.raw('visibleIf') === undefined;
    if (isHidden) return say('hidden', name || type);
    if (type === 'panel' || type === 'flowpanel') return this.group(element, around);
    if (type === '' || name === '') return say('nameless', type || 'question');
    if (type === 'paneldynamic' || type === 'matrixdynamic') return this.#repeated(element, type, name);
    const shown = [...around.shown, ...shownIn(element)];
    const rows = gridRows(element, type, say);
    if (rows) {
      for (const { name: row, ask, element: one, shown: own, shuffle } of rows) {
        const inside = { shown: [...shown, ...own], shuffle: around.shuffle ?? shuffle };
        this.#question(one, { where: one.where, name: row, ask }, inside, say);
        this.#aside(one);
        for (const field of one.unread) this.#book.at(one.where)('field', field);
      }
    } else this.#question(element, { where, name, ask: askOf(element, type) }, { ...around, shown }, say);
    this.#aside(element);
    for (const field of element.unread) say('field', field);
  }

  #question(
    element: Fields,
    of: { where: string; name: string; ask: string },
    around: Around,
    say: Say,
  ): void {
    const { where, name, ask } = of;
    const { body, other } = bodyOfElement(element, element.text('type'), name, say);
    const help = element.words('description');
    const comment = element.flag('showCommentArea') || element.flag('hasComment');
    if (!body) return;
    const [shown, { shuffle }] = [[...around.shown], around];
    this.questions.push({
      where,
      name,
      ask,
      help,
      body,
      shown,
      shuffle: body.kind === 'information' ? null : shuffle,
    });
    const after = (text: string, own: Shown[]) =>
      this.questions.push({
        ...{ where, name: `${name}-Comment`, ask: text, help: '', shown: [...shown, ...own], shuffle: null },
        body: { kind: 'text', most: null, lines: 2 },
      });
    if (other !== null) after(other, [{ where, expression: `{${name}} contains 'other'` }]);
    else if (comment) after(element.words('commentText') || 'Please say more.', []);
  }

  /** What is asked as often as a person likes, with each question that is in it. */
  #repeated(element: Fields, type: string, name: string): void {
    const inside = element.groups(type === 'paneldynamic' ? 'templateElements' : 'columns');
    this.#book.at(element.where)('kind', type, name);
    for (const one of inside) this.#book.at(one.where)('kind', `${type}, inside`, one.text('name'));
  }

  /** What hangs on an element without being asked. */
  #aside(element: Fields): void {
    const say = this.#book.at(element.where);
    const isThere = (key: string) => element.raw(key) !== undefined;
    if (element.flag('isRequired') || isThere('requiredIf') || element.flag('isAllRowRequired'))
      say('required');
    if (isThere('defaultValue') || isThere('defaultValueExpression')) say('preset');
    for (const rule of element.groups('validators')) {
      const kind = rule.text('type').replace(/validator$/, '');
      if (kind !== 'numeric' && kind !== 'text')
        say('constraint', element.text('name'), rule.text('expression') || rule.text('regex') || kind);
    }
  }
}

/** Words of its own stand in place of a title. */
const askOf = (element: Fields, type: string): string =>
  type === 'html' ? element.words('html') : element.words('title') || element.text('name');

export function shownIn(element: Fields): Shown[] {
  const expression = element.raw('visibleIf');
  element.raw('visible');
  return typeof expression === 'string' && expression.trim() !== ''
    ? [{ expression, where: element.where }]
    : [];
}
