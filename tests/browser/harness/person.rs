//! Finds and uses things as a reader does who hears the page: by role and name, and by keyboard.
//!
//! Role and name are the browser's own, as it tells them to a screen reader; a selector only says
//! which elements are worth asking about.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::{CmdError, ErrorStatus};
use hyper::Method;
use serde_json::{Value, json};

use super::page::Page;
use super::runtime::wait_for;
use super::wait::eventually;

/// A key by its name.
pub use fantoccini::key::Key;

/// What stands in for the reader until it is there is not yet what a test uses.
const SHOWN: &str = "
    const [selector, name] = arguments;
    if (window.leaving) return null;
    const shown = [...document.querySelectorAll(selector)].filter((it) =>
        it.checkVisibility({ visibilityProperty: true }) && !it.closest('#first-paint'));
    const words = (text) => text.replace(/\\s+/g, ' ');
    const has = (it) => words(`${it.ariaLabel} ${it.textContent}`).includes(words(name));
    return [...shown.filter(has), ...shown.filter((it) => !has(it))];
";

/// How long something may be in the way of the pointer.
const WAY: Duration = Duration::from_secs(2);

/// Something on the page that a screen reader would name.
pub struct Found {
    pub role: String,
    pub name: String,
    element: Element,
}

impl Page {
    /// Waits for the thing with this role and name, and gives it.
    #[track_caller]
    pub fn sees(&self, role: &str, name: &str) -> Found {
        eventually(&format!("the {role} “{name}”"), || {
            self.finds(role, name)
        })
    }

    /// Waits until there is no thing with this role and name.
    #[track_caller]
    pub fn loses(&self, role: &str, name: &str) {
        eventually(&format!("the {role} “{name}” to go"), || {
            self.finds(role, name).is_none().then_some(())
        });
    }

    /// The thing with this role and name, if it is there now.
    pub fn finds(&self, role: &str, name: &str) -> Option<Found> {
        self.shown(role, name).into_iter().find_map(|element| {
            let told = self.asked(&element, "computedlabel").ok()?;
            let found = (told == name).then(|| self.described(element).ok())??;
            (found.role == role).then_some(found)
        })
    }

    /// All things with this role, in the order of the document.
    pub fn all(&self, role: &str) -> Vec<Found> {
        self.shown(role, "")
            .into_iter()
            .filter_map(|element| self.described(element).ok())
            .filter(|found| found.role == role)
            .collect()
    }

    /// What may have this role and is shown to someone, in the order of the document; but first what has the name among
    /// its words, because each question costs as much as a step of the page's own.
    fn shown(&self, role: &str, name: &str) -> Vec<Element> {
        let arguments = vec![json!(candidates(role)), json!(name)];
        // None while one page goes and another comes.
        let ask = || wait_for(self.client().execute(SHOWN, arguments.clone())).ok();
        let shown = eventually("a page that stays", || ask().filter(|it| !it.is_null()));
        let shown = shown.as_array().into_iter().flatten();
        shown.map(|it| self.element(it)).collect()
    }

    /// The element that a script gave.
    pub(super) fn element(&self, given: &Value) -> Element {
        let id = given.as_object().and_then(|it| it.values().next());
        let id = id.and_then(Value::as_str).expect("an element").to_owned();
        Element::from_element_id(self.client().clone(), ElementRef::from(id))
    }

    /// Role, name and words of all that a selector names, in the order of the document, whoever put it there and
    /// whether or not the page may run scripts.
    #[track_caller]
    pub fn told(&self, selector: &str) -> Vec<[String; 3]> {
        let found = wait_for(self.client().find_all(Locator::Css(selector))).expect("an answer");
        let tell = |element: Element| {
            let ask = |what: &str| {
                let path = format!("element/{}/{what}", &*element.element_id());
                let answer = self.command(Method::GET, path, None);
                answer.as_str().unwrap_or_default().to_owned()
            };
            // None where the page was left meanwhile.
            let words = wait_for(element.text()).unwrap_or_default();
            [
                ask("computedrole").to_lowercase(),
                ask("computedlabel"),
                words,
            ]
        };
        found.into_iter().map(tell).collect()
    }

    /// What has the focus; nothing where it is the page itself.
    pub fn focus(&self) -> Option<Found> {
        // A page keeps its active element while the focus is in the browser's own bars.
        if self.evaluate("document.hasFocus()") != true {
            return None;
        }
        let element = wait_for(self.client().active_element()).ok()?;
        let tag = wait_for(element.tag_name()).ok()?;
        if tag.eq_ignore_ascii_case("body") || tag.eq_ignore_ascii_case("html") {
            return None;
        }
        self.described(element).ok()
    }

    /// Role and name of what has the focus, as one would hear it.
    pub fn focus_in_words(&self) -> String {
        self.focus()
            .map_or("the page".to_owned(), |found| found.in_words())
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[Key]) {
        let mut strokes = KeyActions::new("keyboard".to_owned());
        for key in keys {
            strokes = strokes
                .then(KeyAction::Down {
                    value: char::from(*key),
                })
                .then(KeyAction::Up {
                    value: char::from(*key),
                });
        }
        wait_for(self.client().perform_actions(strokes)).expect("a key press");
    }

    /// Types letters, wherever the focus is.
    pub fn type_letters(&self, letters: &str) {
        let mut strokes = KeyActions::new("keyboard".to_owned());
        for value in letters.chars() {
            strokes = strokes
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        wait_for(self.client().perform_actions(strokes)).expect("a key press");
    }

    /// Presses a key while holding another.
    pub fn press_with(&self, held: Key, key: Key) {
        let strokes = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down {
                value: char::from(held),
            })
            .then(KeyAction::Down {
                value: char::from(key),
            })
            .then(KeyAction::Up {
                value: char::from(key),
            })
            .then(KeyAction::Up {
                value: char::from(held),
            });
        wait_for(self.client().perform_actions(strokes)).expect("a key press");
    }

    /// Chooses a file in the field that a selector names, as in the system's own dialog.
    #[track_caller]
    pub fn choose(&self, selector: &str, file: &std::path::Path) {
        let field = wait_for(self.client().find(Locator::Css(selector))).expect("the field");
        wait_for(field.send_keys(&file.to_string_lossy())).expect("the file's name");
    }

    /// Role and name; an error where the element is gone by now.
    fn described(&self, element: Element) -> Result<Found, CmdError> {
        Ok(Found {
            role: self.asked(&element, "computedrole")?.to_lowercase(),
            name: self.asked(&element, "computedlabel")?,
            element,
        })
    }

    /// What the browser tells of an element; an error where it is gone by now.
    fn asked(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/{what}", &*element.element_id());
        let answer = self.try_command(Method::GET, path, None)?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

impl Found {
    /// "button “Close”".
    pub fn in_words(&self) -> String {
        format!("{} “{}”", self.role, self.name)
    }

    /// Scrolls to it and presses it with the pointer. The bar, for one, stays in the way of what is scrolled to until the
    /// next frame.
    #[track_caller]
    pub fn click(&self) {
        let client = self.element.clone().client();
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let begin = Instant::now();
        loop {
            let _ = wait_for(client.execute(scroll, vec![json!(self.element)]));
            match wait_for(self.element.click()) {
                Ok(()) => return,
                Err(CmdError::Standard(error))
                    if error.error == ErrorStatus::ElementClickIntercepted
                        && begin.elapsed() < WAY => {}
                Err(error) => panic!("{}: {error}", self.in_words()),
            }
        }
    }

    /// Presses it by keyboard, wherever on the page it is.
    #[track_caller]
    pub fn press(&self, page: &Page) {
        self.take_focus(page);
        page.press(&[Key::Enter]);
    }

    /// Its text as it is shown.
    #[track_caller]
    pub fn text(&self) -> String {
        wait_for(self.element.text()).unwrap_or_else(|error| panic!("{}: {error}", self.in_words()))
    }

    /// As `text`; nothing where it is gone by now.
    pub fn try_text(&self) -> Option<String> {
        wait_for(self.element.text()).ok()
    }

    /// An attribute's value.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        wait_for(self.element.attr(name))
            .unwrap_or_else(|error| panic!("{}: {error}", self.in_words()))
    }

    /// Runs the body of a function in the page with the element as `it`.
    #[track_caller]
    pub fn script(&self, page: &Page, body: &str) -> Value {
        page.script(
            &format!("const it = arguments[0]; {body}"),
            vec![json!(self.element)],
        )
    }

    /// Puts the focus on it, as a screen reader's user may.
    #[track_caller]
    pub fn take_focus(&self, page: &Page) {
        self.script(page, "it.focus()");
    }
}

/// Which elements may have a role.
fn candidates(role: &str) -> &'static str {
    match role {
        "alert" => "[role=alert]",
        "article" => "article, [role=article]",
        "banner" => "header, [role=banner]",
        "complementary" => "aside, [role=complementary]",
        "button" => "button, summary, input[type=button], input[type=submit], [role=button]",
        "combobox" => "select, [role=combobox]",
        "contentinfo" => "footer, [role=contentinfo]",
        "dialog" => "dialog, [role=dialog]",
        "group" => "fieldset, [role=group]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href], [role=link]",
        "main" => "main, [role=main]",
        "navigation" => "nav, [role=navigation]",
        "radio" => "input[type=radio], [role=radio]",
        "region" => "section, aside, form, [role=region]",
        "searchbox" => "input[type=search], [role=searchbox]",
        "slider" => "input[type=range], [role=slider]",
        "status" => "output, [role=status]",
        "table" => "table, [role=table]",
        "textbox" => "input[type=text], textarea, [role=textbox]",
        "switch" => "[role=switch]",
        other => panic!("say in `candidates` which elements may be a {other}"),
    }
}
