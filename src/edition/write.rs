//! Writes manifests, shards and statements: the same values always give the same bytes.

use std::fmt::Write;

use super::manifest::{File, List, Manifest, Shard};
use super::statement::Statement;

impl Manifest {
    /// The bytes of `manifest.json`.
    pub fn to_text(&self) -> String {
        let mut text = self.head();
        self.list.write(&mut text);
        text.push_str("}\n");
        text
    }

    /// All that stands before the list.
    pub(super) fn head(&self) -> String {
        let previous = match self.previous {
            Some(hash) => format!("\"{hash}\""),
            None => "null".to_owned(),
        };
        let mirrors: Vec<_> = self.mirrors.iter().map(|it| format!("\"{it}\"")).collect();
        format!(
            "{{\"format\":\"standfirst-edition-1\",\n\"edition\":\"{}\",\n\"version\":{},\n\"issued\":\"{}\",\n\
             \"expires\":\"{}\",\n\"key\":\"{}\",\n\"previous\":{previous},\n\"mirrors\":[{}],\n",
            self.edition,
            self.version,
            self.issued,
            self.expires,
            self.key,
            mirrors.join(","),
        )
    }
}

impl List {
    /// The bytes of a shard.
    pub fn to_text(&self) -> String {
        let mut text = String::from("{");
        self.write(&mut text);
        text.push_str("}\n");
        text
    }

    fn write(&self, text: &mut String) {
        // Writing to a string does not fail.
        let _ = match self {
            Self::Files(files) => write_files(text, files),
            Self::Shards { bits, shards } => write_shards(text, *bits, shards),
        };
    }
}

fn write_files(text: &mut String, files: &[File]) -> std::fmt::Result {
    text.push_str("\"files\":{");
    let mut separator = "\n";
    for File { path, length, hash } in files {
        write!(text, "{separator}\"{path}\":[{length},\"{hash}\"]")?;
        separator = ",\n";
    }
    text.push_str("\n}");
    Ok(())
}

fn write_shards(text: &mut String, bits: u32, shards: &[Option<Shard>]) -> std::fmt::Result {
    write!(text, "\"bits\":{bits},\"shards\":[")?;
    let mut separator = "\n";
    for shard in shards {
        text.push_str(separator);
        match shard {
            Some(Shard { length, hash }) => write!(text, "[{length},\"{hash}\"]")?,
            None => text.push_str("null"),
        }
        separator = ",\n";
    }
    text.push_str("\n]");
    Ok(())
}

impl Statement {
    /// The bytes that the old key signs.
    pub fn to_text(&self) -> String {
        format!(
            "{{\"format\":\"standfirst-key-1\",\n\"edition\":\"{}\",\n\"old\":\"{}\",\n\"new\":\"{}\",\n\"issued\":\"{}\"}}\n",
            self.edition, self.old, self.new, self.issued
        )
    }
}

/// How many bytes a file takes in a list, its separator among them.
pub(super) fn room_for(file: &File) -> usize {
    let digits = file.length.checked_ilog10().unwrap_or(0) as usize + 1;
    const REST: usize = ",\n\"\":[,\"\"]".len() + 64;
    file.path.len() + digits + REST
}

/// How many bytes a list takes beside its files, braces and the last line among them.
pub(super) const FRAME: usize = "{\"files\":{\n}}\n".len();
