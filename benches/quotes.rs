//! How fast quotations are found and attributed, and that the time grows with the text, not faster.
//!
//! `cargo bench --bench quotes` prints, for stories from 10 kB to 10 MB, megabytes a second on one
//! core: of finding and naming together, for a text of usual news and for texts made to be hard.
//! Where the system tells it, the time is the processor's, so that a busy machine does not count.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use standfirst::quotes::{Language, find_with};

/// Paragraphs of invented news.
const NEWS: [(&str, &str); 3] = [
    (
        "en",
        "The harbour of Lindby will stay closed until spring, the town council said on Monday.\n\
         “We looked at every other way,” Mayor Mara Lind told reporters after the vote. “There is none that keeps \
         the boats safe.”\n\
         Lind, 52, who has led the town for six years, called the decision “painful but right” and promised that \
         no family would lose its berth.\n\
         Fishermen doubt that. The council has not once asked the people who work there, according to Olaf Berg, \
         who owns two of the town's eleven trawlers.\n\
         \"They measure the ice from an office,\" Berg said in an interview. \"I measure it with my keel.\"\n\
         The so-called “winter rule” of 1974 allows a closure of at most ninety days. Nobody remembers that it was \
         ever applied, and the ministry did not answer a request for comment.\n",
    ),
    (
        "de",
        "Der Hafen von Lindby bleibt bis zum Frühjahr gesperrt, wie der Stadtrat am Montag mitteilte.\n\
         „Wir haben jede andere Möglichkeit geprüft“, sagte Bürgermeisterin Mara Lind nach der Abstimmung. „Es gibt \
         keine, bei der die Boote sicher sind.“\n\
         Lind nannte die Entscheidung „schmerzhaft, aber richtig“ und versprach, keine Familie werde ihren Platz \
         verlieren.\n\
         Die Fischer bezweifeln das. Der Verein „Freie Küste“ erklärte, der Rat habe „kein einziges Mal“ gefragt.\n",
    ),
    (
        "ru",
        "Порт Линдбю останется закрытым до весны, сообщил в понедельник городской совет.\n\
         «Мы рассмотрели все другие возможности, — сказала мэр Мара Линд. — Ни одна не безопасна для лодок».\n\
         Рыбаки в этом сомневаются. Владелец двух траулеров Олаф Берг заявил: «Они меряют лёд из кабинета».\n\
         — Я меряю его килем, — добавил он.\n\
         Газета «Берег» напоминает, что такое правило действует с 1974 года.\n",
    ),
];

/// Texts that would be slow where time does not grow with length alone.
const HARD: [(&str, &str); 6] = [
    ("only opening marks", "“"),
    ("only straight marks", "\" "),
    ("only dashes", "— А "),
    ("only apostrophes", "'a "),
    ("words and marks", "said “a "),
    ("one long word", "a"),
];

fn main() {
    // Cargo passes `--bench`; a name after it chooses what is measured.
    println!(
        "{:<22}{:>10}{:>10}{:>10}{:>10}",
        "MB/s, one core", "10 kB", "100 kB", "1 MB", "10 MB"
    );
    for (language, paragraphs) in NEWS {
        row(&format!("news, {language}"), language, paragraphs);
    }
    for (name, unit) in HARD {
        row(name, if unit.contains('А') { "ru" } else { "en" }, unit);
    }
}

fn row(name: &str, tag: &str, unit: &str) {
    let language = Language::of(tag);
    print!("{name:<22}");
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
        let text = unit.repeat(size / unit.len());
        let passages: Vec<&str> = text.lines().collect();
        let time = fastest(|| {
            black_box(find_with(black_box(&passages), &language));
        });
        print!("{:>10.1}", text.len() as f64 / 1e6 / time.as_secs_f64());
    }
    println!();
}

/// The fastest of some runs: what else the machine does only ever makes one slower.
fn fastest(run: impl Fn()) -> Duration {
    let begin = Instant::now();
    let mut best = Duration::MAX;
    let mut runs = 0;
    while begin.elapsed() < Duration::from_millis(700) || runs < 10 {
        runs += 1;
        let (wall, processor) = (Instant::now(), processor_time());
        run();
        let spent = match (processor, processor_time()) {
            // Linux books it a tick at a time; below that only the clock tells.
            (Some(before), Some(after))
                if wall.elapsed() > Duration::from_millis(20) && after > before =>
            {
                after - before
            }
            _ => wall.elapsed(),
        };
        best = best.min(spent);
    }
    best
}

/// How long this thread has been on a processor, where the system tells it.
fn processor_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split(' ')
        .next()?
        .parse()
        .ok()
        .map(Duration::from_nanos)
}
