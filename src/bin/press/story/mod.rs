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
    #[command(flatten)]
    about: About,
}

/// What is known of a story besides its text: options here, a file beside the text in an edition's sources.
#[derive(Clone, Default, clap::Args, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct About {
    /// The headline [default: the text's first line, if it looks like one]
    #[arg(long)]
    pub headline: Option<String>,
    /// The short paragraph under the headline that says what the story is.
    #[arg(long)]
    pub standfirst: Option<String>,
    /// An author; once for each.
    #[arg(long, value_name = "NAME")]
    pub byline: Vec<String>,
    /// The day or time of publication: 2023-10-14 or 2023-10-14T12:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub published: Option<String>,
    /// The day or time of the last change.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub updated: Option<String>,
    /// The language of the text, as a BCP 47 tag such as en, ru or pt-BR.
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub lang: Option<String>,
    /// The story's name in addresses [default: made from the headline]
    #[arg(long, value_parser = slug)]
    pub id: Option<String>,
    /// The section of the newspaper.
    #[arg(long)]
    pub section: Option<String>,
    /// A key word; once for each.
    #[arg(long)]
    pub tag: Vec<String>,
    /// The newsroom the story comes from.
    #[arg(long, value_name = "NAME")]
    pub source_name: Option<String>,
    /// The story's own address there.
    #[arg(long, value_name = "ADDRESS", requires = "source_name", value_parser = link)]
    pub source_url: Option<String>,
    /// Where the appeal in the text leads: the newsroom's payment page.
    #[arg(long, value_name = "ADDRESS", value_parser = payment_page)]
    pub appeal_url: Option<String>,
}

impl About {
    /// Checks what the command line checks of its options. Fails with the first fault and its name.
    pub fn check(&self) -> Result<(), String> {
        type Check = fn(&str) -> Result<String, String>;
        let checks: [(&str, &Option<String>, Check); 6] = [
            ("published", &self.published, time),
            ("updated", &self.updated, time),
            ("lang", &self.lang, language),
            ("id", &self.id, slug),
            ("source-url", &self.source_url, link),
            ("appeal-url", &self.appeal_url, payment_page),
        ];
        for (name, value, check) in checks {
            if let Some(value) = value {
                check(value).map_err(|wanted| format!("`{name}` is “{value}”: {wanted}"))?;
            }
        }
        if self.source_url.is_some() && self.source_name.is_none() {
            return Err("`source-url` needs `source-name`".to_owned());
        }
        Ok(())
    }
}

/// Reads a wire text, writes the story, and says on standard error what could not be placed.
pub fn run(args: Args) -> Outcome {
    let name = files::name(&args.file);
    let bytes = files::read(&args.file)?;
    let made = make(&bytes, args.about).map_err(|fault| format!("{name}: {fault}"))?;
    let (story, notices) = made;
    for notice in notices {
        eprintln!("press: {name}: {notice}");
    }
    let json = serde_json::to_string_pretty(&story)?;
    files::write(&args.output, &(json + "\n"))
}

/// The story in a wire text, and what could not be placed.
pub fn make(bytes: &[u8], about: About) -> Result<(Story, Vec<Notice>), String> {
    let text = text::decode(bytes)?;
    let byline = |name| Byline {
        name,
        role: None,
        url: None,
    };
    let mut story = Story {
        headline: about.headline.unwrap_or_default().trim().to_owned(),
        language: about.lang.unwrap_or_else(|| "und".to_owned()),
        standfirst: about.standfirst,
        bylines: about.byline.into_iter().map(byline).collect(),
        published: about.published,
        updated: about.updated,
        section: about.section,
        tags: about.tag,
        source: about.source_name.map(|name| Source {
            name,
            url: about.source_url,
        }),
        ..Story::default()
    };
    let mut notices = wire::read(text, &mut story)?;
    story.id = match about.id {
        Some(id) => id,
        None => slug_of(&story.headline)?,
    };
    if story.language == "und" {
        notices.push(Notice::overall(
            "no --lang: the page cannot tell how to speak, break and quote the text",
        ));
    }
    lead_appeal(&mut story, about.appeal_url, &mut notices);
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
