//! What became of each story, for the editor and for other programs.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use standfirst::story::dialect::Foreign;
use standfirst::story::html::Dropped;

/// What became of a story.
pub enum Fate {
    /// Its file is new, or was replaced.
    Written,
    /// Its file was there and said the same.
    Unchanged,
    /// The same story was met before in this run.
    Again,
    /// It could not be read or written.
    Failed(String),
}

/// The report on a run.
#[derive(Serialize)]
pub struct Report {
    files: usize,
    written: usize,
    unchanged: usize,
    again: usize,
    failed: usize,
    /// What was not asked for, such as drafts, by kind.
    passed_over: BTreeMap<String, usize>,
    /// What was dropped, over all stories.
    dropped: Dropped,
    stories: Vec<Line>,
}

/// What there is to say of one story.
#[derive(Serialize)]
struct Line {
    /// The file it was in.
    file: String,
    /// Where it stood there, if it failed.
    #[serde(skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<String>,
    fate: &'static str,
    #[serde(skip_serializing_if = "Dropped::is_empty")]
    dropped: Dropped,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Report {
    /// A report on nothing yet; in folders there were so many other files.
    pub fn new(other_files: usize) -> Self {
        let mut report = Self {
            files: 0,
            written: 0,
            unchanged: 0,
            again: 0,
            failed: 0,
            passed_over: BTreeMap::new(),
            dropped: Dropped::default(),
            stories: vec![],
        };
        if other_files > 0 {
            report
                .passed_over
                .insert("files of other kinds".to_owned(), other_files);
        }
        report
    }

    /// One more file that could be read.
    pub fn file(&mut self) {
        self.files += 1;
    }

    /// A file that holds no story.
    pub fn failed_file(&mut self, name: &str, error: String) {
        self.files += 1;
        self.fate(name, "", Fate::Failed(error));
    }

    /// Something that was not asked for.
    pub fn passed_over(&mut self, kind: &str) {
        *self.passed_over.entry(kind.to_owned()).or_default() += 1;
    }

    /// A story that could be read.
    pub fn story(&mut self, file: &str, foreign: Foreign, fate: Fate) {
        self.fate(file, "", fate);
        self.dropped.merge(foreign.dropped.clone());
        if let Some(line) = self.stories.last_mut() {
            line.id = Some(foreign.story.id);
            line.headline = Some(foreign.story.headline);
            line.dialect = Some(foreign.dialect.to_string());
            line.dropped = foreign.dropped;
            line.remarks = foreign.remarks.iter().map(ToString::to_string).collect();
        }
    }

    /// What became of something at a place in a file.
    pub fn fate(&mut self, file: &str, place: &str, fate: Fate) {
        let (count, name, error) = match fate {
            Fate::Written => (&mut self.written, "written", None),
            Fate::Unchanged => (&mut self.unchanged, "unchanged", None),
            Fate::Again => (&mut self.again, "again", None),
            Fate::Failed(error) => (&mut self.failed, "failed", Some(error)),
        };
        *count += 1;
        self.stories.push(Line {
            file: file.to_owned(),
            place: place.to_owned(),
            id: None,
            headline: None,
            dialect: None,
            fate: name,
            dropped: Dropped::default(),
            remarks: vec![],
            error,
        });
    }

    /// How many could not be read or written.
    pub fn failed(&self) -> usize {
        self.failed
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = counted(self.files, "file");
        write!(f, "{files}: {} written", counted(self.written, "story"))?;
        for (count, what) in [
            (self.unchanged, "there already"),
            (self.again, "met twice"),
            (self.failed, "failed"),
        ] {
            if count > 0 {
                write!(f, ", {count} {what}")?;
            }
        }
        writeln!(f)?;
        for (kind, count) in &self.passed_over {
            writeln!(f, "  passed over: {count} {kind}")?;
        }
        if !self.dropped.is_empty() {
            writeln!(f, "  dropped in all: {}", self.dropped)?;
        }
        for line in &self.stories {
            let said = line.error.is_some() || !line.dropped.is_empty() || !line.remarks.is_empty();
            if said {
                write!(f, "{line}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match (&self.id, self.place.as_str()) {
            (Some(id), _) => format!("{id} ({})", self.file),
            (None, "") => self.file.clone(),
            (None, place) => format!("{}, {place}", self.file),
        };
        writeln!(f, "{name}")?;
        if let Some(error) = &self.error {
            writeln!(f, "  failed: {error}")?;
        }
        if !self.dropped.is_empty() {
            writeln!(f, "  dropped: {}", self.dropped)?;
        }
        for remark in &self.remarks {
            writeln!(f, "  {remark}")?;
        }
        Ok(())
    }
}

fn counted(count: usize, thing: &str) -> String {
    match (count, thing.strip_suffix('y')) {
        (1, _) => format!("1 {thing}"),
        (_, Some(start)) => format!("{count} {start}ies"),
        _ => format!("{count} {thing}s"),
    }
}
