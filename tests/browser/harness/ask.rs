//! Asking a page's document and its browser: by script, and by commands that the client has no name for.

use fantoccini::Locator;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::{Value, json};

use super::page::Page;
use super::runtime::wait_for;
use super::wait::eventually;

impl Page {
    /// Runs the body of a function in the page and gives what it returns.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        wait_for(self.client().execute(body, arguments))
            .unwrap_or_else(|error| panic!("{error}\nin the script: {body:.200}"))
    }

    /// As `script`, for a body that calls its last argument with its answer.
    #[track_caller]
    pub fn script_later(&self, body: &str, arguments: Vec<Value>) -> Value {
        wait_for(self.client().execute_async(body, arguments))
            .unwrap_or_else(|error| panic!("{error}\nin the script: {body:.200}"))
    }

    /// Runs the body of a function as the page's own script would run: under its policy.
    #[track_caller]
    pub fn in_the_page(&self, body: &str) -> Value {
        let answer = self.bidi().command(
            "script.evaluate",
            json!({
                "expression": format!("(() => {{ {body} }})()"),
                "target": { "context": self.context },
                "awaitPromise": false,
            }),
        );
        assert_eq!(answer["type"], "success", "{answer}");
        answer["result"]["value"].clone()
    }

    /// Whether nothing reaches out of the window to the side.
    pub fn fits_its_width(&self) -> bool {
        self.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
        ) == true
    }

    /// The text inside an element, once that is there, also where the page may run no scripts.
    #[track_caller]
    pub fn shown_text(&self, selector: &str) -> String {
        eventually(selector, || {
            let element = wait_for(self.client().find(Locator::Css(selector))).ok()?;
            wait_for(element.text()).ok()
        })
    }

    /// What an expression says in the page.
    #[track_caller]
    pub fn evaluate(&self, expression: &str) -> Value {
        self.script(&format!("return ({expression});"), Vec::new())
    }

    /// What an expression says in the page, as text.
    #[track_caller]
    pub fn text_of(&self, expression: &str) -> String {
        match self.evaluate(expression) {
            Value::String(text) => text,
            other => panic!("{expression} is {other}"),
        }
    }

    /// Prints the page, and gives the paper as PDF in base 64.
    #[track_caller]
    pub fn print(&self) -> String {
        match self.command(Method::POST, "print".to_owned(), Some(json!({}))) {
            Value::String(paper) => paper,
            other => panic!("no paper: {other}"),
        }
    }

    /// A command of Chromium's own protocol, for the little that WebDriver does not say.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.command(Method::POST, "goog/cdp/execute".to_owned(), Some(body))
    }

    /// A WebDriver command of this session.
    pub(super) fn command(&self, method: Method, path: String, body: Option<Value>) -> Value {
        self.try_command(method, path.clone(), body)
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// As `command`, where it may well fail.
    pub(super) fn try_command(
        &self,
        method: Method,
        path: String,
        body: Option<Value>,
    ) -> Result<Value, CmdError> {
        wait_for(self.client().issue_cmd(Command { method, path, body }))
    }
}

/// A command that the client has no name for.
#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (
            self.method.clone(),
            self.body.as_ref().map(Value::to_string),
        )
    }
}
