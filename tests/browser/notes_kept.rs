//! Where notes are kept: on the device, with the tab in careful mode, or not at all; and nothing of them is lost unsaid.

use crate::harness::{Settings, eventually};
use crate::marking::{
    PARAGRAPHS, highlight, kept, list, marked, open, reader, says, sees_marked, select,
};
use crate::sample;

in_both_engines! {
    fn careful_mode_keeps_them_in_the_tab_only(engine) {
        let site = sample::site();
        let page = open(engine, reader(), &site, &PARAGRAPHS);
        page.script("sessionStorage['standfirst.careful'] = 'on'", Vec::new());
        page.reload();
        page.sees("link", "Leave this page");
        page.sees("button", "Listen");
        select(&page, "Tuesday", "Tuesday");
        page.type_letters("h");
        sees_marked(&page, "note", "Tuesday");
        assert_eq!(page.evaluate("localStorage['standfirst.notes'] ?? null"), serde_json::Value::Null);
        assert!(page.text_of("sessionStorage['standfirst.notes']").contains("Tuesday"));
        list(&page);
        says(&page, "Careful mode is on: your notes go when this tab is closed.");
        page.reload();
        sees_marked(&page, "note", "Tuesday");
    }

    fn without_storage_they_hold_until_the_page_is_closed(engine) {
        let site = sample::site();
        let settings = Settings { storage: false, ..Settings::default() };
        let page = open(engine, settings, &site, &PARAGRAPHS);
        select(&page, "Tuesday", "Tuesday");
        page.type_letters("n");
        says(&page, "This could not be kept");
        sees_marked(&page, "note", "Tuesday");
        page.type_letters("Still");
        sees_marked(&page, "noted", "Tuesday");
    }

    fn a_full_storage_is_told_and_tried_again(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        page.script("window.set = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }", Vec::new());
        select(&page, "Tuesday", "Tuesday");
        page.type_letters("h");
        eventually("that it could not be kept", || {
            page.text_of("document.getElementById('announced').textContent").starts_with("This could not be kept").then_some(())
        });
        page.script("Storage.prototype.setItem = window.set", Vec::new());
        highlight(&page, "roubles");
        assert_eq!(kept(&page).len(), 2);
    }

    fn what_cannot_be_read_is_never_written_over_unasked(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        for damaged in ["{ half of", "{\"version\":9,\"stories\":{}}", "7"] {
            page.script("localStorage['standfirst.notes'] = arguments[0]", vec![damaged.into()]);
            page.reload();
            page.sees("heading", crate::marking::HEADLINE);
            select(&page, "Tuesday", "Tuesday");
            page.type_letters("n");
            says(&page, "cannot be read");
            assert_eq!(page.text_of("localStorage['standfirst.notes']"), damaged);
            page.script(
                "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.made = text }); return '#made' };
                 HTMLAnchorElement.prototype.click = function () { window.named = this.download }",
                Vec::new(),
            );
            page.sees("button", "Save it as a file").press(&page);
            eventually("the file", || (page.evaluate("window.made ?? null") == damaged).then_some(()));
            assert_eq!(page.text_of("window.named"), "notes-damaged.txt");
            page.sees("button", "Start anew").press(&page);
            says(&page, "Started anew.");
            assert_eq!(kept(&page)[0]["exact"], "Tuesday");
        }
    }

    fn a_damaged_note_is_left_alone_among_sound_ones(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "Tuesday");
        page.script("const book = JSON.parse(localStorage['standfirst.notes']);
            book.stories['?story=harbour'].notes.odd = { exact: 7 };
            localStorage['standfirst.notes'] = JSON.stringify(book)", Vec::new());
        page.reload();
        sees_marked(&page, "note", "Tuesday");
        highlight(&page, "roubles");
        assert_eq!(kept(&page).len(), 3);
    }

    fn two_tabs_keep_each_others_notes(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "Tuesday");
        // As another tab does it.
        page.script("const book = JSON.parse(localStorage['standfirst.notes']);
            const { notes } = book.stories['?story=harbour'];
            const [mine] = Object.values(notes);
            notes.other = { ...mine, exact: 'twelve years', note: 'From there', prefix: 'on Tuesday, ', suffix: ' late.', start: ['p1', 40], end: ['p1', 52], at: 40 };
            localStorage['standfirst.notes'] = JSON.stringify(book);", Vec::new());
        highlight(&page, "roubles");
        assert_eq!(kept(&page).len(), 3);
        sees_marked(&page, "noted", "twelve years");
        page.script("localStorage.removeItem('standfirst.notes');
            dispatchEvent(new StorageEvent('storage', { key: 'standfirst.notes' }))", Vec::new());
        eventually("no mark", || (marked(&page, "note").is_empty() && marked(&page, "noted").is_empty()).then_some(()));
    }

    fn the_page_of_what_is_kept_names_and_erases_them(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "Tuesday");
        page.sees("link", "What this page keeps on your device").press(&page);
        eventually("its purpose", || {
            page.text_of("document.querySelector('main').textContent")
                .contains("The words that you highlighted in stories, and your notes on them").then_some(())
        });
        page.sees("button", "Erase everything").press(&page);
        page.back();
        page.sees("heading", crate::marking::HEADLINE);
        list(&page);
        says(&page, "Nothing is highlighted in this story yet.");
        assert_eq!(marked(&page, "note"), "");
    }
}
