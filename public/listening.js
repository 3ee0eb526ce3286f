// Reads the story on show aloud, sentence by sentence, in the device's own voices: docs/listening.md says why so.

import { show as showPanel } from './panel.js';
import { sentences, speakers, utterances } from './sentences.js';
import { arrived, hush, mediaKeys, primary, say, tellState, voices } from './speech.js';
import { firstInSight, follow, mark, unmark, watchHand } from './spoken.js';

const NAME = 'listening';
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
// Chromium falls silent in what takes longer than some 15 seconds: so many letters take that at the usual speed.
const LIMIT = 200;

const by = (id) => document.getElementById(id);
const careful = () => document.documentElement.dataset.careful === 'on';

function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// Closes what is open. Only one is.
let close;

export default function toggle(given) {
  if (close) close(true);
  else open(given);
}

async function open({ words, language, kept, keep }) {
  const article = by('story');
  const opener = by(`${NAME}-opener`);
  if (!article || !opener) return;
  const ended = new AbortController();
  const { signal } = ended;
  const story = primary(article.closest('[lang]').lang);
  const chosen = remembered(kept);
  const all = sentences(article);
  // The sentence that was gone to last. None as long as nothing was.
  let at;
  let playing = false;
  let finished = false;

  // ---- What is said

  const voiceOf = (wanted) => {
    const able = voices(wanted);
    const uri = chosen.voices[wanted];
    return able.find((voice) => voice.voiceURI === uri) ?? able.find((voice) => voice.default) ?? able[0];
  };
  const first = () => firstInSight(all, opener);
  const show = (said = '') => {
    const count = (number) => number.toLocaleString(language);
    play.textContent = playing ? words.pause : words.play;
    progress.textContent = finished ? words.finished
      : words.progress.replace('{n}', count((at ?? first()) + 1)).replace('{m}', count(all.length));
    speaker.textContent = at === undefined || finished ? '' : speakers(all[at]).join(' · ');
    status.textContent = said;
    tellState(playing);
  };
  const go = (to) => {
    at = Math.min(Math.max(to, 0), all.length - 1);
    finished = false;
    mark(all[at]);
    show();
    follow(all[at], panel);
    if (!playing) return hush();
    const limit = LIMIT * Math.min(chosen.speed, 1);
    const texts = utterances(all[at], limit, (other) => voiceOf(other) ?? voiceOf(story));
    say(texts, chosen.speed, () => (at + 1 < all.length ? go(at + 1) : finish()), (error) => {
      // Others may have their say, too: then it is as if the reader had paused.
      pause(error === 'interrupted' || error === 'canceled' ? '' : words.broken);
    });
  };
  const start = () => {
    playing = true;
    go(finished ? 0 : at ?? first());
  };
  const pause = (said) => {
    playing = false;
    hush();
    show(said);
  };
  const finish = () => {
    finished = true;
    unmark();
    pause();
  };
  const step = (by) => go((at ?? first()) + by);
  const again = () => {
    keep(NAME, JSON.stringify(chosen));
    if (playing) go(at);
  };

  // ---- The panel

  const button = (className, textContent, onclick) => make('button', { type: 'button', className, textContent, onclick });
  const field = (id, label, options, value, onchange) => {
    const select = make('select', { id, onchange: () => onchange(select.value) }, ...options);
    select.value = value;
    return make('div', { className: 'field' }, make('label', { htmlFor: id, textContent: label }), select);
  };
  const option = (value, textContent) => make('option', { value, textContent });
  const play = button('play', words.play, () => (playing ? pause() : start()));
  const shut = button('', words.close, () => close(true));
  const progress = make('p', { className: 'progress' });
  const speaker = make('p', { className: 'speaker' });
  const status = make('p', { className: 'said' });
  status.setAttribute('role', 'status');
  const panel = make('section', { id: NAME, className: 'panel', lang: language, dir: opener.closest('[dir]')?.dir ?? '' },
    make('div', { className: 'top' }, make('h2', { textContent: words.title }), shut), status);
  panel.setAttribute('aria-label', words.title);

  close = showPanel(panel, () => {
    close = undefined;
    ended.abort();
    hush();
    unmark();
    mediaKeys();
  });
  addEventListener('pagehide', () => playing && pause(), { signal });

  // Before anybody else hears them. Letters mean something where the focus is in the panel only.
  const keys = { p: () => play.click(), ',': () => step(-1), '.': () => step(1) };
  const arrow = (forward) => step(forward === (getComputedStyle(panel).direction === 'ltr') ? 1 : -1);
  keys.ArrowLeft = () => arrow(false);
  keys.ArrowRight = () => arrow(true);
  addEventListener('keydown', (event) => {
    const { activeElement } = document;
    if (event.altKey || event.ctrlKey || event.metaKey || !panel.contains(activeElement)) return;
    if (!play.isConnected || !keys[event.key] || activeElement.matches('select')) return;
    keys[event.key]();
    event.preventDefault();
  }, { capture: true, signal });

  shut.focus({ preventScroll: true });
  if (!window.speechSynthesis) {
    status.textContent = words.unable;
    return;
  }
  if (!voices(story).length) {
    status.textContent = words.looking;
    await arrived(story);
    if (signal.aborted) return;
  }
  const able = voices(story);
  if (!able.length) {
    status.textContent = words.none.replace('{language}', named(story, language));
    return;
  }

  const speeds = SPEEDS.map((speed) => option(speed, `${speed.toLocaleString(language)}×`));
  const fields = [field(`${NAME}-speed`, words.speed, speeds, chosen.speed, (speed) => {
    chosen.speed = Number(speed);
    again();
  })];
  if (able.length > 1) {
    const names = able.map((voice) => option(voice.voiceURI, voice.name));
    fields.push(field(`${NAME}-voice`, words.voice, names, voiceOf(story).voiceURI, (uri) => {
      chosen.voices[story] = uri;
      again();
    }));
  }
  panel.append(
    make('div', { className: 'controls' },
      play, button('', words.previous, () => step(-1)), button('', words.next, () => step(1))),
    make('div', { className: 'now' }, progress, speaker),
    make('div', { className: 'fields' }, ...fields),
    make('p', { className: 'quiet', textContent: words.note }));
  if (panel.contains(document.activeElement)) play.focus({ preventScroll: true });
  watchHand(signal);
  // A lock screen shows this to whoever holds the device.
  const title = careful() ? words.title : by('headline').textContent;
  mediaKeys({ play: start, pause: () => pause(), previoustrack: () => step(-1), nexttrack: () => step(1), stop: () => close() }, { title });
  show();
}

// What was chosen before: a speed, and a voice for each language.
function remembered(kept) {
  let found;
  try {
    found = JSON.parse(kept(NAME));
  } catch {
    // As if nothing were kept.
  }
  return { speed: SPEEDS.includes(found?.speed) ? found.speed : 1, voices: Object.assign({}, found?.voices) };
}

// A language in words, for who reads in another.
function named(language, reader) {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(language);
  } catch {
    return language;
  }
}
