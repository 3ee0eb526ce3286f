//! `newsroom.toml`: what a newsroom says of its edition.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use standfirst::appeal;
use standfirst::edition::{MIRRORS, NAME_LIMIT, is_mirror, is_name};
use standfirst::story::{is_language, is_slug, safe_page};
use toml::Spanned;

use super::trust::public_key;
use crate::files;

/// The file's name.
pub const FILE: &str = "newsroom.toml";

/// What stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    name: Spanned<String>,
    languages: Spanned<Vec<String>>,
    address: Option<Spanned<String>>,
    /// What the edition is, in a sentence.
    pub description: Option<String>,
    appeal: Option<Spanned<PathBuf>>,
    #[serde(default)]
    mirrors: Vec<Spanned<String>>,
    /// The file of the key to sign with, from the folder of this file.
    pub key: Option<PathBuf>,
    /// The public key that belongs to it, where there is a key: empty where it is not known.
    #[serde(skip)]
    pub public_key: Option<String>,
    careful: Option<Spanned<String>>,
    exit: Option<Spanned<String>>,
    lead: Option<Spanned<String>>,
    page_size: Option<Spanned<usize>>,
    versions: Option<Spanned<usize>>,
    expires: Option<Spanned<u32>>,
    /// How the files in `imports/` are read.
    #[serde(default)]
    pub imports: Imports,
}

/// The table `[imports]`: the options of `press import`.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Imports {
    /// Where relative addresses in them start.
    pub base: Option<String>,
    /// Of a WordPress export, the statuses.
    pub statuses: Vec<String>,
    /// Of a WordPress export, the types.
    pub types: Vec<String>,
}

impl Default for Imports {
    fn default() -> Self {
        Self {
            base: None,
            statuses: vec!["publish".to_owned()],
            types: vec!["post".to_owned(), "page".to_owned()],
        }
    }
}

impl Settings {
    /// Reads and checks the file in the newsroom's folder. The failure names file, line and field.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let file = folder.join(FILE);
        let name = file.display();
        let bytes = files::read(&file).map_err(|error| {
            format!("{error}: an edition is made from a folder with a {FILE} in it")
        })?;
        let text = str::from_utf8(&bytes)
            .map_err(|error| format!("{name}: not UTF-8: {error}: save it as UTF-8"))?;
        let mut settings: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            format!("{name}, line {line}: {}", one_line(error.message()))
        })?;
        settings.check(folder).map_err(|(at, fault)| {
            let line = line_of(text, at);
            format!("{name}, line {line}: {fault}")
        })?;
        let key = settings.key.as_ref();
        settings.public_key = key.map(|key| public_key(&folder.join(key))).transpose()?;
        Ok(settings)
    }

    /// Fails with the place of the fault, in bytes.
    fn check(&self, folder: &Path) -> Result<(), (usize, String)> {
        let wanted = |at: usize, name: &str, value: &str, wanted: &str| {
            Err((at, format!("`{name}` is “{value}”: give {wanted}")))
        };
        if !is_name(self.name()) {
            let rule = format!(
                "one line of at most {NAME_LIMIT} bytes without quotation marks (\") and \\"
            );
            return wanted(self.name.span().start, "name", self.name(), &rule);
        }
        let at = self.languages.span().start;
        if self.languages().is_empty() {
            return Err((
                at,
                "`languages` is empty: name one at least, such as en".into(),
            ));
        }
        if let Some(bad) = self.languages().iter().find(|tag| !is_language(tag)) {
            return wanted(at, "languages", bad, "language tags such as en or pt-BR");
        }
        if let Some(address) = &self.address {
            let text = address.get_ref();
            let is_address = safe_page(text) == Some(text)
                && text.ends_with('/')
                && !text.contains(['?', '#', '"', '<', '>']);
            if !is_address {
                let like =
                    "an address with a slash at its end, such as https://example.org/edition/";
                return wanted(address.span().start, "address", text, like);
            }
        }
        if let Some(appeal) = &self.appeal {
            check_appeal(&folder.join(appeal.get_ref()))
                .map_err(|fault| (appeal.span().start, format!("`appeal`: {fault}")))?;
        }
        if let Some(mirror) = self.mirrors.iter().find(|it| !is_mirror(it.get_ref())) {
            let like = "addresses such as https://mirror.example/edition/";
            return wanted(mirror.span().start, "mirrors", mirror.get_ref(), like);
        }
        if let Some(one_more) = self.mirrors.get(MIRRORS) {
            let fault = format!("a manifest names at most {MIRRORS} mirrors: take some out");
            return Err((one_more.span().start, fault));
        }
        if let Some(careful) = &self.careful
            && let Some(bad) = careful.get_ref().split(' ').find(|word| !is_place(word))
        {
            let like = "regions and time zones with a space between, as in \"RU BY Europe/Moscow\"";
            return wanted(careful.span().start, "careful", bad, like);
        }
        if let Some(exit) = &self.exit
            && safe_page(exit.get_ref()) != Some(exit.get_ref())
        {
            let like =
                "the address of a page that tells nothing, such as https://www.wikipedia.org/";
            return wanted(exit.span().start, "exit", exit.get_ref(), like);
        }
        if let Some(lead) = &self.lead
            && (lead.get_ref().is_empty() || !is_slug(lead.get_ref()))
        {
            return wanted(
                lead.span().start,
                "lead",
                lead.get_ref(),
                "the id of a story",
            );
        }
        if let Some(size) = &self.page_size
            && !(1..=1000).contains(size.get_ref())
        {
            let value = size.get_ref().to_string();
            return wanted(size.span().start, "page_size", &value, "1 to 1000");
        }
        if let Some(versions) = &self.versions
            && !(1..=1000).contains(versions.get_ref())
        {
            let value = versions.get_ref().to_string();
            return wanted(versions.span().start, "versions", &value, "1 to 1000");
        }
        if let Some(days) = &self.expires
            && !(1..=3650).contains(days.get_ref())
        {
            let value = days.get_ref().to_string();
            return wanted(days.span().start, "expires", &value, "1 to 3650 days");
        }
        Ok(())
    }

    /// The edition's name.
    pub fn name(&self) -> &str {
        self.name.get_ref()
    }

    fn languages(&self) -> &[String] {
        self.languages.get_ref()
    }

    /// The language of what does not say its own.
    pub fn language(&self) -> &str {
        self.languages().first().map_or("en", String::as_str)
    }

    /// Where the edition is served, with a slash at its end.
    pub fn address(&self) -> Option<&str> {
        self.address.as_ref().map(|it| it.get_ref().as_str())
    }

    /// The file of the edition's own appeal, from the newsroom's folder.
    pub fn appeal(&self) -> Option<&Path> {
        self.appeal.as_ref().map(|it| it.get_ref().as_path())
    }

    /// Where else the edition is served.
    pub fn mirrors(&self) -> Vec<String> {
        self.mirrors.iter().map(|it| it.get_ref().clone()).collect()
    }

    /// Who is offered careful mode first.
    pub fn careful(&self) -> Option<&str> {
        self.careful.as_ref().map(|it| it.get_ref().as_str())
    }

    /// Where readers are led who leave in a hurry.
    pub fn exit(&self) -> Option<&str> {
        self.exit.as_ref().map(|it| it.get_ref().as_str())
    }

    /// The id of the story that the front page shows, where the newsroom names one.
    pub fn lead(&self) -> Option<&str> {
        self.lead.as_ref().map(|it| it.get_ref().as_str())
    }

    /// How many stories a page of the feed has, once it is full.
    pub fn page_size(&self) -> usize {
        self.page_size.as_ref().map_or(50, |it| *it.get_ref())
    }

    /// How many versions of a story are kept, the newest among them.
    pub fn versions(&self) -> usize {
        self.versions.as_ref().map_or(20, |it| *it.get_ref())
    }

    /// After how many days readers are told that a later version should be there.
    pub fn expires(&self) -> u32 {
        self.expires.as_ref().map_or(90, |it| *it.get_ref())
    }
}

fn check_appeal(file: &Path) -> Result<(), String> {
    let bytes = files::read(file).map_err(|error| error.to_string())?;
    let checked = appeal::from_json(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
    let fault = |fault| format!("{}: {fault}: `press appeal` checks it", file.display());
    checked.map(drop).map_err(fault)
}

/// A region, as in RU, or a time zone, as in Europe/Moscow.
fn is_place(word: &str) -> bool {
    let is_region = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_zone_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
    is_region || (word.contains('/') && word.bytes().all(is_zone_byte))
}

/// The line of a byte, counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// A message of several lines in one.
pub fn one_line(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    lines.join(", ")
}
