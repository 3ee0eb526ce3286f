//! The types of an appeal.

use serde::Serialize;

use super::Policy;
use crate::story::{digits, padded};

/// A newsroom's message to its readers, and what it asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Appeal {
    /// The heading. Never empty.
    pub heading: String,
    /// The newsroom that asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newsroom: Option<String>,
    /// The message, paragraph by paragraph. Never empty.
    pub paragraphs: Vec<String>,
    /// Who signs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
    /// The newsroom's payment page: https, with the placeholders
    /// `{amount}`, `{currency}`, `{frequency}` and `{campaign}` where it wants them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What `{campaign}` stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// What can be given, an entry a frequency and currency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// When it may be asked.
    #[serde(default, skip_serializing_if = "Policy::is_default")]
    pub policy: Policy,
    /// The newsroom's own words on the buttons.
    #[serde(default)]
    pub labels: Labels,
}

/// The newsroom's own words on what can be pressed; the page has words of its own for those left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Labels {
    /// The link to the payment page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
    /// The button that puts the ask off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later: Option<String>,
    /// The button that says no for now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_now: Option<String>,
    /// The button of a reader who supports the newsroom already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supporter: Option<String>,
}

/// What can be given in one currency at one frequency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Offer {
    /// How often it is given.
    pub frequency: Frequency,
    /// The currency, as an ISO 4217 code.
    pub currency: String,
    /// The amounts to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
    /// The amount chosen at first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Amount>,
    /// The lowest amount that is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<Amount>,
    /// The highest amount that is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub highest: Option<Amount>,
    /// Whether the reader may name an amount.
    #[serde(default)]
    pub other: bool,
}

/// How often money is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Frequency {
    /// A single gift.
    Once,
    /// Each month.
    Monthly,
    /// Each year.
    Annual,
}

impl Frequency {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::Once, Self::Monthly, Self::Annual];

    /// Its name in files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Monthly => "monthly",
            Self::Annual => "annual",
        }
    }
}

/// An amount of money in hundredths of its currency's unit. In JSON a number of units, such as 2 or 7.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub u64);

impl Amount {
    /// The number of units as text with a point: `2` or `7.50`.
    pub fn to_text(self) -> String {
        match self.0 % 100 {
            0 => digits(self.0 / 100),
            rest => [digits(self.0 / 100), padded(rest, 2)].join("."),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            serializer.serialize_u64(self.0 / 100)
        } else {
            serializer.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An amount of money in the currency's unit, to the hundredth.",
            "type": "number",
            "exclusiveMinimum": 0,
            "multipleOf": 0.01
        })
    }
}
