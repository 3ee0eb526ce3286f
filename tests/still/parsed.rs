//! A page as the parser that browsers have reads it.

use std::cell::RefCell;

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states,
};

/// What a parser sees.
#[derive(Debug, PartialEq)]
pub enum Seen {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

#[derive(Default)]
struct Sink {
    seen: RefCell<Vec<Seen>>,
    errors: RefCell<Vec<String>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut seen = self.seen.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let raw = raw(&tag);
                seen.push(match tag.kind {
                    TagKind::StartTag => {
                        let attributes = tag.attrs.iter();
                        let attributes = attributes
                            .map(|it| (it.name.local.to_string(), it.value.to_string()))
                            .collect();
                        Seen::Open(tag.name.to_string(), attributes)
                    }
                    TagKind::EndTag => Seen::Close(tag.name.to_string()),
                });
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            Token::CharacterTokens(text) => match seen.last_mut() {
                Some(Seen::Text(before)) => before.push_str(&text),
                _ => seen.push(Seen::Text(text.to_string())),
            },
            Token::ParseError(error) => self.errors.borrow_mut().push(error.to_string()),
            Token::NullCharacterToken => self.errors.borrow_mut().push("null".to_owned()),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn raw(tag: &Tag) -> Option<states::RawKind> {
    let kind = match &*tag.name {
        "title" => states::RawKind::Rcdata,
        "script" => states::RawKind::ScriptData,
        "style" | "noscript" => states::RawKind::Rawtext,
        _ => return None,
    };
    (tag.kind == TagKind::StartTag).then_some(kind)
}

/// Elements without an end tag.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];

/// All of the page. Fails where it is not sound: a fault of the parser's, or an element that is not closed.
#[track_caller]
pub fn parsed(html: &str) -> Vec<Seen> {
    let tokenizer = Tokenizer::new(
        Sink::default(),
        TokenizerOpts {
            exact_errors: true,
            ..TokenizerOpts::default()
        },
    );
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let errors = tokenizer.sink.errors.take();
    assert!(errors.is_empty(), "{errors:?} in {html}");
    let seen = tokenizer.sink.seen.take();
    let mut open = Vec::new();
    for part in &seen {
        match part {
            Seen::Open(name, _) if !VOID.contains(&name.as_str()) => open.push(name),
            Seen::Close(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} in {html}");
    seen
}

/// The texts between an element with this id and its end, in a row.
#[track_caller]
pub fn text_in(seen: &[Seen], id: &str) -> String {
    let mut text = String::new();
    let mut depth = 0;
    for part in seen {
        match part {
            Seen::Open(name, attributes) if !VOID.contains(&name.as_str()) => {
                let is_it = attributes
                    .iter()
                    .any(|(name, value)| name == "id" && value == id);
                if depth > 0 || is_it {
                    depth += 1;
                }
            }
            Seen::Close(_) if depth == 1 => return text,
            Seen::Close(_) if depth > 1 => depth -= 1,
            Seen::Text(its) if depth > 0 => text.push_str(its),
            _ => {}
        }
    }
    panic!("nothing has the id {id}")
}

/// The attributes of all elements with this name.
pub fn all<'a>(seen: &'a [Seen], wanted: &str) -> Vec<&'a [(String, String)]> {
    let open = seen.iter().filter_map(|part| match part {
        Seen::Open(name, attributes) if name == wanted => Some(attributes.as_slice()),
        _ => None,
    });
    open.collect()
}

/// The value of one of them.
pub fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut found = attributes.iter().filter(|(its, _)| its == name);
    found.next().map(|(_, value)| value.as_str())
}

/// The content of the `<meta>` with this name or property.
pub fn meta<'a>(seen: &'a [Seen], wanted: &str) -> Option<&'a str> {
    let metas = all(seen, "meta");
    let found = metas.into_iter().find(|attributes| {
        [value(attributes, "name"), value(attributes, "property")].contains(&Some(wanted))
    });
    value(found?, "content")
}

/// The data of the page, read.
#[track_caller]
pub fn data(seen: &[Seen]) -> serde_json::Value {
    let json = seen.windows(2).find_map(|pair| match pair {
        [Seen::Open(name, attributes), Seen::Text(json)]
            if name == "script" && value(attributes, "type") == Some("application/ld+json") =>
        {
            Some(json)
        }
        _ => None,
    });
    serde_json::from_str(json.expect("a block of data")).expect("JSON")
}
