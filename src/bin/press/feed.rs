//! `press feed`: an edition's index, a JSON Feed 1.1 file that any feed reader can follow.

use std::path::{Path, PathBuf};

use standfirst::story::{Block, RichText, Span, Story, read};

use crate::files;
use crate::json_feed::{Extension, Feed, Item, VERSION};
use crate::outcome::Outcome;

/// Make an edition's index of its story files, in the order given.
#[derive(clap::Args)]
pub struct Args {
    /// Story files, in or below the folder of the feed.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where to write the feed; the addresses in it start from there.
    #[arg(short, long, value_name = "FILE", default_value = "feed.json")]
    output: PathBuf,
    /// The edition's name [default: the first story's source]
    #[arg(long)]
    title: Option<String>,
    /// The address the edition is served at, with a slash at its end. Without it the addresses
    /// in the feed are relative, which most feed readers do not follow.
    #[arg(long, value_name = "ADDRESS", default_value = "./")]
    base: String,
}

/// Reads the stories and writes their feed.
pub fn run(args: Args) -> Outcome {
    let folder = args.output.parent().unwrap_or(Path::new(""));
    let mut items: Vec<Item> = vec![];
    let mut source = None;
    for file in &args.files {
        let name = files::name(file);
        let reading = read(&files::read(file)?).map_err(|fault| format!("{name}: {fault}"))?;
        for remark in &reading.remarks {
            eprintln!("press: {name}: {remark}");
        }
        let story = reading.story;
        if story.id.is_empty() {
            return Err(format!("{name}: `id` is missing: a story in an edition needs one").into());
        }
        if items.iter().any(|item| item.id == story.id) {
            return Err(format!("{name}: another story has the id `{}`", story.id).into());
        }
        source = source.or_else(|| story.source.as_ref().map(|source| source.name.clone()));
        items.push(item(story, address_below(folder, file)?, &args.base));
    }
    let feed_name = args
        .output
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let feed = Feed {
        version: VERSION,
        title: args
            .title
            .or(source)
            .ok_or("no story names its source: say --title")?,
        home_page_url: args.base.clone(),
        feed_url: format!("{}{feed_name}", args.base),
        items,
        ..Feed::default()
    };
    files::write(&args.output, &(serde_json::to_string_pretty(&feed)? + "\n"))
}

fn item(story: Story, address: String, base: &str) -> Item {
    let content_text = plain_text(&story.body);
    let about = format!("{base}story.schema.json");
    let extension = Extension::of(&story, about, address);
    let url = format!("{base}?story={}", story.id);
    Item {
        content_text: Some(content_text),
        ..Item::of(story, url, extension)
    }
}

/// The story file's address relative to the feed.
fn address_below(folder: &Path, file: &Path) -> Outcome<String> {
    let below = file.strip_prefix(folder).ok().and_then(Path::to_str);
    let below =
        below.filter(|path| !path.starts_with('/') && !path.split('/').any(|part| part == ".."));
    let below = below.ok_or_else(|| {
        format!(
            "{}: a story must be in or below the folder of the feed",
            file.display()
        )
    })?;
    Ok(below.trim_start_matches("./").to_owned())
}

/// The text for readers that show nothing else, a blank line between blocks.
fn plain_text(body: &[Block]) -> String {
    let mut noted = 0;
    let text = |block: &Block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } | Block::Note { text } => {
            plain(text)
        }
        Block::List { ordered, items } => {
            let mark = |i: usize| {
                if *ordered {
                    format!("{}. ", i + 1)
                } else {
                    "- ".to_owned()
                }
            };
            let items = items
                .iter()
                .enumerate()
                .map(|(i, item)| mark(i) + &plain(item));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::BlockQuote { paragraphs, cite } => {
            let mut lines: Vec<_> = paragraphs.iter().map(plain).collect();
            lines.extend(cite.as_ref().map(|cite| format!("— {cite}")));
            lines.join("\n")
        }
        Block::Figure(figure) => match &figure.caption {
            Some(caption) => plain(caption),
            None => figure.alt.clone(),
        },
        Block::Table {
            caption,
            head,
            rows,
            ..
        } => {
            let line = |row: &Vec<RichText>| {
                let cells: Vec<_> = row.iter().map(plain).collect();
                cells.join(" | ")
            };
            let mut lines: Vec<_> = caption.iter().map(plain).collect();
            lines.extend(head.iter().chain(rows).map(line));
            lines.join("\n")
        }
        Block::Code { text, .. } => text.clone(),
        Block::Footnotes { notes } => {
            let mut lines = vec![];
            for note in notes {
                noted += 1;
                lines.push(format!("[{noted}] {}", plain(note)));
            }
            lines.join("\n")
        }
        Block::Embed {
            url,
            provider,
            title,
            description,
            author,
        } => {
            let about = [
                Some(provider),
                author.as_ref(),
                title.as_ref(),
                description.as_ref(),
            ];
            let about: Vec<_> = about.into_iter().flatten().cloned().collect();
            format!("{}: {url}", about.join(", "))
        }
        Block::Separator => "* * *".to_owned(),
        Block::Unknown { text, .. } => text.clone(),
        // Its words stand in the story already.
        Block::PullQuote { .. } => String::new(),
    };
    let texts: Vec<_> = body
        .iter()
        .map(text)
        .filter(|text| !text.is_empty())
        .collect();
    texts.join("\n\n")
}

/// The characters, with the number of each footnote behind what it belongs to.
fn plain(text: &RichText) -> String {
    let span = |span: &Span| match span.note {
        Some(number) => format!("{}[{number}]", span.text),
        None => span.text.clone(),
    };
    text.0.iter().map(span).collect()
}
