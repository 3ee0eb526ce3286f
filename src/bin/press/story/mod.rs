//! `press story`: plain wire text becomes a story file.

mod credit;
mod message;
mod money;
mod notice;
mod number;
mod rules;
#[cfg(test)]
mod tests;
mod text;
mod wire;
mod words;

use std::path::PathBuf;

use standfirst::quotes;
use standfirst::story::{Byline, Source, Story, is_day_or_time, is_language, is_slug, safe_link};

use crate::files;
use crate::outcome::Outcome;
use notice::Notice;

/// Make a story file of plain wire text.
#[derive(clap::Args)]
pub struct Args {
    /// The wire text, in UTF-8; `-` reads standard input.
    file: PathBuf,
    /// Where to write the story.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// The headline [default: the text's first line, if it looks like one]
    #[arg(long)]
    headline: Option<String>,
    /// The short paragraph under the headline that says what the story is.
    #[arg(long)]
    standfirst: Option<String>,
    /// An author; once for each.
    #[arg(long, value_name = "NAME")]
    byline: Vec<String>,
    /// The day or time of publication: 2023-10-14 or 2023-10-14T12:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = time)]
    published: Option<String>,
    /// The day or time of the last change.
    #[arg(long, value_name = "TIME", value_parser = time)]
    updated: Option<String>,
    /// The language of the text, as a BCP 47 tag such as en, ru or pt-BR.
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<String>,
    /// The story's name in addresses [default: made from the headline]
    #[arg(long, value_parser = slug)]
    id: Option<String>,
    /// The section of the newspaper.
    #[arg(long)]
    section: Option<String>,
    /// A key word; once for each.
    #[arg(long)]
    tag: Vec<String>,
    /// The newsroom the story comes from.
    #[arg(long, value_name = "NAME")]
    source_name: Option<String>,
    /// The story's own address there.
    #[arg(long, value_name = "ADDRESS", requires = "source_name", value_parser = link)]
    source_url: Option<String>,
    /// Where the appeal in the text leads: the newsroom's payment page.
    #[arg(long, value_name = "ADDRESS", value_parser = payment_page)]
    appeal_url: Option<String>,
}

/// Reads a wire text, writes the story, and says on standard error what could not be placed.
pub fn run(args: Args) -> Outcome {
    let name = files::name(&args.file);
    let bytes = files::read(&args.file)?;
    let text = text::decode(&bytes).map_err(|fault| format!("{name}: {fault}"))?;
    let output = args.output.clone();
    let (story, notices) = make(text, args).map_err(|fault| format!("{name}: {fault}"))?;
    for notice in notices {
        eprintln!("press: {name}: {notice}");
    }
    let json = serde_json::to_string_pretty(&story)?;
    files::write(&output, &(json + "\n"))
}

fn make(text: &str, args: Args) -> Result<(Story, Vec<Notice>), String> {
    let byline = |name| Byline {
        name,
        role: None,
        url: None,
    };
    let mut story = Story {
        headline: args.headline.unwrap_or_default().trim().to_owned(),
        language: args.lang.unwrap_or_else(|| "und".to_owned()),
        standfirst: args.standfirst,
        bylines: args.byline.into_iter().map(byline).collect(),
        published: args.published,
        updated: args.updated,
        section: args.section,
        tags: args.tag,
        source: args.source_name.map(|name| Source {
            name,
            url: args.source_url,
        }),
        ..Story::default()
    };
    let mut notices = wire::read(text, &mut story)?;
    story.id = match args.id {
        Some(id) => id,
        None => slug_of(&story.headline)?,
    };
    if story.language == "und" {
        notices.push(Notice::overall(
            "no --lang: the page cannot tell how to speak, break and quote the text",
        ));
    }
    lead_appeal(&mut story, args.appeal_url, &mut notices);
    quotes::state(&mut story);
    Ok((story, notices))
}

fn lead_appeal(story: &mut Story, url: Option<String>, notices: &mut Vec<Notice>) {
    let notice = match (&mut story.appeal, url) {
        (Some(appeal), Some(url)) => {
            appeal.url = Some(url);
            return;
        }
        (Some(_), None) => {
            "the appeal has no address and is shown without a link: give --appeal-url"
        }
        (None, Some(_)) => "there is no appeal in the text, so --appeal-url leads nowhere",
        (None, None) => return,
    };
    notices.push(Notice::overall(notice));
}

/// A name for addresses made from a headline: its words in Latin letters, up to a length.
pub fn slug_of(headline: &str) -> Result<String, String> {
    const LONGEST: usize = 80;
    let latin = deunicode::deunicode(headline)
        .to_ascii_lowercase()
        .replace('\'', "");
    let mut slug = String::new();
    for word in latin
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() {
        return Err(
            "no name for addresses can be made from the headline: say it with --id".to_owned(),
        );
    }
    Ok(slug)
}

fn time(text: &str) -> Result<String, String> {
    check(
        text,
        is_day_or_time(text),
        "a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z",
    )
}

fn language(text: &str) -> Result<String, String> {
    check(
        text,
        is_language(text),
        "a language tag such as en or pt-BR",
    )
}

fn slug(text: &str) -> Result<String, String> {
    check(
        text,
        !text.is_empty() && is_slug(text),
        "lower-case letters, digits and hyphens",
    )
}

fn link(text: &str) -> Result<String, String> {
    check(
        text,
        safe_link(text) == Some(text),
        "an address such as https://example.org/story",
    )
}

fn payment_page(text: &str) -> Result<String, String> {
    let is_page = text.starts_with("https://") && safe_link(text) == Some(text);
    check(
        text,
        is_page,
        "an address such as https://example.org/support",
    )
}

fn check(text: &str, is_right: bool, wanted: &str) -> Result<String, String> {
    if is_right {
        Ok(text.to_owned())
    } else {
        Err(format!("give {wanted}"))
    }
}

#[cfg(test)]
mod slug_tests {
    use super::slug_of;

    #[test]
    fn a_headline_of_any_alphabet_gives_a_name_for_addresses() {
        assert_eq!(
            slug_of("Who’s Next? “We Are”").as_deref(),
            Ok("whos-next-we-are")
        );
        assert_eq!(
            slug_of("Журналисты — не агенты").as_deref(),
            Ok("zhurnalisty-ne-agenty")
        );
        assert_eq!(slug_of("Größer als Öl").as_deref(), Ok("grosser-als-ol"));
        assert!(slug_of("— …").is_err());
        assert!(slug_of(&"word ".repeat(50)).is_ok_and(|slug| slug.len() <= 80));
    }
}
