// The page that lists the edition's stories: what was read, saved and kept of them, one section of them, older ones,
// and search. Where the page has a list in itself already, that stays as it is.

import { append, hereOf, isName, item, make, mark, reword, savedOf, sayer } from './front-list.js';

// How many stories of a section are looked for at once, and in how many pages at most.
const ENOUGH = 10;
const PAGES = 5;
// How many stories a search shows.
const MOST = 50;
// How long nobody types before what was typed is searched for.
const PAUSE = 200;

const frame = () => new Promise(requestAnimationFrame);
const by = (id) => document.getElementById(id);

// The list on show; its listeners end with it.
let ended = new AbortController();

export default async function open(given) {
  ended.abort();
  ended = new AbortController();
  // A list that was there before the reader comes over first.
  while (by('first-paint')) await frame();
  const article = document.querySelector('#story[data-tool=front]');
  if (!article || article.querySelector('.status')) return;
  article.className = 'front';
  // The edition's first page is called as the edition is, but not in careful mode.
  const { dataset } = document.documentElement;
  const site = document.querySelector('meta[name=application-name]')?.content;
  if (site && !location.search && dataset.careful !== 'on') document.title = site;
  await new List(article, given, ended.signal).start();
}

class List {
  constructor(article, given, signal) {
    const { words, kept, announced, read } = given;
    Object.assign(this, { article, given, words, kept, announced, read, signal });
    this.say = sayer(words);
    this.pages = 0;
    this.chosen = '';
    this.status = make('p', { class: 'status', role: 'status', ...this.say.own });
    this.found = make('section', { class: 'found', hidden: '', 'aria-labelledby': 'found' }, make('h2', { id: 'found', ...this.say.own }), make('ul', {}));
  }

  async start() {
    const before = history.state?.front;
    this.days = this.article.querySelector('.days');
    this.more = this.article.querySelector('.more') ?? make('p', { class: 'more' }, make('a', {}));
    if (this.days) this.adopt();
    else await this.build();
    const { words, say: { own } } = this;
    Object.assign(this.more, own);
    this.more.firstElementChild.textContent = words.more;
    this.listen();
    await this.know();
    this.show(before?.chosen ?? (this.failed && this.here.length ? 'here' : ''));
    for (let { pages = 0 } = before ?? {}; pages > this.pages && this.next;) await this.older();
    if (before && scrollY < before.top) scrollTo(0, before.top);
  }

  // Takes over the list that the page has in itself.
  adopt() {
    const { article, words, say } = this;
    const buttons = [...article.querySelectorAll('.filters button')];
    this.sections = buttons.slice(1).map((button) => button.textContent);
    this.next = this.more.firstElementChild.getAttribute('href')?.replace('.html', '.json');
    Object.assign(article.querySelector('h1'), say.own).textContent = words.title;
    reword(this.days, say);
    article.querySelector('.finding').replaceWith(this.finding(), this.status);
    this.days.after(this.found);
  }

  async build() {
    const { article, words, say } = this;
    this.days = make('div', { class: 'days' });
    // A page of older stories, by its own address.
    const [file] = /front-\d+(?=\.html$)/.exec(location.search ? '' : location.pathname) ?? ['front'];
    let page = { stories: [] };
    try {
      page = await this.read(`${file}.json`, { signal: this.signal });
    } catch (reason) {
      if (this.signal.aborted) return;
      const again = make('button', { type: 'button' }, words.again);
      again.addEventListener('click', () => {
        article.replaceChildren(article.querySelector('h1'));
        article.firstElementChild.focus();
        open(this.given);
      });
      this.failed = make('div', { class: 'gone', ...say.own }, make('p', { role: 'alert' }, this.why(reason)), again);
    }
    this.sections = page.sections ?? [...new Set(page.stories.map(({ section }) => section).filter(Boolean))];
    append(this.days, page.stories, say);
    article.append(this.finding(), this.status, ...this.failed ? [this.failed] : [], this.days, this.found);
    this.proceed(page.next);
  }

  // Why a file of the list is not there: it did not arrive, or it is not what the newsroom signed.
  why(reason) {
    return typeof reason === 'string' ? this.words.altered : this.words.gone;
  }

  // Where there is more to come.
  proceed(next) {
    this.next = /^front-\d+\.json$/.test(next) ? next : undefined;
    if (!this.next) return this.more.remove();
    this.more.firstElementChild.setAttribute('href', this.next.replace('.json', '.html'));
    this.found.after(this.more);
  }

  // ---- Choosing

  finding() {
    const { words, say } = this;
    const button = (chosen, label, dir) => make('button', { type: 'button', 'data-chosen': chosen, dir }, label);
    this.filters = make('div', { class: 'filters', role: 'group', 'aria-label': words.filters },
      button('', words.all), ...this.sections.map((section) => button(`in ${section}`, section, 'auto')));
    this.own = [['saved', words.saved], ['here', words.here]].map(([chosen, label]) => button(chosen, label));
    this.field = make('input', { type: 'search', autocomplete: 'off', enterkeyhint: 'search' });
    const search = by('search-index') && make('label', { class: 'search' }, make('span', {}, words.search), this.field);
    return make('div', { class: 'finding', ...say.own }, search ?? undefined, this.filters);
  }

  listen() {
    const { signal } = this;
    const on = (target, type, act, capture) => target.addEventListener(type, act, { signal, capture });
    on(this.filters, 'click', ({ target }) => {
      const { chosen } = target.closest('button')?.dataset ?? {};
      if (chosen === undefined) return;
      this.field.value = '';
      this.asked?.abort();
      this.show(chosen, true);
    });
    on(this.more, 'click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.older(true);
    });
    let waiting;
    on(this.field, 'input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.search(this.field.value.trim()), PAUSE);
    });
    // What is remembered for the way back, before a link is followed.
    const remember = () => {
      const { pages, chosen } = this;
      if (this.article.isConnected) history.replaceState({ ...history.state, front: { pages, chosen, top: scrollY } }, '');
    };
    on(document, 'click', remember, true);
    on(window, 'pagehide', remember);
    on(window, 'pageshow', () => this.know());
    on(window, 'storage', () => this.know());
  }

  // Marks what the reader did with the stories.
  async know() {
    this.here = await hereOf();
    this.saved = savedOf(this.kept);
    const there = [this.saved.length, this.here.length];
    this.own.forEach((button, at) => (there[at] ? this.filters.append(button) : button.remove()));
    this.mark();
  }

  mark() {
    for (const list of [this.days, this.found]) mark(list, this.say, this.kept, this.saved, this.here);
  }

  // Shows the stories that were chosen: all, one section of them, those that were saved or those on the device.
  async show(chosen, counted) {
    const { words } = this;
    this.chosen = chosen;
    for (const button of this.filters.children) button.setAttribute('aria-pressed', button.dataset.chosen === chosen);
    if (chosen === 'saved' || chosen === 'here') {
      return this.showFound(words[chosen], await Promise.all(this[chosen].slice(0, 200).map((id) => this.teaser(id))));
    }
    this.found.hidden = true;
    this.days.hidden = this.more.hidden = false;
    this.sift();
    const enough = () => this.days.querySelectorAll('li:not([hidden])').length >= ENOUGH;
    for (let pages = PAGES; chosen && pages && this.next && !enough() && await this.older(); pages--);
    const count = this.days.querySelectorAll('li:not([hidden])').length;
    if (this.chosen === chosen) this.tell(chosen || counted ? this.count(count) : '');
  }

  sift() {
    const { chosen, days } = this;
    for (const story of days.querySelectorAll('li')) {
      story.hidden = chosen.startsWith('in ') && `in ${story.querySelector('.section')?.textContent}` !== chosen;
    }
    for (const group of days.children) group.hidden = !group.querySelector('li:not([hidden])');
  }

  count(stories) {
    return stories ? this.say.counted('stories', stories) : this.words.none;
  }

  tell(text) {
    this.status.textContent = text;
  }

  // ---- What is not in the list by days

  showFound(title, stories, { total = 0, partial } = {}) {
    const [heading, list] = this.found.children;
    heading.textContent = title;
    const known = stories.filter((story) => isName(story?.id) && typeof story.headline === 'string');
    list.replaceChildren(...known.map((story) => this.inDays(story.id)?.cloneNode(true) ?? item({ language: 'und', ...story }, this.say)));
    for (const story of list.children) story.hidden = false;
    this.found.hidden = false;
    this.days.hidden = this.more.hidden = true;
    this.mark();
    this.tell([this.count(Math.max(total, known.length)), partial && this.words.partial].filter(Boolean).join(' '));
  }

  inDays(id) {
    return this.days.querySelector(`[data-id="${id}"]`);
  }

  // What the list says of a story that may not be in it, by its file.
  teaser(id) {
    if (this.inDays(id)) return { id, headline: '' };
    return this.read(`stories/${id}.json`, { signal: this.signal }).then((story) => ({ ...story, id }), () => undefined);
  }

  async search(text) {
    this.asked?.abort();
    if (!text) return this.show('');
    const { signal } = this.asked = new AbortController();
    try {
      const { search } = await import('./search.js');
      const answer = await search(text, { signal, language: this.words.language, most: MOST });
      if (signal.aborted || this.signal.aborted) return;
      for (const button of this.filters.children) button.setAttribute('aria-pressed', false);
      this.chosen = '';
      this.showFound(this.words.search, answer.results, answer);
    } catch {
      if (!signal.aborted) this.tell(this.words.silent);
    }
  }

  // ---- Older stories

  // Adds a page of them. The focus goes to the first, which is where the reader asked for it.
  async older(asked) {
    const { next } = this;
    if (!next || this.loading) return false;
    this.loading = true;
    try {
      const page = await this.read(next, { signal: this.signal });
      const top = scrollY;
      const added = append(this.days, page.stories, this.say);
      this.pages += 1;
      this.mark();
      this.sift();
      this.proceed(page.next);
      if (asked) {
        this.announced(this.say.counted('added', added.length), true);
        added.find((story) => !story.hidden)?.querySelector('a').focus({ preventScroll: true });
        scrollTo(0, top);
      }
      return true;
    } catch (reason) {
      if (!this.signal.aborted) this.announced(this.why(reason));
      return false;
    } finally {
      this.loading = false;
    }
  }
}
