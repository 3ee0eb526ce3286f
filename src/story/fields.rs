//! Reading the fields of a JSON object, each with its place, so that an error can say where.
//!
//! Absent, `null` and blank are the same here: nothing. Fields nobody asks for are ignored.

use serde_json::Value;

use super::error::StoryError;

/// A JSON value and the path that leads to it from the top of the document.
pub(crate) struct Field<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Field<'a> {
    /// The whole document.
    pub(crate) fn top(value: &'a Value) -> Self {
        Self {
            value,
            path: String::new(),
        }
    }

    /// The value itself.
    pub(crate) fn value(&self) -> &'a Value {
        self.value
    }

    /// Where the value stands: `body[3].text`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The value of a name in this object; `null` is as good as absent.
    pub(crate) fn get(&self, name: &str) -> Option<Field<'a>> {
        let value = self.value.get(name)?;
        (!value.is_null()).then(|| Field {
            value,
            path: self.below(name),
        })
    }

    /// The value of a name that must be there.
    pub(crate) fn require(&self, name: &str) -> Result<Field<'a>, StoryError> {
        self.get(name).ok_or_else(|| self.missing(name))
    }

    /// The error that this field is not what it should be.
    pub(crate) fn not(&self, wanted: &'static str) -> StoryError {
        StoryError::Field {
            path: self.path.clone(),
            wanted,
            found: kind_of(self.value),
        }
    }

    /// The error that the text of this field is not what it should be.
    pub(crate) fn unfit(&self, wanted: &'static str) -> StoryError {
        StoryError::Value {
            path: self.path.clone(),
            wanted,
            found: self.value.as_str().unwrap_or_default().to_owned(),
        }
    }

    /// The error that a name is absent or blank.
    pub(crate) fn missing(&self, name: &str) -> StoryError {
        StoryError::Missing {
            path: self.below(name),
        }
    }

    /// Fails where the value is not an object.
    pub(crate) fn object(&self) -> Result<(), StoryError> {
        match self.value {
            Value::Object(_) => Ok(()),
            _ => Err(self.not("an object")),
        }
    }

    /// The text behind the value, as it is.
    pub(crate) fn text(&self) -> Result<&'a str, StoryError> {
        self.value.as_str().ok_or_else(|| self.not("text"))
    }

    /// Yes or no.
    pub(crate) fn flag(&self) -> Result<bool, StoryError> {
        self.value
            .as_bool()
            .ok_or_else(|| self.not("true or false"))
    }

    /// A whole number, such as a width in pixels.
    pub(crate) fn count(&self) -> Result<u32, StoryError> {
        let count = self.value.as_u64().and_then(|n| u32::try_from(n).ok());
        count.ok_or_else(|| self.not("a whole number"))
    }

    /// The members of the array behind the value.
    pub(crate) fn items(&self) -> Result<impl Iterator<Item = Field<'a>> + use<'a>, StoryError> {
        let items = self.value.as_array().ok_or_else(|| self.not("a list"))?;
        let path = self.path.clone();
        Ok(items.iter().enumerate().map(move |(i, value)| Field {
            value,
            path: format!("{path}[{i}]"),
        }))
    }

    /// The text of a name, trimmed; `None` where it is absent or blank.
    pub(crate) fn optional_text(&self, name: &str) -> Result<Option<String>, StoryError> {
        let Some(field) = self.get(name) else {
            return Ok(None);
        };
        let text = field.text()?.trim();
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }

    /// The text of a name that must be there and not blank.
    pub(crate) fn required_text(&self, name: &str) -> Result<String, StoryError> {
        self.optional_text(name)?.ok_or_else(|| self.missing(name))
    }

    /// The text behind the value, trimmed and not blank.
    pub(crate) fn filled_text(&self) -> Result<String, StoryError> {
        let text = self.text()?.trim();
        if text.is_empty() {
            return Err(StoryError::Missing {
                path: self.path.clone(),
            });
        }
        Ok(text.to_owned())
    }

    /// Yes or no; absent is no.
    pub(crate) fn optional_flag(&self, name: &str) -> Result<bool, StoryError> {
        self.get(name).map_or(Ok(false), |field| field.flag())
    }

    fn below(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
