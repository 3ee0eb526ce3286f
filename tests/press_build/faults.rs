//! What is wrong with sources, said with its place; and that then nothing is written.

use super::*;

/// What is said of sources with one file more, or another.
fn said_of(desk: &Desk, file: &str, words: &str) -> String {
    desk.write(&format!("newsroom/{file}"), words);
    let fault = desk.refused(&[]);
    fs::remove_file(desk.path(&format!("newsroom/{file}"))).unwrap();
    assert!(
        !desk.path("edition").exists(),
        "{file}: something was written"
    );
    fault
}

const BODY: &str = r#""headline":"A","body":[{"type":"paragraph","text":"B."}]"#;

#[test]
fn each_fault_of_a_source_names_its_file_and_what_to_do() {
    let desk = Desk::new("faults");
    for (file, words, wanted) in [
        ("stories/x.json", "{\n  \"headline\": }".to_owned(), "stories/x.json: this is not JSON: line 2, column 15: "),
        ("stories/x.json", "{\"id\":\"x\",\"body\":[]}".to_owned(), "stories/x.json: `headline` is missing"),
        ("stories/x.json", format!("{{{BODY}}}"), "stories/x.json: `id` is missing: a story in an edition needs one"),
        ("stories/x.json", format!("{{\"id\":\"A b\",{BODY}}}"), "stories/x.json: `id` "),
        ("stories/x.json", format!("{{\"id\":\"feed\",{BODY}}}"), "stories/x.json: `id` is “feed”, a name that the edition's own files have: give the story another"),
        ("stories/x.json", format!("{{\"id\":\"feed-12\",{BODY}}}"), "stories/x.json: `id` is “feed-12”, a name that"),
        ("stories/x.json", format!("{{\"id\":\"index\",{BODY}}}"), "stories/x.json: `id` is “index”, a name that"),
        ("stories/x.json", format!("{{\"id\":\"words\",{BODY}}}"), "stories/x.json: `id` is “words”, a name that"),
        ("stories/x.json", format!("{{\"id\":\"boot-4df03002f72dd028\",{BODY}}}"), "a name that the edition's own files have"),
        ("stories/x.json", format!("{{\"id\":\"most\",{BODY}}}"), "stories/x.json: another story has the id `most`: stories/most.json: give one of them another"),
        ("stories/x.json", format!("{{\"id\":\"ferry\",{BODY}}}"), "wire/ferry.txt: another story has the id `ferry`: stories/x.json: give one of them another"),
        ("stories/x.json", format!("{{\"id\":\"x\",\"lead\":{{\"url\":\"none.jpg\"}},{BODY}}}"), "stories/x.json: there is no such picture: “none.jpg”: put it into media/ and write media/NAME"),
        ("wire/x.txt", "It was quiet, they said.\n\nAll day.\n".to_owned(), "wire/x.txt: line 1 does not look like a headline: say it with `headline` in newsroom/wire/x.toml"),
        ("wire/x.txt", String::new(), "wire/x.txt: there is no text in it"),
        ("wire/ferry.toml", "publisht = \"2026-11-26\"".to_owned(), "wire/ferry.toml: line 1: unknown field `publisht`, expected one of `headline`,"),
        ("wire/ferry.toml", "published = \"today\"".to_owned(), "wire/ferry.toml: `published` is “today”: give a day or time such as"),
        ("imports/x.json", "{\"items\":[]}".to_owned(), "imports/x.json: "),
        ("imports/x.xml", "<page/>".to_owned(), "imports/x.xml: this begins with the element “page”"),
        ("imports/x.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\",\"title\":\"No text\"}]}".to_owned(), "imports/x.json: "),
    ] {
        let fault = said_of(&desk, file, &words);
        assert!(fault.contains(wanted), "{file}, {words}: {fault}");
        assert!(fault.ends_with("press: 1 fault, said above: nothing was written\n"), "{fault}");
    }
}

#[test]
fn all_faults_are_said_at_once() {
    let desk = Desk::new("all-faults");
    desk.write("newsroom/stories/one.json", "{");
    desk.write("newsroom/stories/two.json", "[]");
    desk.write("newsroom/wire/three.txt", "");
    let fault = desk.refused(&[]);
    for file in [
        "stories/one.json: ",
        "stories/two.json: ",
        "wire/three.txt: ",
    ] {
        assert_eq!(fault.matches(file).count(), 1, "{fault}");
    }
    assert!(
        fault.ends_with("press: 3 faults, said above: nothing was written\n"),
        "{fault}"
    );
}

#[test]
fn a_fault_leaves_the_edition_before_as_it_was() {
    let desk = Desk::new("untouched");
    desk.built(&[]);
    let before = files(&desk.path("edition"));
    desk.mend("newsroom/stories/most.json", "весны", "лета");
    desk.write("newsroom/stories/x.json", "{");
    desk.refused(&[]);
    assert_eq!(files(&desk.path("edition")), before);
}

#[test]
fn what_fails_may_be_left_out() {
    let desk = Desk::new("keep-going");
    desk.write("newsroom/stories/x.json", "{");
    desk.write(
        "newsroom/stories/y.json",
        &format!("{{\"id\":\"most\",{BODY}}}"),
    );
    let output = desk.build(&["--keep-going"]);
    let said = text(&output.stderr);
    let told = told(output);
    assert!(said.contains("press: left out: stories/x.json: "), "{said}");
    assert!(
        said.contains("press: left out: stories/y.json: another story has the id `most`"),
        "{said}"
    );
    assert!(told.starts_with("5 stories; "), "{told}");
    assert!(told.contains("\nleft out: 2, said above\n"), "{told}");
    // The next build says it again.
    let again = text(&desk.build(&["--keep-going"]).stderr);
    assert!(
        again.contains("press: left out: stories/x.json: "),
        "{again}"
    );
}

#[test]
fn what_is_odd_and_no_fault_is_said_too() {
    let desk = Desk::new("odd");
    desk.mend(
        "newsroom/stories/most.json",
        "\"published\": \"2026-11-20\"",
        "\"published\": \"20.11.2026\"",
    );
    desk.write("newsroom/stories/notes.txt", "not a story");
    desk.write("newsroom/media/.DS_Store", "left by a system");
    let output = desk.build(&[]);
    let said = text(&output.stderr);
    told(output);
    for wanted in [
        "press: stories/most.json: `published` ",
        "press: stories/: 1 files passed over, whose names do not end with .json\n",
        "media/.DS_Store: passed over\n",
    ] {
        assert!(said.contains(wanted), "{said}");
    }
    assert!(!desk.path("edition/media/.DS_Store").exists());
}

#[test]
fn a_newsroom_without_stories_has_no_edition() {
    let desk = Desk::new("no-stories");
    for folder in ["stories", "wire", "imports"] {
        fs::remove_dir_all(desk.path(&format!("newsroom/{folder}"))).unwrap();
    }
    let fault = desk.refused(&[]);
    assert!(fault.contains("newsroom: there is no story: put stories into stories/ (.json), wire texts into wire/ (.txt)"), "{fault}");
}

#[test]
fn a_reader_that_is_none_or_another_is_refused() {
    let desk = Desk::new("reader");
    fs::rename(desk.path("reader/index.html"), desk.path("index.html")).unwrap();
    let fault = desk.refused(&[]);
    assert!(fault.contains("--reader is reader, and there is no index.html in it: `make build` makes a reader in dist/"), "{fault}");
    let page = desk.read("index.html");
    for (before, after, wanted) in [
        ("<title>", "<p>", "<title> is not in it"),
        (
            "id=\"lead-story\"",
            "id=\"lead\"",
            "<link id=\"lead-story\"> is not in it",
        ),
        (
            "class=\"masthead\"",
            "",
            "<header class=\"masthead\"> with a link in it is not in it",
        ),
        (
            "</head>",
            "<title>Another</title></head>",
            "<title> is in it more than once",
        ),
        (
            "name=\"offer-careful\"",
            "",
            "<meta name=\"offer-careful\"> is not in it",
        ),
        (
            "http-equiv=\"Content-Security-Policy\"",
            "",
            "the policy (<meta http-equiv=\"Content-Security-Policy\">) is not in it",
        ),
    ] {
        assert!(page.contains(before));
        desk.write("reader/index.html", &page.replacen(before, after, 1));
        let fault = desk.refused(&[]);
        let wanted =
            format!("reader/index.html: {wanted}: is this the reader that belongs to this press?");
        assert!(fault.contains(&wanted), "{fault}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_among_the_pictures_is_refused() {
    let desk = Desk::new("links");
    std::os::unix::fs::symlink("/etc/hostname", desk.path("newsroom/media/link.txt")).unwrap();
    let fault = desk.refused(&[]);
    assert!(
        fault
            .contains("media/link.txt: this is a link or no plain file: put the file itself there"),
        "{fault}"
    );
}

#[test]
fn an_edition_stands_apart_from_what_it_is_made_from() {
    let desk = Desk::new("apart");
    let before = files(&desk.0);
    for out in [
        "newsroom",
        "newsroom/media",
        "reader/edition",
        ".",
        "newsroom/not/there",
    ] {
        let output = desk.build_to(out, &["--force"]);
        let fault = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{out}: {fault}");
        let wanted = format!("--out is {out}, and ");
        assert!(
            fault.contains(&wanted) && fault.contains("give a folder apart from it"),
            "{out}: {fault}"
        );
    }
    assert_eq!(files(&desk.0), before);
}

#[test]
fn exports_that_overlap_give_each_story_once() {
    let desk = Desk::new("overlap");
    let letters = desk.read("newsroom/imports/letters.rss");
    desk.write("newsroom/imports/older.rss", &letters);
    let told = desk.built(&[]);
    assert!(told.starts_with("5 stories; "), "{told}");
    desk.write(
        "newsroom/imports/older.rss",
        &letters.replace("my bread", "my fish"),
    );
    let fault = desk.refused(&[]);
    assert!(
        fault.contains("imports/older.rss: another story has the id `a-letter-about-gulls`: imports/letters.rss: give"),
        "{fault}"
    );
}
