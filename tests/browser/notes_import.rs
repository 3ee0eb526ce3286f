//! Notes that were saved as JSON are read in again, and an edit outlives a deletion in another tab.

use serde_json::{Value, json};

use crate::harness::{Page, Settings, eventually};
use crate::marking::{PARAGRAPHS, highlight, kept, list, marked, open, says, sees_marked, select};
use crate::sample;

/// Saves all notes as JSON and gives the file.
#[track_caller]
fn saved(page: &Page) -> String {
    page.script(
        "delete window.made;
         URL.createObjectURL = (blob) => { blob.text().then((text) => { window.made = text }); return '#made' };
         HTMLAnchorElement.prototype.click = function () {}",
        Vec::new(),
    );
    page.sees("combobox", "Notes on")
        .script(page, "it.value = 'all'");
    page.sees("button", "Save as JSON").press(page);
    eventually("the file", || {
        page.evaluate("window.made ?? null")
            .as_str()
            .map(str::to_owned)
    })
}

/// Chooses a file, as the browser's own dialog does.
#[track_caller]
fn import(page: &Page, text: &str) {
    page.sees("button", "Import…");
    page.script(
        "document.querySelector('#notes .said').textContent = '';
         const data = new DataTransfer();
         data.items.add(new File([arguments[0]], 'notes.json', { type: 'application/json' }));
         const field = document.querySelector('#notes input[type=file]');
         field.files = data.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(text)],
    );
}

/// Deletes all notes, as another tab would.
fn delete_elsewhere(page: &Page) {
    page.script(
        "localStorage.removeItem('standfirst.notes');
         dispatchEvent(new StorageEvent('storage', { key: 'standfirst.notes' }))",
        Vec::new(),
    );
}

/// The same, where all of them go.
#[track_caller]
fn forget(page: &Page) {
    delete_elsewhere(page);
    eventually("no mark", || {
        (marked(page, "note").is_empty() && marked(page, "noted").is_empty()).then_some(())
    });
}

/// Two notes, one of them with words, and the file of them.
#[track_caller]
fn two_notes(page: &Page) -> String {
    highlight(page, "Tuesday");
    select(page, "roubles", "roubles");
    page.type_letters("n");
    page.sees("region", "Notes");
    eventually("the focus in the note", || {
        (page.focus_in_words() == "textbox “Note”").then_some(())
    });
    page.type_letters("How much is that?");
    saved(page)
}

fn texts(page: &Page) -> Vec<String> {
    let mut texts: Vec<String> = kept(page)
        .iter()
        .map(|note| note["note"].as_str().expect("a text").to_owned())
        .collect();
    texts.sort();
    texts
}

in_both_engines! {
    fn what_was_saved_comes_back_with_its_places_and_its_words(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        let file = two_notes(&page);
        let before = page.text_of("localStorage['standfirst.notes']");
        forget(&page);
        import(&page, &file);
        says(&page, "New: 2. Here already: 0.");
        sees_marked(&page, "note", "Tuesday");
        sees_marked(&page, "noted", "roubles");
        let after: Value = serde_json::from_str(&page.text_of("localStorage['standfirst.notes']")).unwrap();
        assert_eq!(after, serde_json::from_str::<Value>(&before).unwrap());
        import(&page, &file);
        says(&page, "New: 0. Here already: 2.");
        assert_eq!(kept(&page).len(), 2);
    }

    fn of_two_texts_on_one_note_both_stay(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        let file = two_notes(&page);
        let other = file.replace("How much is that?", "Who paid?");
        for _ in 0..2 {
            import(&page, &other);
            says(&page, "New: 0. Here already: 2.");
            assert_eq!(texts(&page), ["", "How much is that?\n\nWho paid?"]);
        }
        // The same name on other words is another note.
        import(&page, &file.replace("\"Tuesday\"", "\"twelve years\""));
        says(&page, "New: 1. Here already: 1.");
        assert_eq!(kept(&page).len(), 3);
        assert_eq!(texts(&page), ["", "", "How much is that?\n\nWho paid?"]);
    }

    fn it_says_which_could_not_be_placed_or_read(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        let file = two_notes(&page);
        let mut changed: Value = serde_json::from_str(&file).unwrap();
        let items = changed["items"].as_array_mut().unwrap();
        let mut lost = items[0].clone();
        lost["id"] = json!("urn:standfirst:note:lost1");
        lost["target"]["selector"][0] = json!({ "type": "TextQuoteSelector", "exact": "A bear in the mill", "prefix": "Once there was ", "suffix": " beyond the hills." });
        let mut elsewhere = items[0].clone();
        elsewhere["id"] = json!("urn:standfirst:note:other1");
        elsewhere["target"]["source"]["id"] = json!("https://mirror.example/news/?story=other");
        let mut odd = items[0].clone();
        odd["id"] = json!("urn:standfirst:note:__proto__");
        items.extend([json!(7), lost, elsewhere, odd, Value::Null]);
        forget(&page);
        import(&page, &changed.to_string());
        says(&page, "New: 4. Here already: 0. On other stories, found when those are opened: 1. \
                     Not found in this story: “A bear in the mill” No notes of this page, by their place in the file: 3, 6, 7.");
        says(&page, "This passage was changed and could not be found again.");
        assert_eq!(kept(&page).len(), 3);
        assert!(page.text_of("localStorage['standfirst.notes']").contains("?story=other"));
    }

    fn a_file_of_something_else_is_answered_and_changes_nothing(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "Tuesday");
        list(&page);
        let before = page.text_of("localStorage['standfirst.notes']");
        for (file, answer) in [
            ("{ half of", "This file was not read: it is damaged, or is no JSON."),
            ("", "This file was not read: it is damaged, or is no JSON."),
            ("null", "This file was not read: it is damaged, or is no JSON."),
            ("{\"items\": {}}", "This file was not read: it has no list of notes."),
            ("[]", "This file was not read: it has no list of notes."),
            (&" ".repeat(17 << 20), "This file was not read: it is larger than 16 MB."),
        ] {
            import(&page, file);
            says(&page, answer);
            assert_eq!(page.text_of("localStorage['standfirst.notes']"), before, "{answer}");
        }
        import(&page, "{\"items\": []}");
        says(&page, "New: 0. Here already: 0.");
    }

    fn a_note_that_another_tab_deletes_while_it_is_written_in_stays(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        two_notes(&page);
        page.all("textbox").pop().expect("the note on the roubles").take_focus(&page);
        page.type_letters(" Much!");
        delete_elsewhere(&page);
        says(&page, "This note was deleted in another tab while you wrote. Your words are kept as a new note.");
        assert_eq!(page.focus_in_words(), "textbox “Note”");
        assert_eq!(texts(&page).len(), 1, "the other one is gone");
        page.type_letters(" Indeed.");
        eventually("the words", || (texts(&page)[0].contains("Indeed.") && texts(&page)[0].contains("Much!")).then_some(()));
        assert_eq!(texts(&page).len(), 1);
        sees_marked(&page, "noted", "roubles");
        page.sees("button", "Delete").press(&page);
        says(&page, "Deleted.");
        assert_eq!(texts(&page).len(), 0);
    }
}
