//! Reading the fields of a JSON object, each with its place, so that an error can say where.
//!
//! Absent, `null` and blank are the same here: nothing. Fields nobody asks for are ignored.

use super::digits::digits;
use super::error::StoryError;
use super::json::Json;

/// What is wrong with a field. In a box, since every early return carries it: unboxed, reading a
/// story and its appeal weighs more in the page.
pub(crate) type Fault = Box<StoryError>;

/// A JSON value and the path that leads to it from the top of the document.
#[derive(Clone)]
pub(crate) struct Field<'a> {
    value: &'a Json,
    path: String,
}

impl<'a> Field<'a> {
    /// The whole document.
    pub(crate) fn top(value: &'a Json) -> Self {
        Self {
            value,
            path: String::new(),
        }
    }

    /// The value itself.
    pub(crate) fn value(&self) -> &'a Json {
        self.value
    }

    /// Where the value stands: `body[3].text`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The value of a name in this object; `null` is as good as absent.
    pub(crate) fn get(&self, name: &str) -> Option<Field<'a>> {
        let value = self.value.named(name)?;
        (*value != Json::Null).then(|| Field {
            value,
            path: self.below(name),
        })
    }

    /// The value of a name that must be there.
    pub(crate) fn require(&self, name: &str) -> Result<Field<'a>, Fault> {
        self.get(name).ok_or_else(|| self.lacks(name))
    }

    /// The error that this field is not what it should be.
    pub(crate) fn not(&self, wanted: &'static str) -> Fault {
        Box::new(StoryError::Field {
            path: self.path.clone(),
            wanted,
            found: kind_of(self.value),
        })
    }

    /// The error that this field is of the right kind and still cannot be used:
    /// the rest of a sentence that begins with its path.
    pub(crate) fn bad(&self, problem: impl Into<String>) -> Fault {
        Box::new(StoryError::Value {
            path: self.path.clone(),
            problem: problem.into(),
        })
    }

    /// The error that a name is absent or empty here.
    pub(crate) fn lacks(&self, name: &str) -> Fault {
        Box::new(StoryError::Missing {
            path: self.below(name),
        })
    }

    /// Fails where the value is not an object.
    pub(crate) fn object(&self) -> Result<(), Fault> {
        match self.value {
            Json::Object(_) => Ok(()),
            _ => Err(self.not("an object")),
        }
    }

    /// The text behind the value, as it is.
    pub(crate) fn text(&self) -> Result<&'a str, Fault> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(self.not("text")),
        }
    }

    /// The text behind the value, trimmed and not blank.
    pub(crate) fn filled_text(&self) -> Result<String, Fault> {
        let text = self.text()?.trim();
        if text.is_empty() {
            return Err(Box::new(StoryError::Missing {
                path: self.path.clone(),
            }));
        }
        Ok(text.to_owned())
    }

    /// Yes or no.
    pub(crate) fn flag(&self) -> Result<bool, Fault> {
        match self.value {
            Json::Bool(flag) => Ok(*flag),
            _ => Err(self.not("true or false")),
        }
    }

    /// A whole number, such as a width in pixels.
    pub(crate) fn count(&self) -> Result<u32, Fault> {
        match self.value {
            Json::Number(digits) => digits.parse().map_err(|_| self.not("a whole number")),
            _ => Err(self.not("a whole number")),
        }
    }

    /// A number of at least 0 with at most two decimals, in hundredths: exactly, without floating
    /// point. `None` for any other number.
    pub(crate) fn hundredths(&self) -> Result<Option<u64>, Fault> {
        let Json::Number(digits) = self.value else {
            return Err(self.not("a number"));
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = decimals.trim_end_matches('0');
        let scale = match decimals.len() {
            0 => 100,
            1 => 10,
            2 => 1,
            _ => return Ok(None),
        };
        let number = |digits: &str| match digits {
            "" => Some(0),
            _ => digits.parse::<u64>().ok(),
        };
        let units = number(whole).and_then(|units| units.checked_mul(100));
        Ok(units
            .zip(number(decimals))
            .and_then(|(units, decimals)| units.checked_add(decimals * scale)))
    }

    /// The members of the array behind the value.
    // Not an iterator: each caller's copy of one weighs more in the page than the list does.
    pub(crate) fn items(&self) -> Result<Vec<Field<'a>>, Fault> {
        let mut fields = vec![];
        for (number, value) in self.values()?.iter().enumerate() {
            fields.push(self.item(number, value));
        }
        Ok(fields)
    }

    /// The same without their places: for a long array, of which each member is looked at in its turn.
    pub(crate) fn values(&self) -> Result<&'a [Json], Fault> {
        match self.value {
            Json::List(items) => Ok(items),
            _ => Err(self.not("a list")),
        }
    }

    /// A member of this array, in its place.
    pub(crate) fn item(&self, number: usize, value: &'a Json) -> Field<'a> {
        Field {
            value,
            path: [&self.path, "[", &digits(number as u64), "]"].concat(),
        }
    }

    /// Those members of the array behind the value that one wants; none where it is no array. Of a long
    /// one only they get a path, which takes most of the time.
    pub(crate) fn items_that(&self, is_wanted: &dyn Fn(&Json) -> bool) -> Vec<Field<'a>> {
        let values = self.values().unwrap_or_default().iter().enumerate();
        let wanted = values.filter(|(_, value)| is_wanted(value));
        wanted.map(|(i, value)| self.item(i, value)).collect()
    }

    /// The text of a name, trimmed; `None` where it is absent or blank.
    pub(crate) fn optional_text(&self, name: &str) -> Result<Option<String>, Fault> {
        let Some(field) = self.get(name) else {
            return Ok(None);
        };
        let text = field.text()?.trim();
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }

    /// The text of a name that must be there and not blank.
    pub(crate) fn required_text(&self, name: &str) -> Result<String, Fault> {
        self.optional_text(name)?.ok_or_else(|| self.lacks(name))
    }

    /// Yes or no; absent is no.
    pub(crate) fn optional_flag(&self, name: &str) -> Result<bool, Fault> {
        self.get(name).map_or(Ok(false), |field| field.flag())
    }

    fn below(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => [path, ".", name].concat(),
        }
    }
}

fn kind_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "nothing",
        Json::Bool(_) => "yes or no",
        Json::Number(_) => "a number",
        Json::Text(_) => "text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}
