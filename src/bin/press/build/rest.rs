//! All files of an edition but its stories: feeds, indexes, the reader, what stories show.

use std::path::Path;

use super::desk::Desk;
use super::feeds::{self, Page};
use super::front;
use super::headers::headers;
use super::ledger::{Ledger, told};
use super::outputs::Prepared;
use super::packed::{self, Effort};
use super::reader::{APPLICATION, INDEX, Referred};
use super::state::recipe;
use super::stories::Stories;
use super::{APPEAL, people, rss, search, sitemap, work};
use crate::files;

/// One piece of the work.
enum Piece<'a> {
    Feed(&'a Page),
    Front(&'a Page),
    Rss(&'a Page, &'a str),
    Sitemap(&'a str),
    People(&'a Ledger),
    /// A file of the reader's as it is.
    Reader(&'a str),
    /// A text that is made here, by its name.
    Text(&'static str, String),
    /// A file that stories show.
    Medium(&'a str, &'a Path, &'a str),
}

/// Prepares them. `lead` is the file of the story that the front page shows, where it shows one. Fails with all that is wrong.
pub fn put(
    source: &Path,
    all: &Stories,
    lead: &str,
    desk: &Desk,
    ledger: &Ledger,
) -> Result<(), Vec<String>> {
    let alone = |fault| vec![fault];
    let people = people::kept(all, desk).map_err(alone)?;
    if people.is_none() {
        people::note(all, ledger).map_err(alone)?;
    }
    let pages = feeds::pages(all.len(), desk.settings.page_size());
    // Where the first page is the list of stories, no story leads.
    let lead = (!front::leads(desk.settings, all.len())).then_some(lead);
    let mut pieces = texts(source, lead, desk).map_err(alone)?;
    // What takes long comes first, so that no processor waits for another at the end.
    pieces.extend(desk.reader.files.iter().map(|path| Piece::Reader(path)));
    if people.is_none() {
        pieces.push(Piece::People(ledger));
    }
    match (desk.settings.address(), pages.first()) {
        (Some(address), Some(first)) => {
            pieces.extend([Piece::Sitemap(address), Piece::Rss(first, address)]);
        }
        _ => eprintln!(
            "press: settings give no `address`: without it there is no rss.xml and no sitemap.xml, and the \
             addresses in feed.json are relative, which most feed readers do not follow"
        ),
    }
    pieces.extend(pages.iter().map(Piece::Feed));
    pieces.extend(pages.iter().map(Piece::Front));
    let media = &desk.sources.media;
    pieces.extend(
        media
            .iter()
            .map(|(path, (file, digits))| Piece::Medium(path, file, digits)),
    );
    let writing = ledger.write().map_err(|error| vec![told(error)])?;
    let mut faults = vec![];
    let mut take = |made: Result<Vec<Prepared>, String>| {
        let put = made.and_then(|files| writing.put_files(&files));
        faults.extend(put.err());
    };
    take(Ok(people.unwrap_or_default()));
    search::put(all, desk, &mut take);
    work::each("files made", &pieces, |piece| make(piece, all, desk), take);
    faults.extend(writing.done().map_err(told).err());
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// The texts that are made of the reader's and of the settings.
fn texts<'a>(source: &Path, lead: Option<&str>, desk: &Desk) -> Result<Vec<Piece<'a>>, String> {
    let (reader, settings) = (desk.reader, desk.settings);
    let mut texts = vec![
        Piece::Text(APPLICATION, reader.application(settings)?),
        Piece::Text("_headers", headers(desk.pages.policy(), &reader.files)),
    ];
    if let Some(lead) = lead {
        let referred = Referred::of(settings, desk.sources, lead);
        texts.push(Piece::Text(INDEX, reader.index(settings, &referred)?));
    }
    if let Some(appeal) = settings.appeal() {
        let bytes = files::read(&source.join(appeal)).map_err(|error| error.to_string())?;
        let text =
            String::from_utf8(bytes).map_err(|error| format!("{}: {error}", appeal.display()))?;
        texts.push(Piece::Text(APPEAL, text));
    }
    Ok(texts)
}

fn make(piece: &Piece, all: &Stories, desk: &Desk) -> Result<Vec<Prepared>, String> {
    let one = |made: Result<Prepared, String>| made.map(|file| vec![file]);
    match piece {
        Piece::Feed(page) => one(feeds::put(page, all, desk)),
        Piece::Front(page) => front::put(page, all, desk),
        Piece::Rss(page, address) => one(rss::put(page, address, all, desk)),
        Piece::Sitemap(address) => sitemap::put(address, all, desk),
        Piece::People(ledger) => people::put(all, ledger, desk),
        Piece::Reader(path) => one(bytes(path, desk.reader.read(path)?, desk)),
        Piece::Text(path, text) => one(bytes(path, text.clone().into_bytes(), desk)),
        Piece::Medium(path, file, digits) => {
            let recipe = recipe(&[path, digits]);
            if packed::is_text(path) {
                let read = || files::read(file).map_err(|error| error.to_string());
                let outputs = &desk.outputs;
                return one(outputs.kept_or_made(path, &recipe, Effort::Usual, read));
            }
            match desk.outputs.kept(path, &recipe) {
                Some(kept) => Ok(vec![kept]),
                None => one(desk.outputs.copy(path, &recipe, file)),
            }
        }
    }
}

/// A file of these bytes, compressed as well as can be: every reader asks for it.
fn bytes(path: &str, bytes: Vec<u8>, desk: &Desk) -> Result<Prepared, String> {
    let recipe = standfirst::edition::Hash::of(&bytes).to_string();
    desk.outputs
        .kept_or_made(path, &recipe, Effort::Most, || Ok(bytes))
}
