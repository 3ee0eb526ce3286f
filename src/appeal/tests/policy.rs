use serde_json::{Value, json};

use super::{appeal, full};
use crate::appeal::Policy;

/// The schema of one setting.
fn setting(name: &str) -> Value {
    let schema = serde_json::to_value(schemars::schema_for!(Policy)).unwrap();
    schema["properties"][name].clone()
}

fn with(name: &str, value: u64) -> Result<Policy, String> {
    let mut json = full();
    json["policy"] = json!({ name: value });
    appeal(&json).map(|appeal| appeal.policy)
}

#[test]
fn every_setting_keeps_to_the_range_and_default_in_its_schema() {
    let defaults = serde_json::to_value(Policy::default()).unwrap();
    let names: Vec<&String> = defaults.as_object().unwrap().keys().collect();
    assert_eq!(names.len(), 11);
    for name in names {
        let schema = setting(name);
        assert_eq!(schema["default"], defaults[name], "{name}");
        let (low, high) = (
            schema["minimum"].as_u64().unwrap(),
            schema["maximum"].as_u64().unwrap(),
        );
        for allowed in [low, high] {
            let policy = serde_json::to_value(with(name, allowed).unwrap()).unwrap();
            assert_eq!(policy[name], allowed, "{name}");
        }
        let message = format!("`policy.{name}` should be a whole number from {low} to {high}");
        assert_eq!(with(name, high + 1), Err(message.clone()));
        if low > 0 {
            assert_eq!(with(name, low - 1), Err(message));
        }
    }
}

#[test]
fn the_documentation_gives_the_same_defaults_and_bounds() {
    let page = include_str!("../../../docs/appeal.md");
    let defaults = serde_json::to_value(Policy::default()).unwrap();
    for (name, default) in defaults.as_object().unwrap() {
        let schema = setting(name);
        let row = format!(
            "| `{name}` | {default} | {}–{} |",
            schema["minimum"], schema["maximum"]
        );
        assert!(page.contains(&row), "{row}");
    }
}
