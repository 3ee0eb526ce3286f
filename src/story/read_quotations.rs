//! Reads the quotations that a story states.

use super::fields::{Fault, Field};
use super::quotation::{Quotation, Resolution, Speaker};
use super::read::{Reader, parse_in_turns};
use super::turns::ends_turn;

/// Reads the quotations that another program found in a story: the list under `quotations` alone, in turns as
/// `read_in_turns` does. `None` where it is no such list.
pub async fn quotations(json: &str, turn: impl AsyncFn()) -> Option<Vec<Quotation>> {
    let json = parse_in_turns(json.as_bytes(), &turn).await.ok()?;
    let list = Field::top(&json);
    let mut reader = Reader::default();
    let mut found = vec![];
    for (number, value) in list.values().ok()?.iter().enumerate() {
        if ends_turn(number) {
            turn().await;
        }
        found.push(reader.quotation(&list.item(number, value)).ok()?);
    }
    Some(found)
}

impl Reader {
    pub(super) async fn stated(
        &mut self,
        top: &Field<'_>,
        turn: &impl AsyncFn(),
    ) -> Option<Vec<Quotation>> {
        let list = top.get("quotations")?;
        let values = self.keep(list.values()).unwrap_or_default();
        let mut quotations = vec![];
        for (number, value) in values.iter().enumerate() {
            if ends_turn(number) {
                turn().await;
            }
            let quotation = self.quotation(&list.item(number, value));
            quotations.extend(self.keep(quotation));
        }
        Some(quotations)
    }

    fn quotation(&mut self, quotation: &Field) -> Result<Quotation, Fault> {
        Ok(Quotation {
            passage: quotation.require("passage")?.count()? as usize,
            words: quotation.required_text("words")?,
            skip: self
                .part(quotation, "skip", |_, skip| skip.count())
                .unwrap_or_default() as usize,
            continues: quotation.optional_flag("continues")?,
            speaker: self.part(quotation, "speaker", Self::speaker),
        })
    }

    fn speaker(&mut self, speaker: &Field) -> Result<Speaker, Fault> {
        let how = match speaker.optional_text("how")?.as_deref() {
            Some("named") => Resolution::Named,
            Some("part-of-name") => Resolution::PartOfName,
            Some("reference") => Resolution::Reference,
            Some("continued") => Resolution::Continued,
            _ => Resolution::Editor,
        };
        Ok(Speaker {
            name: speaker.required_text("name")?,
            role: self.text(speaker, "role"),
            mention: self.text(speaker, "mention"),
            cue: self.text(speaker, "cue"),
            how,
            likely: speaker.optional_flag("likely")?,
        })
    }
}
