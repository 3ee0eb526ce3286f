//! What is wrong with a `newsroom.toml`, said with its line.

use super::*;

const LINES: [&str; 3] = ["name = \"A\"", "languages = [\"en\"]", ""];

/// What is said of settings whose third line is this.
fn said(desk: &Desk, line: &str) -> String {
    desk.write(
        "newsroom/newsroom.toml",
        &[&LINES[..2].join("\n"), "\n", line, "\n"].concat(),
    );
    let fault = desk.refused(&[]);
    let start = "press: newsroom/newsroom.toml, line 3: ";
    fault
        .strip_prefix(start)
        .unwrap_or_else(|| panic!("{line}: {fault}"))
        .trim_end()
        .to_owned()
}

#[test]
fn each_fault_names_its_line_and_what_to_write_instead() {
    let desk = Desk::new("settings");
    for (line, wanted) in [
        (
            "adress = \"x\"",
            "unknown field `adress`, expected one of `name`, `languages`, `address`,",
        ),
        (
            "page_size = \"x\"",
            "invalid type: string \"x\", expected usize",
        ),
        ("[imports", "unclosed table"),
        (
            "address = \"lindby.example\"",
            "`address` is “lindby.example”: give an address with a slash at its end, such as https://example.org/edition/",
        ),
        (
            "address = \"https://lindby.example\"",
            "`address` is “https://lindby.example”: give an address with a slash",
        ),
        (
            "address = \"javascript:alert(1)/\"",
            "`address` is “javascript:alert(1)/”: give",
        ),
        (
            "mirrors = [\"http://mirror.example/\"]",
            "`mirrors` is “http://mirror.example/”: give addresses such as https://mirror.example/edition/",
        ),
        (
            "careful = \"Russia\"",
            "`careful` is “Russia”: give regions and time zones with a space between",
        ),
        (
            "exit = \"wikipedia\"",
            "`exit` is “wikipedia”: give the address of a page that tells nothing",
        ),
        (
            "lead = \"No Slug\"",
            "`lead` is “No Slug”: give the id of a story",
        ),
        ("page_size = 0", "`page_size` is “0”: give 1 to 1000"),
        ("expires = 4000", "`expires` is “4000”: give 1 to 3650 days"),
        ("appeal = \"none.json\"", "`appeal`: newsroom/none.json: "),
        (
            "appeal = \"media/harbour.svg\"",
            "`appeal`: newsroom/media/harbour.svg: ",
        ),
    ] {
        let fault = said(&desk, line);
        assert!(fault.starts_with(wanted), "{line}: {fault}");
    }
    assert!(!desk.path("edition").exists());
}

#[test]
fn a_name_and_a_language_are_needed() {
    let desk = Desk::new("settings-needed");
    for (settings, wanted) in [
        ("languages = [\"en\"]", "line 1: missing field `name`"),
        ("name = \"A\"", "line 1: missing field `languages`"),
        (
            "name = \"A\"\nlanguages = []",
            "line 2: `languages` is empty: name one at least, such as en",
        ),
        (
            "name = \"A\"\nlanguages = [\"english please\"]",
            "line 2: `languages` is “english please”: give language tags",
        ),
        (
            "name = \" \"\nlanguages = [\"en\"]",
            "line 1: `name` is “ ”: give one line of at most 200 bytes",
        ),
    ] {
        desk.write("newsroom/newsroom.toml", settings);
        let fault = desk.refused(&[]);
        assert!(
            fault.contains(&format!("newsroom/newsroom.toml, {wanted}")),
            "{fault}"
        );
    }
}

#[test]
fn a_folder_without_settings_is_no_newsroom() {
    let desk = Desk::new("settings-missing");
    fs::remove_file(desk.path("newsroom/newsroom.toml")).unwrap();
    let fault = desk.refused(&[]);
    assert!(
        fault.starts_with("press: newsroom/newsroom.toml: ")
            && fault.ends_with(": an edition is made from a folder with a newsroom.toml in it\n"),
        "{fault}"
    );
}

#[test]
fn the_newsroom_names_what_leads() {
    let desk = Desk::new("lead");
    desk.mend(
        "newsroom/newsroom.toml",
        "page_size",
        "lead = \"most\"\npage_size",
    );
    desk.built(&[]);
    assert!(
        desk.read("edition/index.html")
            .contains("href=\"stories/most.json\">")
    );
    desk.mend("newsroom/newsroom.toml", "\"most\"", "\"nothing\"");
    let fault = desk.refused(&[]);
    assert!(
        fault.contains("newsroom.toml: `lead` is “nothing”, and no story has that id"),
        "{fault}"
    );
}

#[test]
fn without_a_lead_the_only_story_leads() {
    let desk = Desk::new("lead-only");
    for path in ["stories/2026", "imports"] {
        fs::remove_dir_all(desk.path(&format!("newsroom/{path}"))).unwrap();
    }
    for path in ["stories/mina.json", "wire/ferry.txt", "wire/ferry.toml"] {
        fs::remove_file(desk.path(&format!("newsroom/{path}"))).unwrap();
    }
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    assert!(page.contains("href=\"stories/most.json\">"));
    // There is no other to look for.
    assert!(!page.contains("All stories"));
}
