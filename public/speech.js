// The device's own voices, and speaking with them.

// The language that a tag names, whatever it says of country and script. Android writes "en_US".
export function primary(tag) {
  try {
    const { language } = new Intl.Locale(tag.replace(/_/g, '-'));
    return language === 'nb' || language === 'nn' ? 'no' : language;
  } catch {
    return '';
  }
}

// The voices that speak on the device itself. Any other sends the text to a company.
export const voices = (language) =>
  speechSynthesis.getVoices().filter((voice) => voice.localService === true && primary(voice.lang) === language);

// Once there is a voice for a language, or none has come for two seconds: browsers find them late, and not all of
// them say when.
export async function arrived(language) {
  for (let tries = 10; tries && !voices(language).length; tries -= 1) {
    await new Promise((done) => setTimeout(done, 200));
  }
}

// What is being said. Kept, because Chromium forgets to tell the end of an utterance that nothing refers to.
let utterance;
let turn = 0;

// Ends what is being said. Nothing of it is heard of any more.
export function hush() {
  turn += 1;
  window.speechSynthesis?.cancel();
}

// Says one text after the other, then calls `done`; `broken` where the device could not or has lost its voice.
export function say(texts, rate, done, broken) {
  const busy = speechSynthesis.speaking || speechSynthesis.pending;
  hush();
  const mine = turn;
  const next = () => {
    if (mine !== turn) return;
    const [first, ...rest] = texts;
    if (!first) return done();
    texts = rest;
    // Always with a voice: the one that a browser chooses by itself may not be the device's own.
    const { text, voice } = first;
    if (!voice) return broken();
    utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
    utterance.onend = next;
    utterance.onerror = ({ error }) => {
      if (mine === turn) broken(error);
    };
    if (speechSynthesis.paused) speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  };
  // Some engines lose what they are told right after they were told to be silent. The first time it has to be at
  // once, because others speak only while they handle a press.
  if (busy) setTimeout(next, 100);
  else next();
}

// Has the keys of a keyboard, a headset or a lock screen do the same as the panel's buttons. `acts` holds what each
// does; without it they do nothing any more.
export function mediaKeys(acts, about) {
  const { mediaSession } = navigator;
  if (!mediaSession) return;
  mediaSession.metadata = about ? new MediaMetadata(about) : null;
  mediaSession.playbackState = 'none';
  for (const key of ['play', 'pause', 'previoustrack', 'nexttrack', 'stop']) {
    try {
      mediaSession.setActionHandler(key, acts?.[key] ?? null);
    } catch {
      // A key that this browser does not know.
    }
  }
}

export const tellState = (playing) => {
  if (navigator.mediaSession) navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
};
