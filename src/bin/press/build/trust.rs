//! What the page is told of where to look for genuine files: the key that they are signed by, and the mirrors.

use std::path::Path;

use standfirst::edition::Key;

use crate::edition::secret::is_secret;
use crate::files;

/// The public key that belongs to the key in this file: the file's own, or that of the file beside it that `press key`
/// made with it, as in `edition.pub` beside `edition.key`. An empty text where there is none: then the page takes the
/// one that it meets first.
pub fn public_key(file: &Path) -> Result<String, String> {
    let bytes = files::read(file).map_err(|error| error.to_string())?;
    let beside = file.with_extension("pub");
    let (name, bytes) = match is_secret(&bytes) {
        false => (file, bytes),
        true if !beside.exists() => return Ok(String::new()),
        true => {
            let bytes = files::read(&beside).map_err(|error| error.to_string())?;
            (beside.as_path(), bytes)
        }
    };
    let key = str::from_utf8(&bytes).ok().and_then(Key::from_file);
    let key = key.ok_or_else(|| {
        format!(
            "{} is no key of minisign's or of `press key`",
            name.display()
        )
    })?;
    Ok(key.text().to_owned())
}

/// The page's policy, which lets it ask the mirrors for files, too.
pub fn with_mirrors(policy: &str, mirrors: &[String]) -> String {
    let directives = policy.split(';').map(|directive| {
        let is_wanted = directive.split_ascii_whitespace().next() == Some("connect-src");
        let more = mirrors.iter().filter(|_| is_wanted);
        more.fold(directive.to_owned(), |all, mirror| all + " " + mirror)
    });
    directives.collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::with_mirrors;

    #[test]
    fn mirrors_may_be_asked_for_files_and_nothing_else() {
        let mirrors = ["https://a.example/b/", "https://c.example/"].map(str::to_owned);
        assert_eq!(
            with_mirrors(
                "script-src 'self'; connect-src 'self'; img-src 'self'",
                &mirrors
            ),
            "script-src 'self'; connect-src 'self' https://a.example/b/ https://c.example/; img-src 'self'"
        );
        assert_eq!(
            with_mirrors("connect-src 'self'", &[]),
            "connect-src 'self'"
        );
    }
}
