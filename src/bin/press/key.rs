//! `press key`: a pair of keys to sign editions with, in minisign's own files.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use minisign::KeyPair;

use crate::edition::secret;
use crate::files;
use crate::outcome::Outcome;

/// Make a pair of keys to sign editions with, in the files that minisign makes and takes.
#[derive(clap::Args)]
pub struct Args {
    /// The folder for the two files: outside of whatever is published.
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,
    /// What the two files are called, without their endings.
    #[arg(long, default_value = "edition")]
    name: String,
    /// Write the secret key as it is: whoever reads the file can sign.
    #[arg(long)]
    no_password: bool,
}

/// Makes the keys and tells the public one.
pub fn run(args: Args) -> Outcome {
    if args.name.is_empty() || args.name.contains(['/', '\\']) {
        return Err(format!("--name is “{}”: give the name of a file", args.name).into());
    }
    let secret_place = args.out.join(format!("{}.key", args.name));
    let public_place = args.out.join(format!("{}.pub", args.name));
    for place in [&secret_place, &public_place] {
        if place.try_exists()? {
            return Err(is_there(place).into());
        }
    }
    let pair = if args.no_password {
        eprintln!(
            "press: the secret key has no password: whoever reads {} can sign in your name",
            secret_place.display()
        );
        KeyPair::generate_unencrypted_keypair()?
    } else {
        KeyPair::generate_encrypted_keypair(Some(secret::new_password()?))?
    };
    let key = secret::public(&pair.pk)?;
    let comment = format!("secret key {} of an edition", key.id());
    std::fs::create_dir_all(&args.out)
        .map_err(|error| format!("{}: {error}", args.out.display()))?;
    let file = pair.sk.to_box(Some(&comment))?.to_string();
    write_new(&secret_place, &file)?;
    let comment = format!("untrusted comment: public key {}", key.id());
    write_new(&public_place, &format!("{comment}\n{key}\n"))?;
    let told = format!(
        "secret key: {}: keep it, and a copy of it, where nobody else comes\n\
         public key: {}\nnumber: {}\n{key}\n",
        secret_place.display(),
        public_place.display(),
        key.id(),
    );
    files::write("-".as_ref(), &told)
}

/// Writes a file that nobody else can read and that was not there before.
fn write_new(place: &Path, text: &str) -> Outcome {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(place).and_then(|mut file| {
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
    });
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => is_there(place).into(),
        _ => format!("{}: {error}", place.display()).into(),
    })
}

fn is_there(place: &Path) -> String {
    format!(
        "{} is there: a key is never overwritten: give another --name or --out",
        place.display()
    )
}
