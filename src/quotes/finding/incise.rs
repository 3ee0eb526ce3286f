//! The French way: the words about a speech interrupt it without dashes, the verb first.
//!
//! « – Oui, dit-il en souriant, je viens. » Speech ends where such an "incise" begins and goes on
//! where it ends; without dashes or marks only the words tell where a narrator takes over.

use super::dashes::Token;
use super::dialogue::{Fragment, Pieces};
use super::marks::is_gap;
use super::pairing::Span;
use crate::quotes::language::letters::{is_upper, is_word, lower};
use crate::quotes::language::{Class, Language};

#[derive(Clone, Copy)]
enum State {
    Narrative,
    Speech(usize, bool),
    Author,
}

/// The speech that dashes introduce in a passage.
pub(super) fn fragments(text: &str, tokens: &[Token], language: &Language) -> Vec<Fragment> {
    let mut pieces = Pieces::of(text);
    let end = walk(
        text,
        0,
        text.len(),
        tokens,
        State::Narrative,
        language,
        &mut pieces,
    );
    if let State::Speech(start, begins) = end {
        pieces.push(start, text.len(), begins);
    }
    pieces.found
}

/// The speech of a marked span. Tells whether it is under way at the span's end.
pub(super) fn inside(text: &str, span: Span, language: &Language, pieces: &mut Pieces) -> bool {
    let state = State::Speech(span.start, true);
    let end = walk(
        text,
        span.inner_start,
        span.inner_end,
        &[],
        state,
        language,
        pieces,
    );
    if let State::Speech(start, begins) = end {
        pieces.push(start, span.inner_end, begins);
        return true;
    }
    false
}

fn walk(
    text: &str,
    from: usize,
    to: usize,
    tokens: &[Token],
    mut state: State,
    language: &Language,
    pieces: &mut Pieces,
) -> State {
    let marked = matches!(state, State::Speech(..));
    let mut tokens = tokens.iter().peekable();
    let Some(window) = text.get(from..to) else {
        return state;
    };
    // A paragraph that a dash leads is speech up to the first words about it; where a turn begins
    // inside a paragraph, the narrator may take over at every sentence.
    let mut watch = false;
    for (offset, c) in window.char_indices() {
        let at = from + offset;
        if let Some(token) = tokens.next_if(|token| token.at <= at) {
            state = match state {
                State::Narrative if turns(token) => {
                    watch = !token.leads();
                    State::Speech(token.end, true)
                }
                State::Speech(start, begins) if turns(token) => {
                    pieces.push(start, token.at, begins);
                    watch = !token.leads();
                    State::Speech(token.end, true)
                }
                State::Author if token.follows_sentence() || token.before == Some(',') => {
                    State::Speech(token.end, true)
                }
                other => other,
            };
            continue;
        }
        if !matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '…') {
            continue;
        }
        let end = at + c.len_utf8();
        let rest = text.get(end..to).unwrap_or_default();
        let sentence_ends = matches!(c, '.' | '!' | '?' | '…') && starts_sentence(rest);
        state = match state {
            State::Speech(start, begins) => {
                if is_incise(rest, c, language) {
                    pieces.push(start, end, begins);
                    watch = true;
                    State::Author
                } else if sentence_ends && watch && narrates(rest, language) {
                    pieces.push(start, end, begins);
                    State::Narrative
                } else {
                    state
                }
            }
            State::Author => match c {
                ':' | ';' => State::Speech(end, false),
                // Inside marks the last piece is speech, or the mark would have closed before.
                ',' if !goes_on(rest, language)
                    || marked && !rest.contains(&[',', ';', ':'][..]) =>
                {
                    State::Speech(end, false)
                }
                ',' => state,
                _ if !sentence_ends => state,
                _ if narrates(rest, language) => State::Narrative,
                _ => State::Speech(end, false),
            },
            State::Narrative => state,
        };
    }
    state
}

fn turns(token: &Token) -> bool {
    token.begins_sentence() && (token.leads() || token.follows_sentence())
}

fn starts_sentence(rest: &str) -> bool {
    rest.starts_with(is_gap)
        && rest
            .chars()
            .find(|&c| !is_gap(c))
            .is_some_and(|c| is_upper(c) || !is_word(c))
}

// The parts of words, up to where a clause ends: "s'écria-t-il" is four.
fn parts(rest: &str) -> impl Iterator<Item = &str> {
    let clause = rest
        .split(&[',', '.', ';', ':', '!', '?', '…', '«', '»', '–', '—'][..])
        .next()
        .unwrap_or_default();
    clause
        .split(|c: char| !is_word(c))
        .filter(|part| !part.is_empty())
}

// Verbs that stand in an incise in stories and seldom in news. Compiled by us.
const LITERARY: &str = "écria écrièrent écriait exclama exclamait exclamèrent balbutia bégaya bredouilla chuchota souffla grommela \
    grogna gronda soupira sanglota gémit rugit hurla vociféra tonna ricana railla plaisanta chantonna fredonna récita dicta \
    commanda ordonna supplia implora conjura proféra articula prononça insinua objecta riposta répartit repartit hasarda \
    recommanda acheva conclut continua poursuivait reprenait répliquait ajoutait murmurait songea songeait pensait réfléchit \
    redit redisait appela héla lança jeta glissa coupa protesta approuva acquiesça consentit insista déclama marmotta marmonna \
    maugréa pesta jura exigea questionna interrogea informa avertit annonça confia raconta récapitula rectifia corrigea \
    répéta répétait répétèrent crièrent dirent firent demandèrent fit faisait fis dis répondis demandai repris ajoutai criai \
    murmurai pensai continuai disais répétai écriai interrompit interrompait dirai";

// Whether the words about a speech begin here, behind `stop`: a verb before its subject.
fn is_incise(rest: &str, stop: char, language: &Language) -> bool {
    const CLITICS: &str = "s se m me t te lui leur nous vous en y l ne n tout à part bas enfin aussitôt alors soudain";
    let trimmed = rest.trim_start_matches(|c| is_gap(c) || matches!(c, '»' | '–' | '—' | '.'));
    if rest.len() == trimmed.len() || trimmed.starts_with(is_upper) {
        return false;
    }
    let mut parts = parts(head(trimmed))
        .skip_while(|part| listed(CLITICS, part))
        .peekable();
    let Some(verb) = parts.next() else {
        return false;
    };
    let next = parts.next().unwrap_or_default();
    if matches!(next, "que" | "qu" | "des") {
        return false;
    }
    let known = language.is(verb, Class::SAY.or(Class::BESIDE)) || listed(LITERARY, verb);
    // A verb that no table knows is told by its form and by the subject behind it.
    let subject = next == "t"
        || matches!(next, "il" | "elle" | "ils" | "elles" | "on")
        || next.starts_with(is_upper);
    let noun = matches!(
        next,
        "le" | "la" | "l" | "les" | "un" | "une" | "son" | "sa"
    );
    let past = ["a", "it", "ut", "èrent", "irent"]
        .iter()
        .any(|ending| verb.ends_with(ending));
    known
        || past && verb.len() > 3 && (subject && stop != '.' || noun && stop != ',' && stop != '.')
}

// As much of the text as an incise needs to be told by.
fn head(text: &str) -> &str {
    let mut to = text.len().min(160);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(..to).unwrap_or_default()
}

fn listed(table: &str, word: &str) -> bool {
    table.split_ascii_whitespace().any(|entry| entry == word)
}

// Whether the words about a speech go on behind a comma, and the speech does not.
fn goes_on(rest: &str, language: &Language) -> bool {
    const OPENERS: &str = "en d avec sans qui dont et puis tandis pendant comme tout les la le son sa ses à dans sur sous un une au \
        aux de du des après avant presque toujours non mais quand lorsque où pour par vers dès selon tellement si très suivant \
        malgré devant afin toute soudain ainsi jusqu jusque";
    let mut parts = parts(head(rest));
    let Some(first) = parts.next() else {
        return true;
    };
    let lowered: String = first.chars().map(lower).collect();
    if is_incise(rest, ',', language) {
        return true;
    }
    if language.is(&lowered, Class::TALKER)
        || parts.take(6).any(|part| language.is(part, Class::TALKER))
    {
        return false;
    }
    let participle = ["ant", "é", "ée", "és", "ées"]
        .iter()
        .any(|ending| lowered.ends_with(ending))
        && lowered.len() > 4;
    participle || listed(OPENERS, &lowered)
}

// Whether the sentence is a narrator's: somebody else did something.
fn narrates(rest: &str, language: &Language) -> bool {
    // Words with the endings of the narrative tenses that are none, or are heard in speech too.
    const NEVER: &str = "la là déjà voilà sera aura fera ira pourra faudra viendra saura verra petit bruit nuit esprit lit huit droit \
        endroit doit soit fait dit peut tout bout salut but suit fruit produit vit voit croit reçoit effet débit crédit parfait \
        sait plait plaît suffit ma ta sa cela ça oui qui y a il à";
    const SUBJECTS: &str = "il elle ils elles on le la les un une son sa ses leur leurs ce cette ces l et puis alors lui du";
    let sentence = rest.trim_start_matches(is_gap);
    let end = sentence
        .find(&['.', '!', '?', '…', '–', '—', '«'][..])
        .unwrap_or(sentence.len());
    let stop = sentence.get(end..).unwrap_or_default();
    if stop.starts_with(&['!', '?'][..]) || sentence.starts_with(|c| !is_word(c)) {
        return false;
    }
    let sentence = sentence.get(..end).unwrap_or_default();
    let (mut narrative, mut subject) = (false, false);
    for (index, part) in sentence
        .split(|c: char| !is_word(c))
        .filter(|part| !part.is_empty())
        .enumerate()
    {
        let lowered: String = part.chars().map(lower).collect();
        if language.is(&lowered, Class::TALKER) {
            return false;
        }
        if index == 0 {
            subject = part.len() > 4 || listed(SUBJECTS, &lowered);
        }
        subject |= matches!(
            lowered.as_str(),
            "il" | "elle" | "ils" | "elles" | "se" | "s"
        );
        let endings = [
            "a", "it", "ut", "int", "èrent", "irent", "urent", "ait", "aient",
        ];
        narrative |= lowered.len() > 2
            && endings.iter().any(|ending| lowered.ends_with(ending))
            && !listed(NEVER, &lowered);
    }
    narrative && subject
}
