//! The reader's own highlights and notes: made by pointer and keyboard, listed, gone to, deleted, and taken along.

use serde_json::{Value, json};

use crate::harness::{Fault, Key, Page, Scheme, Settings, assert_accessible, eventually};
use crate::marking::{
    PARAGRAPHS, highlight, kept, list, marked, open, reader, says, sees_marked, select,
};
use crate::sample;

/// What the list shows of each note, from its top.
fn listed(page: &Page) -> Value {
    page.evaluate("[...document.querySelectorAll('#notes blockquote')].map((it) => it.textContent)")
}

/// Has the page note the files that it hands over.
fn catch_files(page: &Page) {
    page.script(
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.made = [blob.type, text] }); return '#made' };
         HTMLAnchorElement.prototype.click = function () { window.named = this.download }",
        Vec::new(),
    );
}

#[track_caller]
fn saved(page: &Page, label: &str) -> (String, String) {
    page.script("delete window.made", Vec::new());
    page.sees("button", label).press(page);
    let made = eventually("the file", || {
        let made = page.evaluate("window.made ?? null");
        made.is_array().then_some(made)
    });
    let text = made[1].as_str().expect("text").to_owned();
    (page.text_of("window.named"), text)
}

in_both_engines! {
    fn selected_words_are_highlighted_from_the_bar(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        assert!(site.asked().iter().all(|path| !path.contains("notes")), "nothing is fetched before");
        select(&page, "opened the bridge", "opened the bridge");
        page.sees("button", "Highlight").click();
        sees_marked(&page, "note", "opened the bridge");
        page.loses("button", "Highlight");
        assert_eq!(kept(&page)[0]["exact"], "opened the bridge");
        page.reload();
        sees_marked(&page, "note", "opened the bridge");
    }

    fn one_key_highlights_and_another_adds_a_note_that_stays(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "Nobody cheered.");
        sees_marked(&page, "note", "Nobody cheered.");
        select(&page, "the wind turned", "the wind turned");
        page.type_letters("n");
        page.sees("region", "Notes");
        eventually("the focus in the note", || (page.focus_in_words() == "textbox “Note”").then_some(()));
        page.type_letters("North, h and n");
        sees_marked(&page, "noted", "the wind turned");
        page.press(&[Key::Escape]);
        page.loses("region", "Notes");
        page.reload();
        sees_marked(&page, "noted", "the wind turned");
        list(&page);
        let notes: Vec<String> = page.all("textbox").iter().map(|it| it.script(&page, "return it.value").as_str().unwrap().to_owned()).collect();
        assert_eq!(notes, ["", "North, h and n"]);
    }

    fn from_the_selected_words_tab_leads_into_the_bar(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        select(&page, "Tuesday", "Tuesday");
        page.press(&[Key::Tab]);
        assert_eq!(page.focus_in_words(), "button “Highlight”");
        page.press(&[Key::Right]);
        assert_eq!(page.focus_in_words(), "button “Add a note”");
        page.press(&[Key::Enter]);
        page.sees("textbox", "Note");
        sees_marked(&page, "note", "Tuesday");
        page.press(&[Key::Escape]);
        assert_eq!(page.focus_in_words(), "button “Notes”");
    }

    fn escape_puts_the_bar_away_and_letters_mean_nothing_without_a_selection(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        select(&page, "Tuesday", "Tuesday");
        page.press(&[Key::Escape]);
        page.loses("button", "Highlight");
        page.script("getSelection().removeAllRanges()", Vec::new());
        page.type_letters("hn");
        assert!(page.finds("region", "Notes").is_none());
        assert_eq!(kept(&page).len(), 0);
    }

    fn a_highlight_goes_through_paragraphs_and_into_a_quotation(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        page.sees("button", "Said by Hale");
        select(&page, "Nobody cheered.", "“We go");
        page.type_letters("h");
        sees_marked(&page, "note", "Nobody cheered.“We go");
        assert_eq!(kept(&page)[0]["exact"], "Nobody cheered.\n“We go");
        // The card of a quotation is no part of the text.
        page.sees("button", "Said by Hale").press(&page);
        page.reload();
        sees_marked(&page, "note", "Nobody cheered.“We go");
        list(&page);
        assert_eq!(listed(&page), json!(["Nobody cheered.\n“We go"]));
    }

    fn the_list_is_in_reading_order_and_leads_to_each_place(engine) {
        let site = sample::site();
        let long: Vec<&str> = PARAGRAPHS.iter().copied().cycle().take(40).collect();
        let page = open(engine, Settings::phone(), &site, &[&long[..], &["The last word."]].concat());
        highlight(&page, "The last word.");
        highlight(&page, "roubles");
        highlight(&page, "Tuesday");
        list(&page);
        assert_eq!(listed(&page), json!(["Tuesday", "roubles", "The last word."]));
        page.all("button").into_iter().rfind(|it| it.name == "Go there").expect("a button").press(&page);
        eventually("the last words in sight", || {
            let seen = page.script(
                "const { top, bottom } = document.querySelector('#p41').getBoundingClientRect();
                 return top > 0 && bottom < document.querySelector('#notes').getBoundingClientRect().top",
                Vec::new(),
            );
            (seen == true).then_some(())
        });
        assert_eq!(page.text_of("getSelection().anchorNode.data"), "The last word.");
    }

    fn what_was_deleted_comes_back_if_it_is_wanted(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        select(&page, "Tuesday", "Tuesday");
        page.type_letters("n");
        page.sees("textbox", "Note");
        page.type_letters("Why then?");
        page.sees("button", "Delete").press(&page);
        says(&page, "Deleted.");
        eventually("no mark", || (marked(&page, "noted").is_empty() && kept(&page).is_empty()).then_some(()));
        assert_eq!(page.focus_in_words(), "button “Undo”");
        page.press(&[Key::Enter]);
        says(&page, "It is there again.");
        sees_marked(&page, "noted", "Tuesday");
        assert_eq!(kept(&page)[0]["note"], "Why then?");
    }

    fn a_press_or_enter_on_highlighted_words_opens_their_note(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        highlight(&page, "roubles");
        highlight(&page, "Tuesday");
        let at = |words: &str| page.script(
            "const range = [...CSS.highlights.get('note')].find((it) => String(it) === arguments[0]);
             const { left, top, width, height } = range.getBoundingClientRect();
             const [clientX, clientY] = [left + width / 2, top + height / 2];
             document.elementFromPoint(clientX, clientY).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));",
            vec![json!(words)],
        );
        at("roubles");
        page.sees("region", "Notes");
        let described = || page.text_of("document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent ?? ''");
        eventually("its note", || (described() == "roubles").then_some(()));
        page.press(&[Key::Escape]);
        page.loses("region", "Notes");
        page.script("const [range] = [...CSS.highlights.get('note')].filter((it) => String(it) === 'Tuesday');
            document.activeElement.blur();
            getSelection().collapse(range.startContainer, range.startOffset + 2)", Vec::new());
        page.press(&[Key::Enter]);
        eventually("its note", || (described() == "Tuesday").then_some(()));
    }

    fn notes_are_taken_along_as_markdown_and_as_json(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &["A *bold* claim.", "# No heading [at](all) <b>", "The end."]);
        select(&page, "*bold* claim.", "<b>");
        page.type_letters("n");
        page.sees("textbox", "Note");
        page.type_letters("1. Is it_true?");
        catch_files(&page);
        let (name, text) = saved(&page, "Save as Markdown");
        assert_eq!(name, "notes-harbour.md");
        let address = site.address("?story=harbour");
        let expected = format!(
            "# The harbour is quiet\n\n<{address}>\\\n2026-11-24\n\n> \\*bold\\* claim.\n>\n> \\# No heading \\[at\\](all) \\<b\\>\n\n1\\. Is it\\_true?\n"
        );
        assert_eq!(text, expected);
        let (name, text) = saved(&page, "Save as JSON");
        assert_eq!(name, "notes-harbour.json");
        let made: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(made["@context"], "http://www.w3.org/ns/anno.jsonld");
        let item = &made["items"][0];
        assert_eq!(item["motivation"], "commenting");
        assert_eq!(item["body"]["value"], "1. Is it_true?");
        assert_eq!(item["target"]["source"]["id"], address);
        assert_eq!(item["target"]["selector"][0]["exact"], "*bold* claim.\n# No heading [at](all) <b>");
        assert_eq!(item["target"]["selector"][1]["startSelector"]["value"], "p1");
        page.sees("combobox", "Notes on").script(&page, "it.value = 'all'");
        assert_eq!(saved(&page, "Save as Markdown"), ("notes.md".to_owned(), expected));
    }

    fn one_panel_is_open_at_a_time(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        list(&page);
        says(&page, "Nothing is highlighted in this story yet.");
        page.sees("button", "Text").press(&page);
        page.loses("region", "Notes");
        list(&page);
        page.loses("region", "Text and colours");
    }

    fn what_does_not_arrive_is_told_to_who_asked_only(engine) {
        let site = sample::site();
        site.fail("words/en/notes.json", Fault::Html);
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        page.script("getSelection().selectAllChildren(document.querySelector('#p1'))", Vec::new());
        eventually("the words to be asked for", || site.asked().iter().any(|path| path.contains("notes.json")).then_some(()));
        let said = || page.text_of("document.getElementById('announced').textContent");
        assert_eq!(said(), "");
        page.sees("button", "Notes").press(&page);
        eventually("that it did not arrive", || said().starts_with("This part of the page did not arrive.").then_some(()));
    }

    fn the_list_is_accessible_in_light_and_dark_small_and_wide(engine) {
        let site = sample::site();
        let (light, dark) = (Scheme::Light, Scheme::Dark);
        for (viewport, scheme) in [((360, 640), light), ((360, 640), dark), ((1280, 800), light), ((1280, 800), dark)] {
            let page = open(engine, Settings { viewport, scheme, ..reader() }, &site, &PARAGRAPHS);
            highlight(&page, "Tuesday");
            highlight(&page, "roubles");
            list(&page);
            assert_accessible(&page, "the list of notes");
            select(&page, "Nobody", "Nobody");
            assert_accessible(&page, "the bar beside selected words");
            let small = page.evaluate("[...document.querySelectorAll('#notes :is(button, select), #notes-bar button')]
                .filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.outerHTML)");
            assert_eq!(small, json!([]), "what a finger touches");
            assert!(page.fits_its_width());
        }
    }
}
