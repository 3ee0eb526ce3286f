//! Names in an appeal that nothing reads: most are slips of the pen.

use serde_json::Value;
use standfirst::appeal::Policy;

const APPEAL: &[&str] = &[
    "heading",
    "newsroom",
    "paragraphs",
    "signature",
    "url",
    "campaign",
    "offers",
    "policy",
    "labels",
];
const OFFER: &[&str] = &[
    "frequency",
    "currency",
    "amounts",
    "suggested",
    "lowest",
    "highest",
    "other",
];
const LABELS: &[&str] = &["support", "later", "not_now", "supporter"];

/// The paths of the names that an appeal does not have, in the order of the file.
pub fn unknown(appeal: &Value) -> Vec<String> {
    let mut paths = Vec::new();
    check(appeal, "", APPEAL, &mut paths);
    for (i, offer) in appeal["offers"]
        .as_array()
        .into_iter()
        .flatten()
        .enumerate()
    {
        check(offer, &format!("offers[{i}]."), OFFER, &mut paths);
    }
    check(&appeal["labels"], "labels.", LABELS, &mut paths);
    let policy = serde_json::to_value(Policy::default()).unwrap_or_default();
    let settings: Vec<&str> = policy
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    check(&appeal["policy"], "policy.", &settings, &mut paths);
    paths
}

fn check(value: &Value, path: &str, known: &[&str], paths: &mut Vec<String>) {
    let names = value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name);
    paths.extend(
        names
            .filter(|name| !known.contains(&name.as_str()))
            .map(|name| format!("{path}{name}")),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_slip_of_the_pen_is_named_with_its_place() {
        let appeal = json!({
            "heading": "H", "headline": "H", "offers": [{ "amounts": [] }, { "amount": 5 }],
            "policy": { "close_days": 7, "closeDays": 7 }, "labels": { "notNow": "No" }
        });
        assert_eq!(
            unknown(&appeal),
            [
                "headline",
                "offers[1].amount",
                "labels.notNow",
                "policy.closeDays"
            ]
        );
    }

    #[test]
    fn every_name_that_an_appeal_is_written_with_is_known() {
        use standfirst::appeal::{Amount, Appeal, Frequency, Labels, Offer};
        let text = || Some("x".to_owned());
        let amount = || Some(Amount(100));
        let appeal = Appeal {
            heading: "x".into(),
            newsroom: text(),
            paragraphs: vec!["x".into()],
            signature: text(),
            url: text(),
            campaign: text(),
            offers: vec![Offer {
                frequency: Frequency::Once,
                currency: "USD".into(),
                amounts: vec![Amount(100)],
                suggested: amount(),
                lowest: amount(),
                highest: amount(),
                other: true,
            }],
            policy: Policy {
                asks: 1,
                ..Policy::default()
            },
            labels: Labels {
                support: text(),
                later: text(),
                not_now: text(),
                supporter: text(),
            },
        };
        let written = serde_json::to_value(&appeal).expect("JSON");
        assert_eq!(unknown(&written), [""; 0]);
        assert_eq!(written.as_object().expect("an object").len(), APPEAL.len());
        assert_eq!(
            written["offers"][0].as_object().expect("an object").len(),
            OFFER.len()
        );
        assert_eq!(
            written["labels"].as_object().expect("an object").len(),
            LABELS.len()
        );
    }
}
