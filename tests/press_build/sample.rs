//! What `make serve` shows: the sample newsroom's edition, in the place of the reader that was built for it.

use super::*;

#[cfg(unix)]
fn edition(desk: &Desk) {
    let output = Command::new(Path::new(ROOT).join("scripts/edition"))
        .args([desk.path("reader"), desk.path("sample")])
        .env("PRESS", env!("CARGO_BIN_EXE_press"))
        .output()
        .expect("the script runs");
    told(output);
}

#[cfg(unix)]
#[test]
fn the_sample_edition_takes_the_readers_place_and_is_signed() {
    let desk = Desk::new("sample");
    let reader = files(&desk.path("reader"));
    edition(&desk);
    let page = desk.read("reader/hostage-talks.html");
    assert!(page.contains("Moscow Hopes to Meet Hamas in Qatar for Hostage Talks"));
    // What was the reader's is there as it was, and nothing compressed.
    let boot = "boot-4df03002f72dd028.js";
    let made = files(&desk.path("reader"));
    assert_eq!(made[boot], reader[boot]);
    assert!(
        !made
            .keys()
            .any(|path| path.ends_with(".br") || path.ends_with(".gz"))
    );
    let verified = Command::new(env!("CARGO_BIN_EXE_press"))
        .args(["verify", "reader", "--key", "sample/keys/edition.pub"])
        .current_dir(&desk.0)
        .output()
        .expect("press runs");
    assert!(told(verified).ends_with("all files are there, and as they were signed\n"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_is_built_again_is_the_same_newsrooms_next_edition() {
    let desk = Desk::new("sample-again");
    let reader = files(&desk.path("reader"));
    edition(&desk);
    let key = desk.read("sample/keys/edition.pub");
    fs::remove_dir_all(desk.path("reader")).unwrap();
    for (path, bytes) in &reader {
        let file = desk.path("reader").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    desk.write("reader/boot-0123456789abcdef.js", "// Another.");
    edition(&desk);
    assert_eq!(desk.read("sample/keys/edition.pub"), key);
    assert_eq!(desk.json("reader/manifest.json")["version"], 2);
}

#[test]
fn without_twins_an_edition_is_the_same_but_for_them() {
    let desk = Desk::new("no-twins");
    let is_twin = |path: &String| path.ends_with(".br") || path.ends_with(".gz");
    desk.built(&["--no-twins"]);
    let without = files(&desk.path("edition"));
    assert!(!without.keys().any(is_twin));
    // They come with the next build, and go again.
    desk.built(&[]);
    let mut with = files(&desk.path("edition"));
    assert!(with.keys().any(is_twin));
    with.retain(|path, _| !is_twin(path));
    assert_same(&without, &with);
    desk.built(&["--no-twins"]);
    assert_same(&without, &files(&desk.path("edition")));
}
