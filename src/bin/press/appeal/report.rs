//! What `press appeal` prints.

use std::fmt::Write;

use standfirst::appeal::{
    Amount, Appeal, Frequency, Offer, Policy, Time, Tongue, date_text, day_of, payment_url,
};

use super::year::{DAY, DAYS, Habit, Reply, START, Year, live};

/// How the appeal reads, in each currency and at each frequency.
pub fn reading(appeal: &Appeal) -> String {
    let words = |text: &String| text.split_whitespace().count();
    let mut text = format!("{}\n", appeal.heading);
    let count: usize = appeal.paragraphs.iter().map(words).sum();
    let _ = writeln!(
        text,
        "  paragraphs {}, words {count}",
        appeal.paragraphs.len()
    );
    for currency in appeal.currencies() {
        let _ = writeln!(text, "\n{currency}");
        for offer in appeal.offers_in(currency) {
            let _ = writeln!(text, "  {:<8} {}", label(offer.frequency), choice(offer));
            let amount = offer
                .suggested
                .or(offer.amounts.first().copied())
                .or(offer.lowest);
            if let Some(url) = payment_url(appeal, offer.frequency, currency, amount) {
                let _ = writeln!(text, "           leads to {url}");
            }
        }
    }
    if appeal.offers.is_empty() {
        let link = appeal.url.as_ref().map(|url| format!("leads to {url}"));
        let _ = writeln!(text, "  no amounts; {}", link.unwrap_or("no link".into()));
    }
    text
}

fn label(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Once => "Once",
        Frequency::Monthly => "Monthly",
        Frequency::Annual => "Annual",
    }
}

/// The amounts as a reader meets them: `10, [25] or 50, or another from 2 to 5000`.
fn choice(offer: &Offer) -> String {
    let amount = |amount: &Amount| match offer.suggested {
        Some(suggested) if suggested == *amount => format!("[{}]", amount.to_text()),
        _ => amount.to_text(),
    };
    let amounts: Vec<String> = offer.amounts.iter().map(amount).collect();
    let mut text = match amounts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    };
    let (lowest, highest) = offer.limits();
    let (lowest, highest) = (lowest.to_text(), highest.to_text());
    text += &match (text.is_empty(), offer.other) {
        (true, true) => format!("any amount from {lowest} to {highest}"),
        (false, true) => format!(", or another from {lowest} to {highest}"),
        (true, false) => format!("from {lowest}, chosen on the payment page"),
        (false, false) => String::new(),
    };
    text
}

/// All kinds of readers at a glance.
pub fn years(policy: &Policy, habit: Habit) -> String {
    let mut text = title(habit);
    let _ = writeln!(
        text,
        "\n{:<26} {:>5}  {:>7}  {:>8}  {:<10}",
        "a reader who", "asked", "30 days", "quiet", "last asked"
    );
    let mut chart = String::new();
    for reply in Reply::ALL {
        let year = live(policy, habit, reply);
        let last = year.asks.last().map(|(at, _)| date(*at));
        let _ = writeln!(
            text,
            "{:<26} {:>5}  {:>7}  {:>8}  {:<10}",
            who(reply),
            year.asks.len(),
            most(&year, 30),
            format!("{} days", longest_quiet(&year)),
            last.unwrap_or("never".into())
        );
        let _ = writeln!(chart, "{:<26} {}", who(reply), weeks(&year));
    }
    let _ = writeln!(
        text,
        "\n  30 days: the most asks in any 30 days. quiet: the longest time without one.\n\n{:<26} {}\n{chart}",
        "asks in each week",
        months()
    );
    text
}

/// Each ask of one kind of reader, and what keeps it away after that.
pub fn one_year(policy: &Policy, habit: Habit, reply: Reply) -> String {
    let year = live(policy, habit, reply);
    let mut text = title(habit);
    let _ = writeln!(
        text,
        "A reader who {}, asked {} times:\n",
        who(reply),
        year.asks.len()
    );
    let tongue = Tongue {
        date: &date,
        word: &|sentence| sentence,
    };
    for (at, after) in &year.asks {
        let _ = writeln!(text, "{}  {}", date(*at), after.words(&tongue));
    }
    let _ = writeln!(text, "\n{}\n{}", months(), weeks(&year));
    text
}

fn title(habit: Habit) -> String {
    let Habit {
        visits_per_week,
        stories_per_visit,
        seed,
    } = habit;
    format!(
        "A year of visits, {visits_per_week} a week, stories at each: {stories_per_visit} (seed {seed})\n"
    )
}

fn who(reply: Reply) -> &'static str {
    match reply {
        Reply::Nothing => "does not answer",
        Reply::Close => "closes it",
        Reply::NotNow => "says “not now”",
        Reply::Tomorrow => "puts it off to tomorrow",
        Reply::Week => "puts it off for a week",
        Reply::Once => "gives once each time",
        Reply::Monthly => "gives each month",
        Reply::Supporter => "supports already",
    }
}

fn date(at: Time) -> String {
    date_text(day_of(at, 0))
}

/// The most asks within any so many days.
fn most(year: &Year, days: i64) -> usize {
    let within = |first: Time| {
        let asks = year.asks.iter().map(|(at, _)| *at);
        asks.filter(|at| (first..first + days * DAY).contains(at))
            .count()
    };
    year.asks
        .iter()
        .map(|(at, _)| within(*at))
        .max()
        .unwrap_or(0)
}

fn longest_quiet(year: &Year) -> i64 {
    let mut marks = vec![START];
    marks.extend(year.asks.iter().map(|(at, _)| *at));
    marks.push(START + DAYS * DAY);
    marks
        .windows(2)
        .map(|pair| (pair[1] - pair[0]) / DAY)
        .max()
        .unwrap_or(DAYS)
}

/// A sign a week: `·` for none, else how many.
fn weeks(year: &Year) -> String {
    let count = |week: i64| {
        let asks = year.asks.iter().map(|(at, _)| (at - START) / (7 * DAY));
        asks.filter(|asked| *asked == week).count()
    };
    (0..=DAYS / 7)
        .map(|week| match count(week) {
            0 => '·',
            asks => char::from_digit(asks as u32, 10).unwrap_or('+'),
        })
        .collect()
}

/// The first letter of each month over the week in which it begins.
fn months() -> String {
    let mut line = vec![' '; 53];
    for (month, day) in [
        ('J', 0),
        ('F', 31),
        ('M', 59),
        ('A', 90),
        ('M', 120),
        ('J', 151),
        ('J', 181),
        ('A', 212),
        ('S', 243),
        ('O', 273),
        ('N', 304),
        ('D', 334),
    ] {
        if let Some(place) = line.get_mut(day / 7) {
            *place = month;
        }
    }
    line.into_iter().collect::<String>().trim_end().to_owned()
}
