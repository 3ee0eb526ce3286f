//! What a parser of HTML says, whichever parser it is.

/// One step through a document, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// An element begins. A void element, such as `br`, is closed at once.
    Open {
        /// Its name, in lower case.
        name: String,
        /// Its attributes, names in lower case, entities resolved.
        attributes: Vec<(String, String)>,
    },
    /// Characters, entities resolved. Comments and processing instructions are nothing.
    Text(String),
    /// The innermost open element ends.
    Close,
}

/// A parser: a fragment of HTML as it stands in a page's body becomes events.
pub type Parse<'a> = &'a dyn Fn(&str) -> Vec<Event>;
