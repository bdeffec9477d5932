import type { ForeignQuestion, Shown } from '../foreign-survey.ts';
import type { Notebook } from '../notes.ts';
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
    const elements = group.groups('elements').concat(group.groups('questions'));
    this.#aside(group);
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
  }

  #element(element: Fields, around: Around): void {
    const { where } = element;
    const type = element.text('type');
    // What only is to be read needs no name there.
    const name = element.text('name') || (type === 'html' ? where : '');
    const say = this.#book.at(where);
    const isHidden = element.raw('visible') === false && element.raw('visibleIf') === undefined;
    if (isHidden) return this.#hide(element);
    if (type === 'panel' || type === 'flowpanel') return this.group(element, around);
    if (type === '' || name === '') return say('nameless', type || 'question');
    if (type === 'paneldynamic' || type === 'matrixdynamic') return this.#repeated(element, type, name);
    const shown = [...around.shown, ...shownIn(element)];
    const rows = gridRows(element, type, say);
    if (rows) {
      for (const { name: row, ask, element: one, shown: own, shuffle } of rows) {
        const inside = { shown: [...shown, ...own], shuffle: around.shuffle ?? shuffle };
        this.#question(one, { where: one.where, name: row, ask }, inside);
      }
      this.#aside(element);
    } else this.#question(element, { where, name, ask: askOf(element, type) }, { ...around, shown });
  }

  #question(element: Fields, of: { where: string; name: string; ask: string }, around: Around): void {
    const { where, name } = of;
    const { body, other } = bodyOfElement(element, element.text('type'), name, this.#book.at(where));
    const help = element.words('description');
    const hasComment = element.flag('showCommentArea') || element.flag('hasComment');
    const comment = element.words('commentText') || 'Please say more.';
    if (!body) return;
    const shown = [...around.shown];
    const shuffle = body.kind === 'information' ? null : around.shuffle;
    this.questions.push({ ...of, help, body, shown, shuffle });
    if (other !== null) {
      this.#after(of, other, [...shown, { where, expression: `{${name}} contains 'other'` }]);
    } else if (hasComment) this.#after(of, comment, shown);
    this.#aside(element);
  }

  /** A field for one's own words beside a question, which is a question by itself here. */
  #after({ where, name }: { where: string; name: string }, ask: string, shown: Shown[]): void {
    const body = { kind: 'text' as const, most: null, lines: 2 };
    this.questions.push({ where, name: `${name}-Comment`, ask, help: '', body, shown, shuffle: null });
  }

  #hide(element: Fields): void {
    this.#book.at(element.where)('hidden', element.text('name') || element.text('type'));
    for (const one of element.groups('elements')) this.#hide(one);
  }

  /** What is asked as often as a person likes, with each question that is in it. */
  #repeated(element: Fields, type: string, name: string): void {
    const inside = element.groups(type === 'paneldynamic' ? 'templateElements' : 'columns');
    this.#book.at(element.where)('kind', type, name);
    for (const one of inside) this.#book.at(one.where)('inside', one.text('name'), name);
  }

  /** What hangs on an element without being asked, and whatever else is written of it. */
  #aside(element: Fields): void {
    const say = this.#book.at(element.where);
    const isThere = (key: string) => element.raw(key) !== undefined;
    if (element.flag('isRequired') || isThere('requiredIf') || element.flag('isAllRowRequired'))
      say('required');
    if (isThere('defaultValue') || isThere('defaultValueExpression')) say('preset');
    for (const rule of element.groups('validators')) {
      const unsaid = ruleOf(rule);
      if (unsaid !== null) say('constraint', element.text('name'), unsaid);
    }
    for (const field of element.unread) say('field', field);
  }
}

/** What a rule for answers says beyond the most that can be given; null where that is all. */
function ruleOf(rule: Fields): string | null {
  const kind = rule.text('type').replace(/validator$/, '');
  if (kind === 'numeric') return null;
  const least = rule.text('minLength') || rule.text('minCount');
  if (kind === 'text' || kind === 'answercount') return least === '' ? null : `at least ${least}`;
  return rule.text('expression') || rule.text('regex') || kind;
}

/** Words of its own stand in place of a title. */
const askOf = (element: Fields, type: string): string =>
  type === 'html' ? element.words('html') : element.words('title') || element.text('name');

function shownIn(element: Fields): Shown[] {
  const expression = element.raw('visibleIf');
  element.raw('visible');
  return typeof expression === 'string' && expression.trim() !== ''
    ? [{ expression, where: element.where }]
    : [];
}
