//! An edition that `press build` made of an invented newsroom's folder and of the built page, as its readers meet it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::harness::{Page, Server, Settings, built_page, eventually, in_the_repository};
use crate::still_pages::taken_over;

/// Built once for all tests. The ferry leads.
fn edition() -> Server {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        build("edition", |newsroom| {
            mend(
                &newsroom.join("newsroom.toml"),
                "page_size",
                "lead = \"ferry\"\npage_size",
            );
        })
    });
    Server::over(folder)
}

/// Builds an edition of the invented newsroom's folder, once that was changed.
pub fn build(name: &str, change: impl FnOnce(&Path)) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let newsroom = folder.join("newsroom");
    copy(&in_the_repository("tests/press_build/newsroom"), &newsroom);
    change(&newsroom);
    press_build(&folder)
}

/// Builds the edition of the newsroom in a folder, and gives the edition's own.
pub fn press_build(folder: &Path) -> PathBuf {
    let output = Command::new(env!("CARGO_BIN_EXE_press"))
        .arg("build")
        .arg(folder.join("newsroom"))
        .arg("--out")
        .arg(folder.join("site"))
        .arg("--reader")
        .arg(built_page())
        .output()
        .expect("press runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    folder.join("site")
}

/// Puts another text in place of one that is in a file.
pub fn mend(file: &Path, before: &str, after: &str) {
    let text = std::fs::read_to_string(file).expect("a text");
    assert!(text.contains(before), "{} has no {before}", file.display());
    std::fs::write(file, text.replacen(before, after, 1)).expect("written");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).expect("copied");
        }
    }
}

in_both_engines! {
    fn the_front_page_is_the_newsrooms_own(engine) {
        let site = edition();
        let page = Page::open(engine, Settings::default(), &site.address("./"));
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        page.sees("link", "The Lindby Post");
        page.sees("region", "A message from The Lindby Post");
        assert!(page.title().ends_with("The Lindby Post"), "{}", page.title());
        // Its quotations are stated: what finds them is not asked for.
        assert!(!site.asked().iter().any(|path| path.contains("finder")));
    }

    fn a_picture_of_the_newsrooms_own_is_shown(engine) {
        let site = edition();
        let page = Page::open(engine, Settings::default(), &site.address("./?story=harbour"));
        page.sees("heading", "Harbour of Lindby Opens Again");
        let width = "return document.querySelector('img[alt=\"A crane over grey water.\"]')?.naturalWidth ?? 0";
        eventually("the picture", || (page.script(width, Vec::new()).as_f64()? > 0.0).then_some(()));
    }

    fn a_story_in_arabic_runs_from_right_to_left(engine) {
        let site = edition();
        let page = Page::open(engine, Settings::default(), &site.address("./?story=mina"));
        page.sees("heading", "ميناء ليندبي يفتح من جديد");
        let direction = "return getComputedStyle(document.getElementById('headline')).direction";
        assert_eq!(page.script(direction, Vec::new()), "rtl");
    }

    fn a_storys_page_is_whole_before_the_reader_and_with_it(engine) {
        let site = edition();
        let alone = Settings { scripting: false, ..Settings::default() };
        let page = Page::open(engine, alone, &site.address("harbour.html"));
        assert!(page.shown_text("#first-paint .body").contains("All ships may enter."));
        assert!(page.shown_text("#first-paint .appeal").contains("We live from our readers."));
        drop(page);
        let page = Page::open(engine, Settings::default(), &site.address("harbour.html"));
        taken_over(&page);
        page.sees("heading", "Harbour of Lindby Opens Again");
        page.sees("heading", "A message from The Lindby Post");
    }
}
