//! Finding fields by paths such as `response.results[].webTitle`, where `[]` is every member.

use crate::story::fields::Field;
use crate::story::json::Json;

/// All fields at a path, in the order of the document.
pub(super) fn all<'a>(field: &Field<'a>, path: &str) -> Vec<Field<'a>> {
    let mut found = vec![field.clone()];
    for step in path.split('.') {
        let name = step.trim_end_matches("[]");
        if !name.is_empty() {
            found = found.iter().filter_map(|field| field.get(name)).collect();
        }
        for _ in 0..(step.len() - name.len()) / 2 {
            found = found
                .iter()
                .flat_map(|list| list.items().unwrap_or_default())
                .filter(|member| *member.value() != Json::Null)
                .collect();
        }
    }
    found
}

/// The first field at a path.
pub(super) fn first<'a>(field: &Field<'a>, path: &str) -> Option<Field<'a>> {
    all(field, path).into_iter().next()
}

/// How often a name stands in an object.
pub(super) fn times(field: &Field, name: &str) -> usize {
    match field.value() {
        Json::Object(fields) => fields.iter().filter(|(field, _)| field == name).count(),
        _ => 0,
    }
}
