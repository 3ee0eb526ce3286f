//! Colours of the reader's own: chosen in the panel, there before the first paint, and legible or said not to be.

use serde_json::{Value, json};

use crate::harness::{Engine, Page, Server, Settings, assert_accessible};
use crate::reading_settings::panel;
use crate::sample::{self, HEADLINE};

/// Chooses a colour as the device's own picker does.
#[track_caller]
fn pick(page: &Page, label: &str, colour: &str) {
    page.script(
        "const [label, colour] = arguments;
         const input = [...document.querySelectorAll('#reading label')].find((it) => it.textContent === label).control;
         input.value = colour;
         input.dispatchEvent(new Event('input', { bubbles: true }));",
        vec![json!(label), json!(colour)],
    );
}

fn colour(page: &Page, of: &str, property: &str) -> String {
    page.text_of(&format!(
        "getComputedStyle(document.querySelector('{of}')).{property}"
    ))
}

/// Opens the page with this on the device.
fn open_with(engine: Engine, site: &Server, kept: &str) -> Page {
    let page = sample::open(engine, Settings::phone(), site);
    keep(&page, kept);
    page
}

fn keep(page: &Page, kept: &str) {
    page.script(
        "localStorage['standfirst.reading'] = arguments[0]",
        vec![json!(kept)],
    );
    page.reload();
    page.sees("heading", HEADLINE);
}

/// The least contrast between the background and the line below a quotation, in each speaker's colour.
fn least_contrast_of_lines(page: &Page) -> f64 {
    let least = page.script(
        "const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
         const luminance = (colour) => {
             canvas.fillStyle = colour;
             canvas.fillRect(0, 0, 1, 1);
             const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
                 const share = part / 255;
                 return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
             });
             return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
         };
         const q = document.querySelector('#story q');
         const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
         return Math.min(...[0, 1, 2, 3, 4, 5].map((voice) => {
             q.className = `v${voice}`;
             const line = luminance(getComputedStyle(q).textDecorationColor);
             return (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
         }));",
        Vec::new(),
    );
    least.as_f64().expect("a contrast")
}

fn theme(page: &Page) -> Value {
    page.evaluate("document.documentElement.dataset.theme ?? null")
}

in_both_engines! {
    fn they_begin_with_those_of_the_page_and_hold_on_the_next_visit(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        panel(&page);
        page.sees("radio", "Sepia").script(&page, "it.click()");
        assert!(page.finds("group", "Your own").is_none());
        page.sees("radio", "Your own").script(&page, "it.click()");
        page.sees("group", "Your own");
        assert_eq!(colour(&page, "html", "backgroundColor"), "rgb(245, 236, 217)", "sepia's");
        pick(&page, "Text", "#102030");
        pick(&page, "Background", "#e0f0e0");
        pick(&page, "Links", "#004080");
        let kept = page.text_of("localStorage['standfirst.reading']");
        assert_eq!(kept, "theme=own text=#102030 background=#e0f0e0 link=#004080");
        page.reload();
        page.sees("heading", HEADLINE);
        assert_eq!(colour(&page, "html", "backgroundColor"), "rgb(224, 240, 224)");
        assert_eq!(colour(&page, "#story p[id]", "color"), "rgb(16, 32, 48)");
        assert_eq!(colour(&page, "#story .source a", "color"), "rgb(0, 64, 128)");
        assert_eq!(page.text_of("document.querySelector('[name=color-scheme]').content"), "light");
        panel(&page);
        assert_eq!(page.evaluate("document.querySelector('#reading-background').value"), "#e0f0e0");
        // Another theme leaves them for later.
        page.sees("radio", "Dark").script(&page, "it.click()");
        assert_eq!(colour(&page, "html", "backgroundColor"), "rgb(23, 22, 20)");
        page.sees("radio", "Your own").script(&page, "it.click()");
        assert_eq!(colour(&page, "html", "backgroundColor"), "rgb(224, 240, 224)");
        page.sees("button", "Reset").press(&page);
        assert!(page.finds("group", "Your own").is_none());
        assert_eq!(theme(&page), Value::Null);
    }

    fn too_little_contrast_is_said_with_its_figure_and_not_forbidden(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        panel(&page);
        page.sees("radio", "Your own").script(&page, "it.click()");
        let said = |page: &Page| page.text_of("document.querySelector('#reading .colours [role=status]').textContent");
        assert_eq!(said(&page), "");
        pick(&page, "Background", "#ffffff");
        pick(&page, "Text", "#777777");
        assert_eq!(said(&page), "Text: the contrast with the background is 4.4 to 1. Under 4.5 to 1 it is hard to read for many.");
        assert_eq!(colour(&page, "#story p[id]", "color"), "rgb(119, 119, 119)");
        pick(&page, "Links", "#ffff00");
        assert!(said(&page).contains("Links: the contrast with the background is 1 to 1."), "{}", said(&page));
        pick(&page, "Text", "#767676");
        pick(&page, "Links", "#0000ff");
        assert_eq!(said(&page), "");
    }

    fn the_speakers_have_the_colours_of_a_dark_screen_on_a_dark_background(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        panel(&page);
        page.sees("radio", "Your own").script(&page, "it.click()");
        for (background, kind) in [("#7a7a7a", "own"), ("#707070", "own-dark"), ("#757575", "own-dark"), ("#ffff00", "own"), ("#0000ff", "own-dark")] {
            pick(&page, "Background", background);
            assert_eq!(theme(&page), kind, "{background}");
        }
        page.reload();
        page.sees("heading", HEADLINE);
        assert_eq!(page.text_of("document.querySelector('[name=color-scheme]').content"), "dark");
        panel(&page);
        assert_eq!(page.sees("radio", "Your own").script(&page, "return it.checked"), true);
    }

    fn the_speakers_lines_are_seen_on_any_background(engine) {
        let site = sample::site();
        let page = open_with(engine, &site, "theme=own text=#000000 background=#ffffff link=#000000");
        for (background, text, scheme) in [
            ("#ffffff", "#000000", "own"), ("#c0c0c0", "#000000", "own"), ("#7a7a7a", "#000000", "own"),
            ("#707070", "#ffffff", "own-dark"), ("#303030", "#ffffff", "own-dark"), ("#000000", "#ffffff", "own-dark"),
        ] {
            page.in_the_page(&format!("applySettings('theme={scheme} text={text} background={background} link={text}')"));
            let least = least_contrast_of_lines(&page);
            assert!(least >= 3.0, "{least} on {background}");
        }
    }

    fn damaged_colours_are_as_if_there_were_none(engine) {
        let site = sample::site();
        let page = open_with(engine, &site, "theme=own");
        for damaged in [
            "theme=own text=#000000 background=#000000", "theme=own text=#000 background=#ffffff link=#0000ff",
            "theme=own text=red background=#ffffff link=#0000ff", "theme=own text=#00000g background=#ffffff link=#0000ff",
            "theme=own text=#000000;color:red background=#ffffff link=#0000ff",
        ] {
            keep(&page, damaged);
            assert_eq!(colour(&page, "html", "backgroundColor"), "rgb(255, 253, 249)", "{damaged}");
        }
    }

    fn the_panel_with_them_has_no_barrier(engine) {
        let site = sample::site();
        let page = open_with(engine, &site, "theme=own text=#202020 background=#f0f8ff link=#003366");
        panel(&page);
        assert_accessible(&page, "the settings with the reader's own colours");
        pick(&page, "Background", "#101820");
        pick(&page, "Text", "#e8e8e8");
        pick(&page, "Links", "#9fd0ff");
        assert_accessible(&page, "the settings with dark colours of the reader's own");
        // The way back is seen whatever was chosen.
        pick(&page, "Text", "#101820");
        assert_ne!(colour(&page, "#reading .reset", "color"), "rgb(16, 24, 32)");
        assert!(page.fits_its_width());
    }
}
